/** The files of the desk's page: its script, made of the modules when the desk begins, its style, and the press's own letters. */
import { readFile } from 'node:fs/promises';
import { rolldown } from 'rolldown';
import type { Speech } from '../i18n/speech.ts';
import { deskWords } from '../i18n/desk.ts';

/** One file of the page. */
interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array | string;
}

/** By address; each file is given a nonce for the style sheets that the editor makes. */
export type PageFiles = ReadonlyMap<string, (nonce: string) => PageFile>;

const here = new URL('./page/', import.meta.url);

/** Letters by the names under which the style asks for them. */
const letters = ['barlow-condensed-600.woff2', 'barlow-condensed-800.woff2', 'public-sans.woff2'] as const;

/** The one page. @param nonce for the style sheets that the editor makes */
function pageHtml(nonce: string, speech: Speech): string {
  return `<!doctype html>
<html lang="${speech}" data-nonce="${nonce}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${deskWords[speech].title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/desk.css">
<script type="module" src="/desk.js"></script>
<body>
`;
}

/** Makes the files. Nothing is loaded from anywhere but this machine. @param speech in which the page begins */
export async function pageFiles(speech: Speech): Promise<PageFiles> {
  const [script, style, fonts] = await Promise.all([
    bundle(),
    readFile(new URL('desk.css', here)),
    Promise.all(letters.map((name) => readFile(new URL(`../fonts/${name}`, import.meta.url)))),
  ]);
  const files = new Map<string, (nonce: string) => PageFile>([
    ['/', (nonce) => ({ type: 'text/html; charset=utf-8', bytes: pageHtml(nonce, speech) })],
    ['/desk.js', () => ({ type: 'text/javascript; charset=utf-8', bytes: script })],
    ['/desk.css', () => ({ type: 'text/css; charset=utf-8', bytes: style })],
  ]);
  for (const [index, name] of letters.entries()) {
    const bytes = fonts[index];
    if (bytes) files.set(`/${name}`, () => ({ type: 'font/woff2', bytes }));
  }
  return files;
}

async function bundle(): Promise<string> {
  const made = await rolldown({
    input: new URL('desk.ts', here).pathname,
    platform: 'browser',
    logLevel: 'silent',
  });
  try {
    const { output } = await made.generate({ format: 'esm', minify: true });
    return output[0].code;
  } finally {
    await made.close();
  }
}
