/** Opens e-books for tests: their files, the words a reader sees, and where their links lead. */
import { unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';
import type { Output } from '../../../../src/formats/format.ts';

/** Files of a book by their path, in the order in which they are packed. */
export type Opened = ReadonlyMap<string, Uint8Array>;

/** Renders a book and opens it. */
export async function open(output: Output): Promise<Opened> {
  return new Map(Object.entries(unzipSync(await output.render())));
}

/** Reads a text file of the book. @param name from `EPUB/` */
export function textOf(book: Opened, name: string): string {
  return new TextDecoder().decode(book.get(`EPUB/${name}`));
}

/** The XHTML files of a book, by name. */
export function pagesOf(book: Opened): [name: string, markup: string][] {
  return [...book.keys()]
    .filter((path) => path.endsWith('.xhtml'))
    .map((path) => [path.slice('EPUB/'.length), textOf(book, path.slice('EPUB/'.length))]);
}

/** Lists the values of an attribute, unescaped. */
export function attributes(markup: string, name: string): string[] {
  return [...markup.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"'),
  );
}

/** Every word that a page shows or says aloud. */
export function heard(markup: string): string {
  const said = ['alt', 'aria-label', 'title'].flatMap((name) => attributes(markup, name));
  return [markup.replace(/<[^>]*>/g, ' '), ...said].join(' ');
}

/** Lists what libxml2 finds wrong with XML files. */
export async function faults(
  files: readonly { readonly fileName: string; readonly contents: string }[],
): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: files, normalization: 'format', disableFileNameValidation: true });
  return errors.map(({ rawMessage }) => rawMessage);
}
