/** What is said of translations that are begun, and that go to translators' programs, in English. */
export const translate = {
  usage: (languages: string) => `npm run translate -- <document> <language>

  begins a translation: the same fields and blocks, with the source's words between ⟦ and ⟧ where yours are to stand.
  language  one of ${languages}
  Nothing is published while a ⟦ is left. Then: npm run check -- <document>, and when a second person has read it, npm run accept.`,
  noLanguage: (tag: string, known: string) => `There is no language “${tag}”. Fix: choose one of ${known}.`,
  isOriginal: (id: string, tag: string) =>
    `${id} was first written in “${tag}”, so there is nothing to translate. Fix: choose another language.`,
  taken: (path: string) => `${path} is already there. Fix: go on in that file; npm run status says how it stands.`,
  done: (path: string, source: string) =>
    `Begun: ${path}, from ${source}. Write your words in the place of those between ⟦ and ⟧, and take the two marks away.`,
  nothing: 'Nothing was begun.',
};

export const xliff = {
  usage: (languages: string) => `npm run xliff -- <document> <language>
npm run xliff -- <file.xlf>

  hands a translation to a translator's program and takes it back: XLIFF, which OmegaT, Virtaal and most others open.
  With a document and a language (${languages}), it writes a file with every part that still waits between ⟦ and ⟧, and begins the translation if it is not there.
  With a file that came back, it puts the words in their places. Marks within a sentence, such as **bold** and links, must come back as they were.`,
  isWhole: (path: string) =>
    `Nothing waits in ${path}. Fix: if the source changed since, npm run status says what; mend it in that file.`,
  written: (file: string, parts: number) =>
    `Written: ${file}, with ${parts} parts. When it comes back: npm run xliff -- <the file>`,
  noFile: (file: string) =>
    `${file} cannot be read. Fix: write the path of the .xlf file, or npm run xliff -- <document> <language> for a new one.`,
  noXliff: (file: string) =>
    `${file} is no XLIFF that we can read. Fix: let the translator's program save it as XLIFF 1.2, not as a project or a Word file.`,
  noText: (original: string) =>
    `The file was made of ${original}, which is no text here. Fix: take the file that this campaign's press wrote; npm run rename may have moved it.`,
  nothingFits: (path: string, units: number) =>
    `None of the ${units} translated parts of the file waits in ${path}. Fix: see whether it is the file of another text or is filled in already; npm run xliff -- <document> <language> writes what waits now.`,
  filled: (path: string, filled: number, left: number) =>
    `Filled in: ${filled} parts in ${path}${left > 0 ? `; ${left} still wait between ⟦ and ⟧` : ''}. Then: npm run check, and a second person reads it.`,
  unknown: (sources: readonly string[]) =>
    `Of these, the words of the source wait nowhere any more:\n${sources.map((source) => `  ${source}`).join('\n')}`,
  nothing: 'No text was changed.',
};

/** The same in every language. */
export type TranslateWords = typeof translate;
export type XliffWords = typeof xliff;
