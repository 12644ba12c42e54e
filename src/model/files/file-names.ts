/** What a file in a document's folder may be called, and which name was meant where it is called otherwise. */
import { isLanguage, languages, languageTags, type Language } from '../../i18n/languages.ts';
import { languageMeant } from '../language-meant.ts';
import { isPlainName, nameFault, plainName } from '../names.ts';
import { convert } from './picture-repair.ts';
import { didYouMean } from '../problems.ts';
import { wording, type Fault, type Messages } from '../messages.ts';
import { renamed, type Rename } from '../repair.ts';

const messages = {
  'file-unexpected/copy': (name: string, copied: string) => ({
    fact: `“${name}” seems to be a second copy of ${copied}.`,
    fix: `Compare the two, keep the words that are right as ${copied}, and remove the other.`,
  }),
  'file-unexpected/renamed': (name: string, copied: string) => ({
    fact: `“${name}” seems to be a copy of ${copied}, which is not there.`,
    fix: `Rename it ${copied}.`,
    ...renamed(copied),
  }),
  'file-unexpected/facts': (name: string, beside: readonly string[]) => ({
    fact: `“${name}” is not read: the facts are in a file facts.yml.`,
    fix: twinFix('facts.yml', beside),
    ...free('facts.yml', beside),
  }),
  'file-unexpected/text': (name: string, language: string | undefined, beside: readonly string[]) => ({
    fact: `“${name}” is not read: a text ends in .mdx.`,
    fix: language
      ? twinFix(`${language}.mdx`, beside)
      : `Name it after its language, such as ${languageTags.find((tag) => !beside.includes(`${tag}.mdx`)) ?? languageTags[0] ?? ''}.mdx.`,
    ...(language ? free(`${language}.mdx`, beside) : {}),
  }),
  'file-unexpected/sound': (name: string) => ({
    fact: neither(name),
    fix: 'Open it in a sound program and export it as MP3: one channel, 64 kbit/s.',
  }),
  'file-unexpected/other': (name: string, lower: string) => ({
    fact: neither(name),
    fix: otherPicture(lower) ?? 'Remove it; if it is a picture, save it as .jpg, .png or .webp.',
  }),
  'language-unknown/region': (stem: string, region: Language, beside: readonly string[]) => ({
    fact: `The file’s name says “${stem}”, a language with its region, but one text serves all who read ${languages[region].name}.`,
    fix: twinFix(`${region}.mdx`, beside),
    ...free(`${region}.mdx`, beside),
  }),
  'file-name-forbidden/twin': (name: string, twin: string) => ({
    fact: `The names “${name}” and “${twin}” differ only in capitals or in how an accent is stored; some disks keep only one of the two files.`,
    fix: 'Keep one of the two, under a name of lower-case letters without accents.',
  }),
  'file-name-forbidden/name': (
    name: string,
    stem: string,
    ending: string,
    meant: string | undefined,
    beside: readonly string[],
    lower: string,
  ) => ({
    fact: `The file’s name is “${name}”, ${nameFault(isPlainName(stem) ? ending : stem)}; some disks and addresses cannot hold it.`,
    fix: meant ? twinFix(`${meant}.mdx`, beside) : rename(plainName(stem) && `${plainName(stem)}.${lower}`),
    ...(meant ? free(`${meant}.mdx`, beside) : {}),
  }),
  'language-unknown/unlisted': (stem: string, guess: string, meant: string | undefined, beside: readonly string[]) => ({
    fact: `The file’s name says the language “${stem}”, which is not in the list.${guess}`,
    fix: meant
      ? twinFix(`${meant}.mdx`, beside)
      : `Name it after one of: ${languageTags.join(', ')}; a new language is one entry in src/i18n/languages.ts.`,
    ...(meant ? free(`${meant}.mdx`, beside) : {}),
  }),
} satisfies Messages;

/** Endings of pictures that a document may hold. */
export const pictureName = /\.(jpe?g|png|webp)$/;

/** Ending of a recording. */
export const audioName = /\.mp3$/;

/** Endings of sound that is no MP3, without their dot. */
const otherSound = /^(m4a|m4b|aac|wav|aiff?|flac|og[ag]|opus|wma|amr|3gp)$/;

/**
 * Checks a file's own name: what is refused here would break an address, a ZIP or another system's disk.
 * @param beside names in the same folder, this one included
 */
export function fileFault(name: string, beside: readonly string[]): Fault | undefined {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot + 1)] : [name, ''];
  const lower = ending.toLowerCase();
  const copied = copyOf(stem, lower);
  if (copied)
    return beside.includes(copied)
      ? wording(messages, 'file-unexpected/copy', name, copied)
      : wording(messages, 'file-unexpected/renamed', name, copied);
  if (/^facts$/i.test(stem) && /^ya?ml$/.test(lower) && name !== 'facts.yml')
    return wording(messages, 'file-unexpected/facts', name, beside);
  if (/^(md|markdown|txt)$/.test(lower)) {
    const bare = stem.replace(/\.mdx?$/i, '');
    if (/^facts(\.ya?ml)?$/i.test(stem)) return wording(messages, 'file-unexpected/facts', name, beside);
    const language = languageMeant(bare);
    return wording(messages, 'file-unexpected/text', name, language, beside);
  }
  if (name === 'facts.yml') return undefined;
  if (otherSound.test(lower)) return wording(messages, 'file-unexpected/sound', name);
  if (lower !== 'mdx' && ![pictureName, audioName].some((ending) => ending.test(`.${lower}`)))
    return wording(messages, 'file-unexpected/other', name, lower);
  const region = lower === 'mdx' ? /^([a-z]{2,3})[-_]([a-z]{2}|\d{3})$/i.exec(stem)?.[1]?.toLowerCase() : undefined;
  if (region !== undefined && isLanguage(region))
    return wording(messages, 'language-unknown/region', stem, region, beside);
  if (!isPlainName(stem) || ending !== lower) {
    const twin = beside.find((other) => other !== name && alike(other) === alike(name));
    if (twin) return wording(messages, 'file-name-forbidden/twin', name, twin);
    const meant = lower === 'mdx' ? languageMeant(stem) : undefined;
    return wording(messages, 'file-name-forbidden/name', name, stem, ending, meant, beside, lower);
  }
  if (ending === 'mdx' && !isLanguage(stem)) {
    const meant = languageMeant(stem);
    const guess = meant ? ` Did you mean “${meant}”?` : didYouMean(stem, languageTags);
    return wording(messages, 'language-unknown/unlisted', stem, guess, meant, beside);
  }
  return undefined;
}

/** What to do with a picture of another kind. @param ending without its dot, in lower case */
function otherPicture(ending: string): string | undefined {
  if (/^hei[cf]$/.test(ending)) return convert('HEIC');
  if (/^(gif|avif|tiff?)$/.test(ending))
    return `Rename it so that it ends in ${ending === 'gif' ? '.png' : '.jpg'}, and run \`npm run picture -- <file>\`, which makes it one.`;
  return ending === 'svg' ? convert('SVG') : undefined;
}

function neither(name: string): string {
  return `“${name}” is neither facts.yml, nor a text (.mdx), nor a picture (.jpg, .png, .webp), nor a recording (.mp3).`;
}

/** How to rename a file, or what to do where that name is taken. */
function twinFix(name: string, beside: readonly string[]): string {
  return beside.includes(name)
    ? `There is a file ${name} too: compare the two, keep the words that are right as ${name}, and remove the other.`
    : `Rename it ${name}.`;
}

/** The other name, where no file has it. */
function free(name: string, beside: readonly string[]): { readonly repair?: Rename } {
  return renamed(beside.includes(name) ? undefined : name);
}

export function rename(offer: string): string {
  return offer ? `Rename it ${offer}.` : 'Rename it with lower-case letters without accents, digits and single dashes.';
}

/** The file that a name says it is a copy of: “es (1).mdx”, “es copy.mdx”, “es - Copy.mdx”, “Copy of es.mdx”, “es (conflicted copy 2026-11-28).mdx”, “es.sync-conflict-….mdx”. */
function copyOf(stem: string, ending: string): string | undefined {
  const name = ending === 'mdx' ? languageTags.join('|') : /^ya?ml$/.test(ending) ? 'facts' : undefined;
  if (name === undefined) return undefined;
  const [, before, after] =
    new RegExp(
      `^(?:(${name})(?: ?\\(.*\\)|[ _-]+(?:- )?(?:copy|copia|backup|bak|old)\\b.*| \\d+|\\.(?:sync-conflict|orig|bak|backup|old)\\b.*)|(?:copy of|copia de) (${name}))$`,
      'i',
    ).exec(stem) ?? [];
  const of = (before ?? after)?.toLowerCase();
  return of && `${of}.${ending === 'mdx' ? 'mdx' : 'yml'}`;
}

function alike(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
