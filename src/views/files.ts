/** A text as files to keep: Word file, e-book, plain text. */
import { filesOfEdition } from '../formats/registry.ts';
import type { Edition } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import { sizeOf, type ViewContext } from './context.ts';

/** The forms, in the order in which they are offered, each with the ending of its files. */
const forms = [
  { form: 'docx', ending: '.docx', label: 'DOCX' },
  { form: 'epub', ending: '.epub', label: 'EPUB' },
  { form: 'text', ending: '.txt', label: 'TXT' },
] as const;

export interface TextFile {
  readonly form: (typeof forms)[number]['form'];
  /** The name that people know the form by. */
  readonly label: string;
  readonly path: string;
  /** Media type. */
  readonly type: string;
  /** Absent in the dev server for a file that is not made yet. */
  readonly bytes?: number;
}

/** Lists the files of an edition. */
export async function textFiles(context: ViewContext, edition: Edition): Promise<TextFile[]> {
  const outputs = filesOfEdition(context.library, edition);
  const files = forms.map(async ({ form, ending, label }): Promise<TextFile[]> => {
    const output = outputs.find(({ path }) => path.endsWith(ending));
    return output
      ? [{ form, label, path: output.path, type: output.type, ...sizeOf(await context.facts(output)) }]
      : [];
  });
  return (await Promise.all(files)).flat();
}

/** Address of the Word file of an edition; nothing where it has none. */
export function wordFilePath(library: Library, edition: Edition): string | undefined {
  return filesOfEdition(library, edition).find(({ path }) => path.endsWith('.docx'))?.path;
}
