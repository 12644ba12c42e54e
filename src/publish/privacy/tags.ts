/** Lists the tags of a page or a drawing as a browser's tokenizer sees them, without building the tree. */
import { Tokenizer, TokenizerMode, type Token } from 'parse5';

/** An opening tag, its name in lower case. */
export interface Tag {
  readonly name: string;
  readonly attributes: readonly Token.Attribute[];
}

/** What a file of markup holds besides its words. */
export interface Markup {
  readonly tags: readonly Tag[];
  /** Contents of `<style>`. */
  readonly styles: readonly string[];
  readonly comments: readonly string[];
}

/** Reads markup. @param xml whether `<script/>` and `<style/>` close themselves, as in XHTML and SVG */
export function tagsOf(text: string, xml: boolean): Markup {
  const tags: Tag[] = [];
  const styles: string[] = [];
  const comments: string[] = [];
  let style: string | undefined;
  const say = ({ chars }: { chars: string }): void => {
    if (style !== undefined) style += chars;
  };
  const nothing = (): void => undefined;
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag({ tagName, attrs, selfClosing }) {
        const name = tagName.toLowerCase();
        tags.push({ name, attributes: attrs });
        if (xml && selfClosing) return;
        if (name === 'script') tokenizer.state = TokenizerMode.SCRIPT_DATA;
        if (name === 'style') {
          tokenizer.state = TokenizerMode.RAWTEXT;
          style = '';
        }
      },
      onEndTag({ tagName }) {
        if (tagName !== 'style' || style === undefined) return;
        styles.push(style);
        style = undefined;
      },
      onComment: ({ data }) => void comments.push(data),
      onCharacter: say,
      onWhitespaceCharacter: say,
      onNullCharacter: nothing,
      onDoctype: nothing,
      onEof: nothing,
      onParseError: null,
    },
  );
  tokenizer.write(text, true);
  if (style !== undefined) styles.push(style);
  return { tags, styles, comments };
}

/** The attributes of a tag, names in lower case. */
export function attributesOf({ attributes }: Tag): (readonly [string, string])[] {
  return attributes.map(({ name, value }) => [name.toLowerCase(), value]);
}
