/** Sets a headline as one block of wood type: every line as wide as the block, each in the size that this takes. */
import { endsSentence, endsWithColon } from '../../../i18n/punctuation.ts';
import { sizeWeight, settingsOf, weakEnds } from '../../../look/lines.ts';
import { reachOf } from '../../../look/leading.ts';
import { measureOf, widthOf } from '../../../look/measure.ts';
import type { Line } from '../composition.ts';
import { HeadlineOverflow } from '../fit.ts';
import type { Column, Part } from './parts.ts';

/** The room of a block, and how it is set. */
export interface BlockSetting {
  /** Where the ink of the first line begins, in px. */
  readonly top: number;
  /** px */
  readonly height: number;
  readonly colour: string;
  /** Of the last sentence, where there are several. */
  readonly accent?: string;
  /** Smallest type, in px. */
  readonly smallest: number;
  /** Most lines. */
  readonly lines: number;
  /** Between the ink of two lines, in px. */
  readonly gap: number;
  /** How much more a full room counts than lines that are no single words; 1 if not said. */
  readonly eager?: number;
}

/** No line is larger than another by more than this: a word that stands so far out says more than it means. */
const mostUneven = 1.5;

const font = 'display-800';

interface Block {
  readonly lines: readonly string[];
  readonly sizes: readonly number[];
  readonly height: number;
  readonly cost: number;
}

/** Sets the block that fills its room best with lines that end well. @throws HeadlineOverflow */
export function setBlock(text: string, column: Column, setting: BlockSetting): Part & { readonly size: number } {
  const { top, height, smallest, gap, colour, accent = colour, eager = 1 } = setting;
  const blocks = settingsOf(text, column.language, measureOf(font), setting.lines)
    .map(({ lines, cost }) => blockOf(lines, cost, column.width, setting))
    .filter(({ sizes }) => Math.min(...sizes) >= smallest);
  // However much a full room counts, a line does not end with “the” where another way is open.
  const strong = blocks.filter(({ lines }) => weakEnds(lines, column.language).length === 0);
  const [best] = (strong.length > 0 ? strong : blocks)
    .map((block) => ({ block, score: block.cost - eager * sizeWeight * Math.log(areaOf(block, column.width, height)) }))
    .sort((a, b) => a.score - b.score);
  if (!best) throw new HeadlineOverflow(text, setting.lines + 1, setting.lines);
  const { lines, sizes } = best.block;
  let y = top;
  const last = lastSentence(lines);
  const set = lines.map((line, at): Line => {
    const size = sizes[at] ?? smallest;
    const { above, below } = reachOf(line, font);
    const baseline = y + above * size;
    y = baseline + below * size + gap;
    const x = column.centred ? column.left + (column.width - widthOf(line, font) * size) / 2 : column.left;
    return { text: line, font, size, colour: last > 0 && at >= last ? accent : colour, x, baseline };
  });
  return { layers: [], lines: set, bottom: y - gap, size: Math.min(...sizes) };
}

/** Makes every line as wide as the block, and the whole smaller where it is too high. */
function blockOf(lines: readonly string[], cost: number, width: number, { height, gap }: BlockSetting): Block {
  const full = lines.map((line) => width / widthOf(line, font));
  const most = Math.min(...full) * mostUneven;
  const even = full.map((size) => Math.min(size, most));
  const gaps = gap * (lines.length - 1);
  const inked = even.reduce((sum, size, at) => {
    const { above, below } = reachOf(lines[at] ?? '', font);
    return sum + size * (above + below);
  }, 0);
  const scale = Math.min(1, (height - gaps) / inked);
  return { lines, sizes: even.map((size) => Math.floor(size * scale)), height: inked * scale + gaps, cost };
}

/** Share of its room that a block fills: what is narrow or low leaves it empty. */
function areaOf({ lines, sizes, height }: Block, width: number, room: number): number {
  const widest = Math.max(...lines.map((line, at) => widthOf(line, font) * (sizes[at] ?? 0)));
  return Math.max(0.01, (widest / width) * Math.min(1, height / room));
}

/** The line with which the last of several sentences begins; 0 where there is only one. */
function lastSentence(lines: readonly string[]): number {
  const at = lines.slice(0, -1).findLastIndex((line) => endsSentence(line) || endsWithColon(line));
  return at + 1;
}
