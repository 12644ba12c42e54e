/** What a page of the dev server says of its own text: the same problems as `npm run check`, and those of its sheets and pictures. */
import { planCards } from '../formats/card/card.ts';
import { english } from '../i18n/languages.ts';
import { planSheets } from '../formats/sheet/sheet.ts';
import type { Reading } from '../load/dev.ts';
import { codes, formatProblem, onlyForPublishing, sortProblems, type Problem } from '../model/problems.ts';
import { editionPath, pageAddresses } from '../model/urls.ts';
import { drawnProblems } from './drawn.ts';

/** What is said on a page. */
export interface Said {
  /** Of the text that the page shows. */
  readonly own: readonly Problem[];
  /** Files elsewhere that a build would refuse, each with how many problems it has. */
  readonly elsewhere: ReadonlyMap<string, number>;
  /** Whether sheets are still being measured. */
  readonly late: boolean;
}

/** Gathers what is to be said on the page of an address. */
export function problemsOn(path: string, { library, problems, unread }: Reading): Said {
  const page = pageAddresses(library).find((one) => one.path === path);
  const edition = page?.edition;
  const text = edition?.path ?? unread.find((one) => one.address === path)?.path;
  const folder = text?.replace(/\/[^/]+$/, '');
  const mine = ({ path: file }: Problem): boolean =>
    folder !== undefined &&
    (file === text || file === folder || (file.startsWith(`${folder}/`) && !file.endsWith('.mdx')));
  const drawn =
    !edition || page.route === 'both'
      ? []
      : page.route === 'share'
        ? planCards(library).filter((card) => card.edition === edition)
        : planSheets(library).filter(({ editions }) => editions.length === 1 && editions[0] === edition);
  const found = edition
    ? drawnProblems(
        editionPath(edition) + page.route,
        JSON.stringify([edition.words, edition.body.hashes, edition.document.facts]),
        drawn,
      )
    : { problems: [], late: false };
  const elsewhere = new Map<string, number>();
  for (const problem of problems)
    if (!mine(problem) && codes[problem.code] === 'error' && !onlyForPublishing.has(problem.code))
      elsewhere.set(problem.path, (elsewhere.get(problem.path) ?? 0) + 1);
  return { own: sortProblems([...problems.filter(mine), ...found.problems]), elsewhere, late: found.late };
}

/** Writes the bar above a page; empty where there is nothing to say. */
export function barOf({ own, elsewhere, late }: Said): string {
  const of = (level: string): Problem[] =>
    own.filter(({ code }) => codes[code] === level && !onlyForPublishing.has(code));
  const [errors, others] = [of('error'), [...of('review'), ...of('note')]];
  const still = own.filter(({ code }) => onlyForPublishing.has(code));
  const list = (problems: readonly Problem[]): string =>
    problems.map((problem) => `<pre>${asHtml(formatProblem(problem))}</pre>`).join('');
  const parts = [
    errors.length
      ? `<p><strong>${errors.length === 1 ? 'One problem keeps' : `${errors.length} problems keep`} this text from being published.</strong></p>${list(errors)}`
      : '',
    still.length ? `<details><summary>Before it is published: ${still.length}</summary>${list(still)}</details>` : '',
    others.length ? `<details><summary>To look at: ${others.length}</summary>${list(others)}</details>` : '',
    elsewhere.size
      ? `<details><summary>Problems in other files: ${elsewhere.size === 1 ? 'one file' : `${elsewhere.size} files`}</summary><ul>${[...elsewhere].map(([path, count]) => `<li>${asHtml(path)}: ${count}</li>`).join('')}</ul><p>npm run check says them all.</p></details>`
      : '',
    late
      ? `<p data-press-late>The sheets and pictures are still being drawn; whether they fit is said here.</p><script>${again}</script>`
      : '',
  ].filter(Boolean);
  return parts.length
    ? `<aside data-press-problems class="press-problems${errors.length ? ' stop' : ''}" lang="${english}" dir="ltr"><style>${style}</style>${parts.join('')}</aside>`
    : '';
}

/** Takes the bar of the page as it is now, again and again until its files are drawn: where one reads stays where it is. */
const again = `{const ask=async()=>{const page=await fetch(location.href).then((answer)=>answer.text()).catch(()=>'');
const bar=new DOMParser().parseFromString(page,'text/html').querySelector('[data-press-problems]');
const old=document.querySelector('[data-press-problems]');if(bar)old.replaceWith(bar);else if(page)old.remove();
if(bar?.querySelector('[data-press-late]'))setTimeout(ask,1500)};setTimeout(ask,1000)}`;

const style = `.press-problems{all:initial;display:block;font:15px/1.5 system-ui,sans-serif;color:#111;background:#fff7d6;border-bottom:3px solid #b58900;padding:.6rem 1rem}
.press-problems.stop{background:#fde8e6;border-color:#c1121f}.press-problems p{margin:.2rem 0}.press-problems ul{margin:.2rem 0}.press-problems summary{cursor:pointer}
.press-problems pre{white-space:pre-wrap;margin:.4rem 0;padding:.4rem .6rem;background:#fff;border-left:3px solid currentColor;font:13px/1.45 ui-monospace,monospace}
@media print{.press-problems{display:none}}`;

/** Escapes words for HTML. */
export function asHtml(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
