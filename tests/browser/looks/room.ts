/** What a page does with little room; each look gives back a line for each fault. */
import type { Page } from 'playwright-core';

/** What a window of 1280 × 1024 px leaves at 400 %. */
export const zoomed = { width: 320, height: 256 };

/** The width of the page, where it is wider than the window. */
export async function sideways(page: Page): Promise<string[]> {
  const { width } = page.viewportSize()!;
  const needed = await page.evaluate(() => document.documentElement.scrollWidth);
  return needed > width ? [`${needed} px of ${width}`] : [];
}

/** What keeps its place on the screen and stands in the way of the words. */
export function inTheWay(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position) && element.checkVisibility())
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  );
}

/** Sets text at a size, as a reader does in the browser. @param size such as `200%`; none sets it back */
export async function textAt(page: Page, size = ''): Promise<void> {
  await page.evaluate((value) => void (document.documentElement.style.fontSize = value), size);
}

/** Takes the style away, and looks for words that are hidden without it, pictures without a size of their own, and paragraphs said twice. */
export function withoutStyle(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    document.querySelectorAll('style, link[rel=stylesheet]').forEach((style) => style.remove());
    return [
      ...[...document.querySelectorAll('main p, main li, main h1, main h2, main h3, main td')]
        .filter((element) => !element.checkVisibility() && !element.closest('[hidden], details:not([open]), [popover]'))
        .map(({ outerHTML }) => `hidden ${outerHTML.slice(0, 80)}`),
      ...[...document.querySelectorAll('img, svg')]
        .filter((picture) => !(Number(picture.getAttribute('width')) > 0 && Number(picture.getAttribute('height')) > 0))
        .map(({ outerHTML }) => `no size ${outerHTML.slice(0, 100)}`),
      ...[...document.querySelectorAll('main p')]
        .map((element) => element.textContent?.trim() ?? '')
        .filter((text, index, all) => text.length > 60 && all[index - 1] === text)
        .map((text) => `twice ${text.slice(0, 80)}`),
    ];
  });
}

/** Words of two boxes that touch on one line, as “PublishedMarch”: what has no room between stands for one word. */
export function wordsTouch(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const phrases = 'a,abbr,b,bdi,cite,code,dfn,em,i,kbd,mark,q,s,small,span,strong,sub,sup,time,u,var,wbr';
    const boxOf = (node: Text): Element | undefined => {
      let element = node.parentElement;
      while (element?.matches(phrases)) element = element.parentElement;
      return element ?? undefined;
    };
    /** The place of a letter that is painted. */
    const placeOf = (node: Text, at: number): DOMRect | undefined => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
    };
    const faults: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let last: Text | undefined;
    for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
      if (!node.data.trim() || !node.parentElement?.checkVisibility() || node.parentElement.closest('svg')) continue;
      const [before, box] = [last, boxOf(node)];
      last = node;
      if (!before || boxOf(before) === box || !/[\p{L}\p{N}]$/u.test(before.data) || !/^[\p{L}\p{N}]/u.test(node.data))
        continue;
      const left = placeOf(before, before.data.length - 1);
      const right = placeOf(node, 0);
      if (!left || !right) continue;
      const shared = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top);
      const gap = Math.max(right.left - left.right, left.left - right.right);
      if (shared > Math.min(left.height, right.height) / 2 && Math.abs(gap) < 1)
        faults.push(`“${before.data.slice(-20)}${node.data.slice(0, 20)}”`);
    }
    return faults;
  });
}
