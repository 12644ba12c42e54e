/** What a figure owes its readers. */
import type { Report } from '../report.ts';
import type { Position } from '../nodes.ts';
import { didYouMean } from '../problems.ts';
import type { Attributes } from './properties.ts';

/** Reports a figure that shows nothing, or shows it only to those who see. */
export function checkFigure(attributes: Attributes, position: Position, report: Report): void {
  const { picture, drawing, alt, decorative } = attributes;
  // A misspelt property has been reported as unknown.
  const misspelt = (name: string): boolean =>
    Object.keys(attributes).some((key) => key !== name && didYouMean(key, [name]) !== '');
  if (picture === undefined && drawing === undefined && !misspelt('picture') && !misspelt('drawing'))
    report.add(
      'property-missing',
      position,
      'The block Figure needs `picture` or `drawing`.',
      'Write picture="file.jpg" or drawing="door".',
    );
  if (picture !== undefined && drawing !== undefined)
    report.add(
      'property-value',
      position,
      'The block Figure has both `picture` and `drawing`.',
      'Keep one of the two.',
    );
  const said = typeof alt === 'string' ? alt : '';
  if (said.trim() === '' && decorative === undefined && !misspelt('alt'))
    report.add(
      'alt-missing',
      position,
      'The picture has no words for those who cannot see it.',
      'Write alt="what is drawn or shown"; if it only decorates, write decorative.',
    );
  if (/\.(jpe?g|png|webp|gif|svg|avif)$/i.test(said))
    report.add(
      'alt-is-file-name',
      position,
      `The words for the picture are a file name: “${said}”.`,
      'Say what is drawn or shown.',
    );
  if (said.length > 200)
    report.add(
      'field-too-long',
      position,
      `The words for the picture have ${said.length} characters; at most 200 fit.`,
      'Say it shorter, and put the rest into the text.',
    );
}
