/** Leads what a last gate finds on the finished site back to the words it was made of: a text is mended, and only what no text says is our own fault. */
import { contentFolder, readFolder } from '../load/disk.ts';
import { passagesOf, type Passage } from '../model/text/passages.ts';
import type { Problem } from '../model/problems.ts';
import { problem, type Messages } from '../model/messages.ts';

const messages = {
  'output-refused': (fault: string) => ({
    fact: `What is made of these words cannot be published: ${fault.replace(/\.$/, '')}.`,
    fix: 'Write them another way, or take them out.',
  }),
} satisfies Messages;

/** The gates' findings, parted. */
export interface Traced {
  /** Those that some text says, each at its position. */
  readonly problems: readonly Problem[];
  /** Those that no text says. */
  readonly rest: readonly string[];
}

/**
 * Looks for what the gates quote in the words of all texts and registers.
 * @param faults sentences of the gates; what they found stands between “ ” or behind #
 * @param content folder of the texts
 */
export async function traceFaults(faults: readonly string[], content = contentFolder()): Promise<Traced> {
  if (faults.length === 0) return { problems: [], rest: [] };
  const files = (await readFolder(content)).filter(({ path, link }) => !link && /\.(mdx|ya?ml)$/.test(path));
  const sources = files.map(({ path, bytes }) => ({
    path,
    passages: said(path, new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n')),
  }));
  const problems = new Map<string, Problem>();
  const rest: string[] = [];
  for (const fault of faults) {
    const found = sources.flatMap(({ path, passages }) => {
      const position = positionIn(passages, needlesOf(fault));
      return position ? [{ path, ...position }] : [];
    });
    if (found.length === 0) rest.push(fault);
    // The same words come out in many files; each text is told once.
    for (const place of found) {
      const key = `${place.path}:${place.line}:${place.column}`;
      if (!problems.has(key)) problems.set(key, problem(messages, 'output-refused', { ...place }, fault));
    }
  }
  return { problems: [...problems.values()], rest };
}

/** As a reader sees it, and line by line as it stands in the file. */
function said(path: string, source: string): Passage[] {
  return [
    ...passagesOf(path, source),
    ...source
      .split('\n')
      .map((text, index): Passage => ({ text, position: (at) => ({ line: index + 1, column: at + 1 }) })),
  ];
}

/** What a gate's sentence quotes: long enough to be found by more than chance. */
function needlesOf(fault: string): string[] {
  const quoted = [...fault.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words.replace(/…$/, ''));
  const anchors = [...fault.matchAll(/#([^\s#,]+?)[.,]?(?=\s|$)/g)].map(([, anchor = '']) =>
    decode(anchor).replace(/^fn(?:ref)?-/, ''),
  );
  return [...quoted, ...anchors].map(flat).filter((needle) => needle.length >= 3);
}

function positionIn(
  passages: readonly Passage[],
  needles: readonly string[],
): ReturnType<Passage['position']> | undefined {
  for (const { text, position } of passages) {
    const words = flat(text);
    for (const needle of needles) {
      const at = words.indexOf(needle);
      if (at !== -1) return position(at);
    }
  }
  return undefined;
}

/** Folds what an output may write otherwise, letter for letter. */
function flat(words: string): string {
  return words.replace(/\s/g, ' ').toLowerCase();
}

function decode(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
