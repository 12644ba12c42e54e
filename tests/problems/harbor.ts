/** A library of one folder, made byte by byte, and what is said of it. */
import { buildLibrary } from '../../src/model/build.ts';
import { formatReport } from '../../src/model/problems.ts';
import type { SourceFile } from '../../src/model/files/sources.ts';

/** Its path. */
export const folder = 'content/leaflets/harbor-day';
export const facts =
  'code: PE-1\npublished: 2026-03-01\nchecked: 2026-02-01\noriginal: en\ntopics: [workplace]\npicture: tools\n';
/** The top of an English text. */
export const front =
  '---\ntitle: A day at the harbor\nsummary: An invented leaflet that tries out the press.\nslug: a-day-at-the-harbor\n---\n\n';

/** One file of the folder. */
export function file(name: string, content: string | Uint8Array): SourceFile {
  return {
    path: `${folder}/${name}`,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  };
}

/** Builds a library of one folder and returns what is said of it, apart from the missing translation. */
export function report(...files: SourceFile[]): string {
  const given = files.some((one) => one.path.endsWith('facts.yml')) ? files : [file('facts.yml', facts), ...files];
  const { problems } = buildLibrary(given, 'content');
  return formatReport(problems.filter((problem) => problem.code !== 'translation-missing'));
}
