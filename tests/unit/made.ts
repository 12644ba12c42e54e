/** Makes small libraries in memory for tests of the model. */
import type { Language } from '../../src/i18n/languages.ts';
import type { Library } from '../../src/model/library.ts';
import { buildLibrary } from '../../src/model/build.ts';
import type { Problem } from '../../src/model/problems.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { RegisterName, SourceFile } from '../../src/model/files/sources.ts';

export interface MadeDocument {
  readonly id: string;
  readonly kind?: string;
  /** Lines of facts.yml that replace or join the usual ones. */
  readonly facts?: Readonly<Record<string, string>>;
  /** The text in each language; the first is the original. */
  readonly texts: Partial<Record<Language, string>>;
}

let count = 0;

/** Writes the files of one document; what a test does not speak of is filled in. */
export function filesOf({ id, kind = 'leaflets', facts = {}, texts }: MadeDocument): SourceFile[] {
  count += 1;
  const [original = 'en'] = Object.keys(texts);
  const usual = {
    code: `PE-${count}`,
    published: '2026-03-01',
    checked: '2026-02-01',
    original,
    topics: '[workplace]',
    picture: 'tools',
  };
  const yaml = Object.entries({ ...usual, ...facts })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
  const file = (name: string, text: string): SourceFile => ({
    path: `content/${kind}/${id}/${name}`,
    bytes: new TextEncoder().encode(text),
  });
  return [
    file('facts.yml', yaml),
    ...Object.entries(texts).map(([language, text]) => {
      const translation =
        language === original
          ? ''
          : `translation:\n  of: ${original}\n  status: reviewed\n  reviewedBy: second reader\n  reviewedOn: 2026-03-01\n`;
      return file(
        `${language}.mdx`,
        `---\ntitle: ${id} ${language}\nsummary: Invented.\nslug: ${id}-${language}\n${translation}---\n\n${text}\n`,
      );
    }),
  ];
}

/** Writes one of the lists that lie directly below the content folder. */
export function register(name: RegisterName, text: string): SourceFile {
  return { path: `content/${name}`, bytes: new TextEncoder().encode(text) };
}

/** Builds a library of made documents. */
export function libraryOf(...documents: MadeDocument[]): { library: Library; problems: Problem[] } {
  return buildLibrary(documents.flatMap(filesOf), 'content');
}

/** A row of the register of claims. */
export const lamps: Claim = {
  id: 'lamps',
  path: 'content/claims/lamps.yml',
  says: { en: 'The watch has 40 lamps.', es: 'La guardia tiene 40 lámparas.' },
  value: { en: '40', es: '40' },
  date: '2026-02',
  sources: [
    {
      publisher: { en: 'Harbor watch', es: 'Guardia del puerto' },
      title: 'Lamps counted',
      date: '2026-02-14',
      address: 'https://watch.example/lamps',
    },
  ],
  confidence: 'A',
  checked: '2026-02-20',
  due: false,
  positions: {},
};
