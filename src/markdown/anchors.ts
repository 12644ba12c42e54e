/** Names the headings of a text, so that a link can lead to each: no two alike, and none as the page names its own parts. */
import GithubSlugger, { slug } from 'github-slugger';

/** Names that a document's page gives to its own parts; a test reads them out of the templates. */
export const pageParts: readonly string[] = [
  'changes',
  'files',
  'footnote-label',
  'news',
  'print',
  'record',
  'related',
  'recording',
  'share',
  'words',
];

/** Names that the page makes by counting: its notes, their calls, the meanings of words. */
const counted = /^(?:fn|fnref)-|^term-\d+$/;

/** Says whether a name is one of the page's own. */
export function isPagesOwn(name: string): boolean {
  return pageParts.includes(name) || counted.test(name);
}

/** Gives the headings of one text their names, in order. */
export class Anchors {
  private readonly slugger = new GithubSlugger();

  /** @param words of the heading @returns its name within the page; empty where it has no letter and no digit */
  next(words: string): string {
    const said = words.replace(/\s+/g, ' ').trim();
    // “Share” must not take the place of the page's own #share; `text-` begins none of its names.
    const name = this.slugger.slug(isPagesOwn(slug(said)) ? `text-${said}` : said);
    // A second “Fn” is numbered as a note is.
    return isPagesOwn(name) ? this.slugger.slug(`text-${said}`) : name;
  }
}
