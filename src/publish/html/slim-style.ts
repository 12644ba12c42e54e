/** Takes out of a page's style the rules for what the page does not have: the style comes with every page, and every byte of it comes before the words. */
import { transform, type Selector, type SelectorComponent } from 'lightningcss';

/** Names that stand on a page, told apart by their sign: `li`, `.steps`, `#words`. */
export type PageNames = ReadonlySet<string>;

/**
 * Leaves only the rules that can hold on a page. What a visit can change (states, attributes) always may hold; elements, classes and ids must be there.
 * Not for pages whose scripts bring in elements or classes of their own.
 * @param css the text of a style element
 * @throws when the style cannot be read
 */
export function slimStyle(css: string, names: PageNames): string {
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    visitor: {
      Rule: {
        style: (rule) => (rule.value.selectors.some((selector) => mayHold(selector, names)) ? undefined : []),
      },
    },
  });
  // What is left of a condition in which no rule is left.
  return code.toString().replace(/@(media|supports)[^{}]*\{\}/g, '');
}

function mayHold(selector: Selector, names: PageNames): boolean {
  return selector.every((part) => partMayHold(part, names));
}

function partMayHold(part: SelectorComponent, names: PageNames): boolean {
  if (part.type === 'type') return names.has(part.name);
  if (part.type === 'class') return names.has(`.${part.name}`);
  if (part.type === 'id') return names.has(`#${part.name}`);
  // What stands in :not() need not be there; of the others in brackets one must.
  if (part.type === 'pseudo-class' && (part.kind === 'is' || part.kind === 'where'))
    return part.selectors.some((inner) => mayHold(inner, names));
  return true;
}
