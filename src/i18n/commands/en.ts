/** The writers' commands in English. */
import { translate, xliff } from './translation-en.ts';

export const english = {
  onlyAsked: (given: string, near: string | undefined) =>
    `There is no option “${given}”.${near ? ` Did you mean “${near}”?` : ''} Fix: --help says which there are.`,
  noDocument: (word: string, near: string | undefined) =>
    `There is no document “${word}”.${near ? ` Did you mean “${near}”?` : ''} Fix: write the name of its folder.`,
  begin: {
    usage: (kinds: string, languages: string) => `npm run new -- <kind> <title or name> [language] [--only]

  begins a document: a folder with its facts and a text in each language, with the fields and blocks of its kind.
  kind      one of ${kinds}
  title     from which the folder's name is made: "Know your rights"; or the name itself: know-your-rights
  language  in which it is written first: ${languages}; without one, the first of them
  --only    begins it in that language alone; npm run translate begins the others later

  What stands between ⟦ and ⟧ is a hint, and nothing is published while one is left.
  A bulletin begins with its four questions: what happened, to whom, who answers, what can you do by Friday.`,
    noKind: (kind: string, near: string | undefined, kinds: string) =>
      `There is no kind “${kind}”.${near ? ` Did you mean “${near}”?` : ''} Fix: npm run new -- <${kinds}> <title or name>`,
    noName: (kind: string, example: string) => `Say what it is called. Fix: npm run new -- ${kind} ${example}`,
    badName: (name: string) =>
      `“${name}” cannot be made into a folder’s name. Fix: use lower-case letters without accents, digits and single dashes.`,
    taken: (folder: string) => `${folder} is already there. Fix: choose another name.`,
    done: (folder: string, files: string, printed: string | undefined) =>
      `Begun: ${folder} with ${files}. Write in the place of each ⟦hint⟧, then: npm run check${printed ? `; before it is printed: npm run edition -- ${printed}` : ''}`,
    nothing: 'Nothing was begun.',
  },
  translate,
  xliff,
  rename: {
    usage: `npm run rename -- <document> <new name>

  gives a document's folder another name, and writes it into the ledger and every text and list that names it.
  The addresses of its pages stay: they are its slugs.`,
    badName: (name: string, offer: string) =>
      `“${name}” cannot be a folder’s name. Fix: ${offer ? `write ${offer}` : 'use lower-case letters without accents, digits and single dashes'}.`,
    taken: (name: string) => `There is already a document “${name}”. Fix: choose another name.`,
    done: (from: string, to: string, mended: readonly string[]) =>
      `${from} is ${to} now.${mended.length > 0 ? ` The name was also changed in:\n${mended.map((path) => `  ${path}`).join('\n')}` : ' Nothing else named it.'}`,
    nothing: 'Nothing was renamed.',
  },
  withdraw: {
    usage: (reasons: string) => `npm run withdraw -- <document> ${reasons}

  says in the ledger, and so on the page of its code, that a document's paper must not be handed out any more, and why.
  Then remove the document's folder, or give it a new edition with npm run edition.`,
    noEntry: (id: string, near: string | undefined) =>
      `The ledger has no code of “${id}” that is in use.${near && near !== id ? ` Did you mean “${near}”?` : ''} Nothing to withdraw.`,
    noReason: (missing: string, id: string, reasons: string) =>
      `Say why, in each language; missing: ${missing}. Fix: npm run withdraw -- ${id} ${reasons}`,
    done: (codes: string, path: string, pages: string, id: string) =>
      `${codes} withdrawn, in ${path}. The page ${pages} will say so and why. Now remove the folder of ${id}, or give it a new code.`,
    nothing: 'Nothing was withdrawn.',
  },
  proof: {
    usage: `npm run proof -- <document> [language] [which] [--list]

  makes one file of a text as a build would, and prints where it lies: npm run proof -- my-leaflet es flyer
  which   a part of the file's name; without one, the first
  --list  names all files there would be`,
    noFile: (asked: string, list: string) =>
      `No file of this text has “${asked}” in its name. Fix: choose one of\n${list}`,
    others: (count: number, id: string, language: string) =>
      `${count} more would fit; see them with: npm run proof -- ${id} ${language} --list`,
    nothing: 'No proof was made.',
  },
  bring: {
    usage: (kinds: string, languages: string) => `npm run import -- <file> [kind] [language]

  makes a document of a file: .docx, .odt, .html, .md or .txt. Headings, lists, tables, links, notes and pictures come
  along; how they looked does not. What cannot come is listed.
  kind      one of ${kinds}; without one, leaflets
  language  in which it is written: ${languages}; without one, the first of them`,
    noFile: (file: string) => `There is no file ${file}. Fix: write its name as it stands in the folder.`,
    refused: {
      locked: (file: string) =>
        `${file} has a password, or is of the old kind (.doc). Fix: open it, take the password off, and save it as .docx.`,
      damaged: (file: string) =>
        `${file} cannot be read: it is damaged, or no file of its kind. Fix: open it and save it anew.`,
      kind: (file: string) => `${file} is of a kind that is not read. Fix: save it as .docx, .odt, .html, .md or .txt.`,
      old: (file: string) => `${file} is of a kind that is not read. Fix: open it and save it as .docx or .odt.`,
      'too-long': (file: string) =>
        `${file} is longer than a text may be: a million letters, 2,000 notes. Fix: part it into several files.`,
      empty: (file: string) =>
        `${file} holds no words. Fix: see whether they are in a picture of a page, and type them.`,
    },
    credit: '⟦who made it⟧',
    done: (folder: string, text: string, pictures: number) =>
      `Brought in: ${folder} with facts.yml and ${text}${pictures > 0 ? `, and ${pictures === 1 ? 'one picture' : `${pictures} pictures`}, without what ${pictures === 1 ? 'it' : 'they'} told of place and camera` : ''}.`,
    lostHead: 'This could not come along:',
    lost: {
      deleted: (times: number) =>
        `${times === 1 ? 'a passage that was' : `${times} passages that were`} deleted with changes tracked; what was put in is here`,
      comments: (times: number) => `${times === 1 ? 'a comment' : `${times} comments`}`,
      macros: () => 'the macros: a text of ours runs nothing',
      headers: (times: number) =>
        `the words of ${times === 1 ? 'a header or footer' : `${times} headers and footers`}: copy them if they say something`,
      pictures: (times: number) =>
        `${times === 1 ? 'a picture' : `${times} pictures`} that cannot be read here: save as .jpg or .png`,
      symbols: (times: number) => `${times === 1 ? 'a sign' : `${times} signs`} of a font of signs`,
      formulas: (times: number) =>
        `${times === 1 ? 'a formula' : `${times} formulas`}: only its letters and numbers are here`,
      boxes: (times: number) =>
        `the frame of ${times === 1 ? 'a box' : `${times} boxes`}: the words stand behind the paragraph`,
      objects: (times: number) =>
        `${times === 1 ? 'an object' : `${times} objects`} of another program, such as a chart`,
      links: (times: number) => `${times === 1 ? 'a link' : `${times} links`} within the file: the words are here`,
      fields: (times: number) => `${times === 1 ? 'a field' : `${times} fields`}`,
    },
    next: (id: string) => `Now write the summary in the place of its ⟦hint⟧, and run: npm run check -- ${id}`,
    nothing: 'Nothing was brought in.',
  },
  accept: {
    usage: (id: string, language: string) => `npm run accept -- <document> <language> [--yes | --typo]

  shows what changed in the source since a translation was made, old and new word by word, asks,
  and records that the translation says all that its source says now, such as: npm run accept -- ${id} ${language}
  --yes   does not ask
  --typo  does not ask either: only a slip was mended in the source
  npm run status says which translations are behind.`,
    noDocument: (id: string, known: string) => `There is no document “${id}”. Fix: name one of ${known}.`,
    noTranslation: (id: string, tag: string, known: string) =>
      `There is no translation of ${id} in “${tag}”. Fix: name one of ${known || 'none yet'}; its front matter needs \`translation:\` with \`of:\` and \`status:\`.`,
    noRecord: (path: string) => `${path} had no record yet.`,
    nothingNew: (path: string, source: string) =>
      `${path} says what ${source} says, and that is recorded already. Nothing was written.`,
    gone: (count: number) =>
      `${count === 1 ? 'One part' : `${count} parts`} of the source ${count === 1 ? 'is' : 'are'} gone.`,
    moved: (count: number) =>
      `${count === 1 ? 'One part' : `${count} parts`} only moved; see that the translation has the same order.\n`,
    notInHistory: 'The old words of these parts were never committed, so only the new ones can be shown.\n',
    unsealed: (path: string, on: string) =>
      `${path} itself was changed after it was read${on ? ` on ${on}` : ''}. Write into reviewedOn when a second person has read it as it is now.\n`,
    ask: (path: string) => `Does ${path} say all of this now? (y/n) `,
    yes: ['y', 'yes'] as readonly string[],
    nobodyAsked: (id: string, language: string) =>
      `Nobody is there to be asked. Fix: if the translation says all of this, npm run accept -- ${id} ${language} --yes`,
    done: (path: string, source: string, typo: boolean) =>
      `Recorded: ${path} says what ${source} says now${typo ? ': only a slip was mended' : ''}.`,
    nothing: 'Nothing was recorded.',
  },
  status: {
    usage: (languages: string) => `npm run status [-- <language> | --claims | --share | --words]

  says how each document stands in each language, and how many nobody has read.
  <language>  one of ${languages}: only what is still needed in it, and how to do it
  --claims    which facts are to be looked at again, and where they stand
  --share     which captions the press made
  --words     length, reading ease, hedges and repetition of each text`,
    head: ['document', 'checked'] as readonly string[],
    original: 'original',
    states: { draft: 'draft', machine: 'machine', reviewed: 'reviewed' } as Readonly<Record<string, string>>,
    changed: 'changed after review',
    noRecord: 'reviewed, no record',
    current: 'reviewed, current',
    behind: (parts: readonly string[]) => `behind: ${parts.join(', ')}`,
    parts: {
      fields: (names: string) => `${names} changed`,
      changed: (count: number) => `${count} changed`,
      added: (count: number) => `${count} new`,
      gone: (count: number) => `${count} gone`,
    },
    unread: {
      language: (missing: number, owed: number) =>
        `Not yet read by a native-speaking unionist: ${missing} of ${owed} editions.`,
      law: (missing: number, owed: number) => `Not yet read by a lawyer: ${missing} of ${owed} editions about rights.`,
    },
    needs: {
      heads: {
        behind: 'Behind their source; bring them up to date, then run npm run accept:',
        changed:
          'Changed after they were read; let somebody read what changed, write the day in reviewedOn, then run npm run accept:',
        unrecorded: 'Nothing says what they were made from; compare the two, then run npm run accept:',
        draft: 'Not read by a second person yet; then write status: reviewed, who and when:',
        missing: 'Not translated; npm run translate begins them:',
        language: 'Not read by a native-speaking unionist; write readBy when one has:',
        law: 'Texts about rights that no lawyer has read; write readBy when one has:',
      },
      lines: (source: string, lines: readonly number[]) =>
        `${source}, ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`,
      legal: 'about rights',
      none: (language: string) => `Nothing is needed in ${language}.`,
    },
    claims: {
      row: (id: string, checked: string, recheck: string | undefined, confidence: string) =>
        `${id}   checked ${checked}${recheck === undefined ? '' : `, again by ${recheck}`}, confidence ${confidence}`,
      noText: 'in no text',
      due: 'Facts that were to be looked at again:',
      stand: 'Facts that stand, the next to be looked at first:',
      unused: 'Facts that no text calls:',
      empty: 'The register of claims is empty.',
      many: (count: number) => `${count} facts in the register; list them with: npm run status -- --claims`,
    },
    made: (count: number) =>
      `The press made the captions of ${count} editions; list them with: npm run status -- --share`,
    words: {
      head: (language: string, scale: string) => [`document, ${language}`, 'words', scale, 'hedges', 'shared'],
      words: (language: string, count: number) => `${language}: ${count} words`,
      shared: (percent: string, most: number) =>
        `${percent} % of their nine-word strings shared (aim: at most ${most} %)`,
      hedges: (count: number, most: number) => `${count} hedges (aim: fewer than ${most})`,
      ease: (easy: number, all: number, scale: string, most: boolean, limit: number) =>
        `${easy} of ${all} leaflets with ${scale} ${most ? 'at most' : 'at least'} ${limit}`,
      star: 'A star: a leaflet harder to read than that, or more shared.',
    },
    nothing: 'Nothing is known of how the texts stand.',
  },
  edition: {
    usage: (
      ledger: string,
      id: string,
    ) => `npm run edition -- <document> [--same | --supersede "what changed" in each language]

  writes into ${ledger} what the code on its paper stands for, such as: npm run edition -- ${id}
  --same       only a slip was mended: the same code stands for the words as they are now
  --supersede  it says another thing now: the document gets the next code, and the page of the old one leads to it`,
    what: 'what changed, in',
    page: (path: string) => `Its page will be ${path}.`,
    hasCode: (open: string, id: string, repair: string) =>
      `The ledger has ${open} as the code of ${id}. Fix: write code: ${open} in facts.yml again and run ${repair}`,
    notPrinted: (id: string) =>
      `${id} is not printed, so its code stands on no paper and needs no entry. Nothing to do.`,
    first: (code: string, id: string) => `Recorded: ${code} is the edition code of ${id}.`,
    ofAnother: (code: string, owner: string, next: string) =>
      `${code} was printed for ${owner}. Fix: write code: ${next} in facts.yml.`,
    notInUse: (code: string, next: string) => `${code} is no longer in use. Fix: write code: ${next} in facts.yml.`,
    same: (code: string) => `Recorded: ${code} stands for the words as they are now.`,
    joined: (code: string, languages: string) =>
      `Recorded: ${code} stands for the text in ${languages} too, as it is now.`,
    unchanged: (code: string) => `${code} is in the ledger, and its words have not changed. Nothing to do.`,
    changed: (id: string, code: string, repair: string) =>
      `The words of ${id} have changed since ${code} was recorded.\nFix: if only a slip was mended, npm run edition -- ${id} --same\n     else ${repair}`,
    noReason: (missing: string, repair: string) =>
      `Say what changed in each language; missing: ${missing}. Fix: ${repair}`,
    superseded: (code: string, old: string, ledger: string, facts: string) =>
      `${code} takes the place of ${old}, in ${ledger} and ${facts}.`,
    leads: (path: string) =>
      `The page ${path} will lead to it. If the words changed, set \`revised\` in the texts too.`,
    unread: (id: string, known: string) =>
      `There is no document “${id}” that can be read whole. Fix: name one of ${known}; \`npm run check\` says what is wrong with a text.`,
    nothing: 'Nothing was recorded.',
  },
  picture: {
    usage: `npm run picture -- <file>…

  takes out of a picture all that it says besides, turns it upright, and makes it no larger than print needs,
  such as: npm run picture -- content/leaflets/my-leaflet/photo.jpg
  The file is replaced and the original is not kept: keep yours elsewhere.`,
    none: 'No picture was named. Fix: npm run picture -- content/<kind>/<folder>/photo.jpg',
    noFile: (path: string) =>
      `There is no file ${path}. Fix: write its name as it stands in the folder, from the project’s own folder on.`,
    now: (width: number, height: number, size: string, before: string) =>
      `Now ${width} × ${height} pixels, ${size} KB; it was ${before} KB.`,
    clean: 'Holds nothing but the picture, and is as large as it may be. Left as it is.',
    asItWas: (path: string) => `${path} is as it was.`,
    done: {
      taken: (tells: string) => `Taken out: ${tells}.`,
      all: () => 'All notes that it may have held were taken out.',
      upright: () => 'Turned upright.',
      smaller: (before: string, now: string) => `Made smaller: from ${before} to ${now} pixels.`,
      converted: (now: string, before: string) => `Made ${now} of what was ${before}.`,
      white: () => 'Its clear ground is white now; name it .png to keep it clear.',
      first: () => 'Of several pictures in it, the first was kept.',
    },
    originals:
      'Nothing of the originals is kept here. If you have committed one, amend that commit before you push: what was pushed once can no longer be taken back.',
  },
  check: {
    usage: `npm run check [-- [<document>…] [--fix] [--watch] [--json] [--spelling]]

  reads all texts and says what must be mended, without making anything.
  <document>  the name of a folder: only that text, and its sheets and cards are drawn and measured too
  --fix       makes the repairs that are safe, then checks again
  --watch     goes on, and checks again after each save; Ctrl+C ends it
  --json      writes the problems as JSON, for editors
  --spelling  names words that no dictionary has, which takes some seconds more`,
    standing: 'Nothing was published: this was only a check.',
    well: (documents: number, editions: number) => `All well: ${documents} documents, ${editions} editions.`,
    wellSome: (names: string, sheets: boolean) => `All well: ${names}${sheets ? ', with all sheets and cards' : ''}.`,
    advice: 'Good to know:',
    fixed: (count: number) => `${count === 1 ? 'One repair was' : `${count} repairs were`} made:`,
    fixable: (count: number) =>
      `${count === 1 ? 'One of them' : `${count} of them`} can be mended without you: npm run check -- --fix`,
    watching: 'Watching. Save a text, and it is checked again; Ctrl+C ends this.',
  },
};

/** The sentences of one language. */
export type CommandWords = typeof english;
