/** The bar above each page of the dev server: what is wrong with its text, how it stands to its source, and all that is made of it. */
import { barWords } from '../i18n/dev-bar.ts';
import type { Speech } from '../i18n/speech.ts';
import { codes } from '../model/codes.ts';
import { formatProblem, onlyForPublishing, type Problem } from '../model/problems.ts';
import type { Said } from './problems.ts';

/** Writes the bar; empty where there is nothing to say. */
export function barOf(said: Said, speech: Speech): string {
  const { own, elsewhere, late, kept, files, behind, unreviewed } = said;
  const words = barWords[speech];
  const of = (level: string): Problem[] =>
    own.filter(({ code }) => codes[code] === level && !onlyForPublishing.has(code));
  const [errors, others] = [of('error'), [...of('review'), ...of('note')]];
  const still = own.filter(({ code }) => onlyForPublishing.has(code));
  const list = (problems: readonly Problem[]): string =>
    problems.map((problem) => `<pre>${asHtml(formatProblem(problem, speech))}</pre>`).join('');
  const fold = (summary: string, inside: string): string =>
    `<details><summary>${asHtml(summary)}</summary>${inside}</details>`;
  const parts = [
    errors.length
      ? `<p><strong>${asHtml(words.keeps(errors.length))}</strong>${kept ? ` ${asHtml(words.asBefore)}` : ''}</p>${list(errors)}`
      : '',
    behind > 0 ? `<p>${asHtml(words.behind(behind))}</p>` : '',
    unreviewed ? `<p>${asHtml(words.unreviewed)}</p>` : '',
    still.length ? fold(words.still(still.length), list(still)) : '',
    others.length ? fold(words.look(others.length), list(others)) : '',
    elsewhere.size
      ? fold(
          words.elsewhere(elsewhere.size),
          `<ul>${[...elsewhere].map(([path, count]) => `<li>${asHtml(path)}: ${count}</li>`).join('')}</ul><p>${asHtml(words.all)}</p>`,
        )
      : '',
    files.length
      ? fold(
          words.files(files.length),
          `<ul>${files.map((path) => `<li><a href="${asHtml(path)}">${asHtml(path.split('/').at(-1) ?? path)}</a></li>`).join('')}</ul>`,
        )
      : '',
    late ? `<p data-press-late>${asHtml(words.late)}</p><script>${again}</script>` : '',
  ].filter(Boolean);
  return parts.length
    ? `<aside data-press-problems class="press-problems${errors.length ? ' stop' : ''}" lang="${speech}" dir="ltr"><style>${style}</style>${parts.join('')}</aside>`
    : '';
}

/** Takes the bar of the page as it is now, again and again until its files are drawn: where one reads stays where it is. */
const again = `{const ask=async()=>{const page=await fetch(location.href).then((answer)=>answer.text()).catch(()=>'');
const bar=new DOMParser().parseFromString(page,'text/html').querySelector('[data-press-problems]');
const old=document.querySelector('[data-press-problems]');if(bar)old.replaceWith(bar);else if(page)old.remove();
if(bar?.querySelector('[data-press-late]'))setTimeout(ask,1500)};setTimeout(ask,1000)}`;

const style = `.press-problems{all:initial;display:block;font:15px/1.5 system-ui,sans-serif;color:#111;background:#fff7d6;border-bottom:3px solid #b58900;padding:.6rem 1rem}
.press-problems.stop{background:#fde8e6;border-color:#c1121f}.press-problems p{margin:.2rem 0}.press-problems ul{margin:.2rem 0}.press-problems summary{cursor:pointer}.press-problems a{color:inherit}
.press-problems pre{white-space:pre-wrap;margin:.4rem 0;padding:.4rem .6rem;background:#fff;border-left:3px solid currentColor;font:13px/1.45 ui-monospace,monospace}
@media print{.press-problems{display:none}}`;

/** A page that says only why there is none. @param bar what is wrong with the texts, as HTML */
export function pageWithout(bar: string, why: string, speech: Speech): string {
  const { unshown } = barWords[speech];
  return `<!doctype html><html lang="${speech}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${asHtml(unshown)}</title><body>${bar}<p>${asHtml(why)}</p>`;
}

/** Escapes words for HTML. */
function asHtml(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
