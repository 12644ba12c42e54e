/** The judge of what a sheet says to those who hear it: every drawn word must stand in the structure of its page, or be known as decoration. */
import { getDocument } from 'unpdf/pdfjs';

interface Node {
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** What one page says. */
export interface Spoken {
  /** Pieces in the order of the structure; a field says its label in brackets. */
  readonly heard: readonly string[];
  /** Drawn, but in no structure. */
  readonly loose: readonly string[];
}

/** Opens a PDF with the engine of Firefox. */
export async function openPdf(pdf: Uint8Array) {
  return getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 }).promise;
}

/** Reads a tagged PDF as a screen reader does, page by page. @throws when a page has no structure */
export async function spokenIn(pdf: Uint8Array): Promise<Spoken[]> {
  const document = await openPdf(pdf);
  const pages: Spoken[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const tree = (await page.getStructTree()) as Node | null;
    if (!tree) throw new Error(`Page ${number} has no structure.`);
    const ids = new Set<string>();
    const walk = (node: Node, visit: (leaf: Node & { readonly id: string }) => void): void => {
      if (node.id !== undefined) visit(node as Node & { readonly id: string });
      for (const child of node.children ?? []) walk(child, visit);
    };
    walk(tree, ({ id }) => ids.add(id));
    const said = new Map<string, string>();
    const loose: string[] = [];
    const open: (string | undefined)[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent') open.pop();
        else open.push(item.id);
        continue;
      }
      const id = open.findLast((one) => one !== undefined && ids.has(one));
      if (id !== undefined) said.set(id, (said.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
      else if (item.str.trim()) loose.push(item.str.trim());
    }
    const fields = new Map(
      ((await page.getAnnotations()) as { id: string; subtype: string; alternativeText?: string }[])
        .filter(({ subtype }) => subtype === 'Widget')
        .map(({ id, alternativeText = '' }) => [id, alternativeText]),
    );
    const heard: string[] = [];
    walk(tree, ({ type, id }) => {
      const field =
        type === 'annotation' || type === 'object' ? fields.get(id.replace(/^pdfjs_internal_id_/, '')) : undefined;
      const words = field === undefined ? said.get(id)?.replace(/\s+/g, ' ').trim() : `[${field}]`;
      if (words) heard.push(words);
    });
    pages.push({ heard, loose });
  }
  return pages;
}
