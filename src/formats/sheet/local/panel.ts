/** How details stand in a panel: the number as large as it goes, the place on lines of its own, what is not known on a line to write on. Runs in the browser too. */
import { localKinds, type LocalKind, type PanelLook } from './box.ts';
import { Lines, type Measure } from './lines.ts';

/** A panel's room and look; all in pt. */
export interface Panel extends PanelLook {
  readonly width: number;
  readonly height: number;
}

/** Words on a base line: from the panel's lower left corner, in pt. */
export interface Run {
  readonly text: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
}

/** A rule to write on, from `x` to the right. */
export interface Rule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Setting {
  /** How much of the panel, from its foot, is set anew. */
  readonly cleared: number;
  readonly labels: readonly Run[];
  readonly rules: readonly Rule[];
  readonly details: Readonly<Partial<Record<LocalKind, readonly Run[]>>>;
}

/** Why a detail cannot stand on the sheet: letters that the font lacks, or how many of how many are too many. */
export interface Refusal {
  readonly kind: LocalKind;
  readonly characters?: readonly string[];
  readonly over?: number;
  readonly of?: number;
}

type Details = Readonly<Partial<Record<LocalKind, string>>>;
/** In parts of the size: what capitals and accents take above the base line, what hangs below it, and from base line to base line. */
const [above, below, lead] = [0.76, 0.22, 1.06];

/** The number is this many times as large as place and date, where both can be: it is what a person looks for. */
const hero = 3.3;

/** Largest sizes in pt: of place and date, beside labels of a size; of the number, which no hand needs larger. */
const ceiling = (label: number): number => Math.max(16, label * 1.5);
const most = 96;

/** How high a line to write on must be for a pen, in pt, and as a part of what it was: a number that is known may take the rest. */
const penHeight = ({ line }: Panel, tight: boolean): number =>
  tight ? Math.min(line, Math.max(15, line * 0.75)) : line;

/** A block of the panel, which stands over the next one: it needs `height` and is drawn with its top at `top`. */
interface Block {
  readonly height: number;
  /** Whether a rule is its foot. */
  readonly ruled: boolean;
  draw(top: number, into: { labels: Run[]; rules: Rule[]; details: Partial<Record<LocalKind, Run[]>> }): void;
}

/** Sets details into a panel, or says which of them is too long, and by how much. @param details plain lines, of kinds that the panel has */
export function setPanel(
  panel: Panel,
  details: Details,
  measure: Measure,
): Setting | { readonly refusals: readonly Refusal[] } {
  const words = new Lines(measure);
  const setting = best(panel, details, words);
  if (setting) return setting;
  return { refusals: tooLong(panel, details, words) };
}

/** Finds the details that keep all from fitting: those that would fit if they were shorter, else the longest. */
function tooLong(panel: Panel, details: Details, words: Lines): Refusal[] {
  const known = localKinds.filter((kind) => details[kind]);
  const shortest = known
    .map((kind) => {
      const letters = [...(details[kind] ?? '')];
      let [fits, over] = [0, letters.length];
      while (over - fits > 1) {
        const middle = Math.floor((fits + over) / 2);
        if (best(panel, { ...details, [kind]: letters.slice(0, middle).join('') }, words)) fits = middle;
        else over = middle;
      }
      return { kind, over: letters.length - fits, of: letters.length, alone: fits > 0 };
    })
    .sort((a, b) => Number(b.alone) - Number(a.alone) || a.over - b.over || b.of - a.of);
  const [first] = shortest;
  return first ? [{ kind: first.kind, over: first.over, of: first.of }] : [];
}

/** The best of all arrangements; undefined when none fits. */
function best(panel: Panel, details: Details, words: Lines): Setting | undefined {
  const cleared = panel.height - (details.hotline ? 0 : panel.help);
  const pen = { ...panel, line: penHeight(panel, details.hotline !== undefined) };
  let found: { readonly score: number; readonly blocks: readonly Block[] } | undefined;
  const others = localKinds.filter((kind) => kind !== 'hotline' && panel.labels[kind] !== undefined);
  const known = others.some((kind) => details[kind]);
  for (let size = known ? ceiling(panel.size) : panel.floor; size >= panel.floor; size -= 0.5) {
    for (const labelled of [true, false]) {
      for (const together of others.length > 1 ? [true, false] : [false]) {
        const lower = together
          ? pair(pen, details, size, labelled, words)
          : others.map((kind) => row(pen, kind, details[kind], size, labelled, panel.width, 0, words));
        const blocks = lower.filter((block) => block !== undefined);
        if (blocks.length < lower.length) continue;
        const gaps = blocks.length * gap(panel, size);
        const left = cleared - gaps - blocks.reduce((sum, { height }) => sum + height, 0);
        const head = number(panel, details.hotline, left, words);
        if (!head || head.height > left + 0.001 || (details.hotline && head.size < size)) continue;
        // Labels are given up last of all: the words say by themselves what they are.
        const score =
          (details.hotline ? Math.min(head.size / hero, known ? size : most) + head.size / 100 : size) -
          (labelled ? 0 : 1000);
        if (!found || score > found.score) found = { score, blocks: [head, ...blocks] };
      }
    }
  }
  if (!found) return undefined;
  return draw(found.blocks, cleared);
}

function gap({ size: label }: Panel, size: number): number {
  return Math.min(label, size) * 0.3;
}

/** Puts blocks one under the other; what room is left stands between them, and at head and foot unless a rule ends there. */
function draw(blocks: readonly Block[], cleared: number): Setting {
  const spare = cleared - blocks.reduce((sum, { height }) => sum + height, 0);
  const share = spare / (blocks.length + (blocks.at(-1)?.ruled ? 0 : 1));
  const made = { labels: [] as Run[], rules: [] as Rule[], details: {} as Partial<Record<LocalKind, Run[]>> };
  let top = cleared;
  for (const block of blocks) {
    top -= share;
    block.draw(top, made);
    top -= block.height;
  }
  return { cleared, ...made };
}

/** The number, as large as the height that is left and the width let it be; where it is not known, its line to write on. */
function number(
  panel: Panel,
  text: string | undefined,
  left: number,
  words: Lines,
): (Block & { readonly size: number }) | undefined {
  const label = panel.labels.hotline;
  if (label === undefined) return { height: 0, ruled: false, size: most, draw: () => undefined };
  if (!text) {
    const line = row(panel, 'hotline', undefined, panel.size, true, panel.width, 0, words);
    return line && { ...line, size: 0 };
  }
  const indent = words.width(label) * panel.size + 0.5 * panel.size;
  const tries = [[text], words.inTwo(text)].flatMap((lines) =>
    lines
      ? [true, false].map((beside) => {
          const high = left - (beside ? 0 : panel.size * lead);
          const room = panel.width - (beside ? indent : 0);
          const size = Math.min(
            most,
            high / (above + below + (lines.length - 1) * lead),
            (room / words.widest(lines)) * 0.998,
          );
          return { lines, beside, size: Math.floor(size * 4) / 4 };
        })
      : [],
  );
  const [chosen] = tries.sort((a, b) => b.size - a.size || a.lines.length - b.lines.length);
  if (!chosen || chosen.size < panel.floor) return undefined;
  const { lines, beside, size } = chosen;
  return {
    size,
    ruled: false,
    height: size * (above + below + (lines.length - 1) * lead) + (beside ? 0 : panel.size * lead),
    draw(top, into) {
      const first = top - (beside ? 0 : panel.size * lead) - size * above;
      into.labels.push({ text: label, size: panel.size, x: 0, y: beside ? first : top - panel.size * above });
      into.details.hotline = lines.map((line, index) => ({
        text: line,
        size,
        x: beside ? indent : 0,
        y: first - index * size * lead,
      }));
    },
  };
}

/** One detail behind its label, in one line or two, or a line to write on. */
function row(
  panel: Panel,
  kind: LocalKind,
  text: string | undefined,
  size: number,
  labelled: boolean,
  width: number,
  x: number,
  words: Lines,
): Block | undefined {
  const label = panel.labels[kind] ?? '';
  const shown = text ? Math.min(panel.size, size) : panel.size;
  const indent = labelled || !text ? (words.width(label) + 0.5) * shown : 0;
  if (!text) {
    if (width < indent + 40) return undefined;
    return {
      height: panel.line,
      ruled: true,
      draw(top, into) {
        into.labels.push({ text: label, size: shown, x, y: top - panel.line + 0.26 * shown });
        into.rules.push({ x, y: top - panel.line, width });
      },
    };
  }
  const lines = [[text], words.inTwo(text)].find((some) => some && words.widest(some) * size <= width - indent);
  if (!lines) return undefined;
  return {
    height: size * (above + below + (lines.length - 1) * lead),
    ruled: false,
    draw(top, into) {
      const first = top - size * above;
      if (indent) into.labels.push({ text: label, size: shown, x, y: first });
      into.details[kind] = lines.map((line, index) => ({
        text: line,
        size,
        x: x + indent,
        y: first - index * size * lead,
      }));
    },
  };
}

/** Place and date side by side, when each has room in one line. */
function pair(panel: Panel, details: Details, size: number, labelled: boolean, words: Lines): (Block | undefined)[] {
  const between = panel.size;
  const label = labelled ? (words.width(panel.labels.date ?? '') + 0.5) * Math.min(panel.size, size) : 0;
  const right = details.date ? label + words.width(details.date) * size + 0.1 : (panel.width - between) * 0.44;
  const left = panel.width - between - right;
  if (left <= 0) return [undefined];
  const both = [
    row(panel, 'place', details.place, size, labelled, left, 0, words),
    row(panel, 'date', details.date, size, labelled, right, left + between, words),
  ];
  const [place, date] = both;
  const high = size * (above + below) + 0.001;
  if (!place || !date || (details.place && place.height > high) || (details.date && date.height > high))
    return [undefined];
  const height = Math.max(place.height, date.height);
  return [
    {
      height,
      ruled: place.ruled || date.ruled,
      // On one foot: words beside a line to write on stand on the line.
      draw(top, into) {
        place.draw(top - height + place.height, into);
        date.draw(top - height + date.height, into);
      },
    },
  ];
}
