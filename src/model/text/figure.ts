/** What a figure owes its readers. */
import type { Report } from '../report.ts';
import type { Position } from '../nodes.ts';
import { didYouMean } from '../problems.ts';
import type { Attributes } from './properties.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'property-missing/figure': {
    fact: 'The block Figure needs `picture` or `drawing`.',
    fix: 'Write picture="file.jpg" or drawing="door".',
  },
  'property-value/figure': { fact: 'The block Figure has both `picture` and `drawing`.', fix: 'Keep one of the two.' },
  'alt-missing': {
    fact: 'The picture has no words for those who cannot see it.',
    fix: 'Write alt="what is drawn or shown"; if it only decorates, write decorative.',
  },
  'alt-is-file-name': (said: string) => ({
    fact: `The words for the picture are a file name: “${said}”.`,
    fix: 'Say what is drawn or shown.',
  }),
  'field-too-long/alt': (said: string) => ({
    fact: `The words for the picture have ${said.length} characters; at most 200 fit.`,
    fix: 'Say it shorter, and put the rest into the text.',
  }),
} satisfies Messages;

/** Reports a figure that shows nothing, or shows it only to those who see. */
export function checkFigure(attributes: Attributes, position: Position, report: Report): void {
  const { picture, drawing, alt, decorative } = attributes;
  // A misspelt property has been reported as unknown.
  const misspelt = (name: string): boolean =>
    Object.keys(attributes).some((key) => key !== name && didYouMean(key, [name]) !== '');
  if (picture === undefined && drawing === undefined && !misspelt('picture') && !misspelt('drawing'))
    report.add(messages, 'property-missing/figure', position);
  if (picture !== undefined && drawing !== undefined) report.add(messages, 'property-value/figure', position);
  const said = typeof alt === 'string' ? alt : '';
  if (said.trim() === '' && decorative === undefined && !misspelt('alt')) report.add(messages, 'alt-missing', position);
  if (/\.(jpe?g|png|webp|gif|svg|avif)$/i.test(said)) report.add(messages, 'alt-is-file-name', position, said);
  if (said.length > 200) report.add(messages, 'field-too-long/alt', position, said);
}
