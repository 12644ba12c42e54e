/** What a page leaves behind on the device of its reader: nothing that they did not choose (decision 62). */
import { beforeAll, describe, expect, it } from 'vitest';
import { site } from '../../src/site.ts';
import { siteUnderTest } from './command.ts';
import { attribute, pagesOf, textOf, type HtmlElement, type Page } from './read.ts';

let pages: Page[];
beforeAll(async () => {
  pages = await pagesOf(siteUnderTest);
});

/** Kinds of input in which words are written, and which a browser may remember; HTML allows the attribute on no button, box or file. */
const written = [undefined, 'text', 'search', 'url', 'email', 'tel', 'number', 'password', 'date'];

function formAround(element: HtmlElement): HtmlElement | undefined {
  const parent = element.parentNode;
  return parent && 'tagName' in parent ? (parent.tagName === 'form' ? parent : formAround(parent)) : undefined;
}

describe('every page', () => {
  it('asks the browser to remember nothing of what is written into a field', () => {
    let seen = 0;
    for (const page of pages) {
      const fields = [
        ...page.all('input').filter((input) => written.includes(attribute(input, 'type'))),
        ...page.all('select'),
        ...page.all('textarea'),
      ];
      for (const field of fields) {
        const form = formAround(field);
        const said = attribute(field, 'autocomplete') ?? (form && attribute(form, 'autocomplete'));
        expect(said, `${page.path} ${attribute(field, 'id')}`).toBe('off');
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  it('has a way off the site that needs no script and says where it comes from to nobody', () => {
    for (const page of pages) {
      const [leave] = page.all('a').filter((link) => attribute(link, 'href') === site.leave);
      expect(leave, page.path).toBeDefined();
      expect(attribute(leave!, 'rel'), page.path).toBe('noreferrer noopener');
      expect(attribute(leave!, 'target'), page.path).toBeUndefined();
      expect(textOf(leave!).trim(), page.path).not.toBe('');
    }
  });

  it('opens its notes without a step in the history', () => {
    let seen = 0;
    for (const page of pages)
      for (const mark of page.all('sup').filter((sup) => /^fnref-/.test(attribute(sup, 'id') ?? ''))) {
        const [link, button, ...more] = mark.childNodes.filter((node) => 'tagName' in node);
        expect(more, page.path).toEqual([]);
        expect(link!.tagName + button!.tagName, page.path).toBe('abutton');
        const id = attribute(button!, 'popovertarget');
        expect(decodeURIComponent(attribute(link!, 'href') ?? ''), page.path).toMatch(new RegExp(`#${id}$`));
        const note = page.all('li').find((item) => attribute(item, 'id') === id);
        expect(note && attribute(note, 'popover'), `${page.path} ${id}`).toBe('');
        seen += 1;
      }
    expect(seen).toBeGreaterThan(20);
  });
});
