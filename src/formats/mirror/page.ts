/** `verify.html`: one file that checks a copy of the site, in every language at once, from the site or from a disk. */
import { createHash } from 'node:crypto';
import { languageTags, words } from '../../i18n/languages.ts';
import { dark, light } from '../../look/tokens.ts';
import { site } from '../../site.ts';
import { bundle } from '../bundle.ts';
import { escapeXml } from '../xml.ts';
import { programLicence } from './notices.ts';

/** The same look without its fonts, which a saved page would not have. */
const style = [
  `:root{color-scheme:light dark;--ink:${light.ink};--red:${light.red};--paper:${light.paper}}`,
  `@media(prefers-color-scheme:dark){:root{--ink:${dark.ink};--red:${dark.red};--paper:${dark.paper}}}`,
  '*{box-sizing:border-box}',
  'body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.5 "Public Sans",system-ui,sans-serif;overflow-wrap:anywhere}',
  'main{max-width:72rem;margin:auto;padding:1.15rem;border-top:.6rem solid var(--red)}',
  'h1,h2,legend,button,label{font-family:"Barlow Condensed","Arial Narrow",sans-serif-condensed,sans-serif;font-weight:800;line-height:1.05}',
  'h1,h2{font-size:2.6rem;margin:1rem 0 .6rem}p{margin:0 0 .8rem;max-width:35em}',
  '.twin{display:grid;gap:.8rem 3rem;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr))}',
  'form{border-block:.25rem solid var(--ink);padding:1rem 0;margin:1.5rem 0;display:grid;gap:1.2rem}[hidden]{display:none}',
  'label{display:grid;gap:.4rem;font-size:1.3rem}input{font:1.125rem/1.4 system-ui,sans-serif;min-height:2.9rem;width:100%;max-width:40rem;border:.12rem solid var(--ink);background:none;color:inherit;padding:.5rem}',
  'small{font-size:1rem}button{justify-self:start;min-height:2.9rem;padding:.4rem 1rem;font-size:1.4rem;border:.2rem solid var(--ink);background:var(--ink);color:var(--paper)}',
  ':focus-visible{outline:.2rem solid var(--red);outline-offset:.15rem}',
  '[role=status] p:first-child{font-weight:700;font-size:1.25rem}',
].join('');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Writes the page. */
export async function verifyPage(): Promise<string> {
  const code = await bundle('src/browser/verify.ts');
  const data = JSON.stringify(Object.fromEntries(languageTags.map((tag) => [tag, words(tag).copies]))).replaceAll(
    '<',
    '\\u003c',
  );
  const each = (part: (t: ReturnType<typeof words>['copies'], tag: string) => string): string =>
    languageTags.map((tag) => part(words(tag).copies, tag)).join('');
  const both = (name: 'folder' | 'key' | 'serial' | 'check'): string =>
    each((t, tag) => `<span lang="${tag}">${escapeXml(t[name])}</span>`).replaceAll(
      '</span><',
      `</span>${name === 'check' ? ' · ' : ' '}<`,
    );
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(code)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${languageTags[0]}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${languageTags.map((tag) => escapeXml(words(tag).copies.title)).join(' · ')}</title>
<style>${style}</style>
<!-- The script of this page holds @noble/hashes:
${programLicence('@noble/hashes').replaceAll('--', '- -')}
-->
</head>
<body>
<main>
<h1 class="twin">${each((t, tag) => `<span lang="${tag}">${escapeXml(t.title)}</span>`)}</h1>
<div class="twin">${each((t, tag) => `<div lang="${tag}"><p>${escapeXml(t.why)}</p><p>${escapeXml(t.save)}</p><noscript><p>${escapeXml(t.noScript)}</p></noscript></div>`)}</div>
<form hidden>
<label>${both('folder')}<input type="file" name="folder" required webkitdirectory multiple></label>
<label>${both('key')}<input type="text" name="key" value="${escapeXml(site.minisignKey ?? '')}" autocomplete="off" spellcheck="false" maxlength="120"></label>
<div class="twin">${each((t, tag) => `<small lang="${tag}">${escapeXml(t.keyHelp)}</small>`)}</div>
<label>${both('serial')}<input type="text" name="serial" inputmode="numeric" pattern="[0-9]*" autocomplete="off" maxlength="6"></label>
<button type="submit">${both('check')}</button>
</form>
<div class="twin">${each((_, tag) => `<div role="status" lang="${tag}"></div>`)}</div>
</main>
<script type="application/json" id="said">${data}</script>
<script>${code}</script>
</body>
</html>
`;
}
