/** What stands over a headline: the question that it answers, or the day of the news and how the matter stands. */
import { capitals } from '../../../i18n/locale.ts';
import { light } from '../../../look/tokens.ts';
import { capHeight, widthOf } from '../../../look/measure.ts';
import type { HeadlineCopy, NewsCopy } from '../copy.ts';
import { startOf, type Part, type Stage } from './parts.ts';
import { setWords } from './words.ts';

/** What has one headline: a poster, an answer, a piece of news. */
export type PosterCopy = HeadlineCopy | NewsCopy;

/** Whether anything stands over the headline. */
export function hasLead(copy: PosterCopy): boolean {
  return copy.subject === 'news' || copy.question !== undefined;
}

/** Sets the lead of a poster below its tab. Where there is none, its bottom is where the words begin. */
export function leadOf(copy: PosterCopy, set: Stage): Part {
  if (copy.subject === 'news') return below(dayLine(copy, set), set);
  if (copy.question !== undefined) return below(questionLine(copy.question, set), set);
  return { layers: [], lines: [], bottom: set.top };
}

function below(part: Part, { size }: Stage): Part {
  return { ...part, bottom: part.bottom + size.unit * 0.75 };
}

/** The question, small: it travels only with its answer. */
function questionLine(question: string, { top, column, size, ground }: Stage): Part {
  const { small, unit } = size;
  const strip = ground.strip === undefined ? {} : { strip: light.paper };
  return setWords(
    question,
    top,
    small * 3.2,
    column,
    {
      font: 'display-600',
      colour: ground.strip === undefined ? ground.words : light.ink,
      smallest: small,
      largest: small * 1.25,
      lines: 2,
      leading: 1.12,
      ...strip,
    },
    unit * 0.6,
  );
}

/** The day, and whether the matter is open, each on its own field. */
function dayLine({ day, status, open, language }: NewsCopy, { top, column, size, ground }: Stage): Part {
  const { small, unit } = size;
  const pad = Math.round(small * 0.4);
  const height = Math.round(small * 1.45);
  const says = capitals(status, language);
  const [dayWide, statusWide] = [widthOf(day, 'display-600') * small, widthOf(says, 'display-600', 0.04) * small];
  const y = Math.round(top - unit * 0.15);
  const gap = Math.round(small * 0.3);
  const [first, second] = [Math.round(dayWide) + 2 * pad, Math.round(statusWide) + 2 * pad];
  // In a narrow column the two stand one below the other.
  const below = first + gap + second > column.width;
  const x = Math.round(startOf(below ? first : first + gap + second, column));
  const baseline = y + (height + capHeight * small) / 2;
  const statusY = below ? y + height + gap : y;
  const line = Math.max(4, Math.round(small * 0.12));
  // What is open is a field of colour; what is closed is only outlined.
  const filled = {
    x: below ? Math.round(startOf(second, column)) : x + first + gap,
    y: statusY,
    width: second,
    height,
  };
  const onField = open ? ground.bar : ground.panel === light.red ? light.paper : ground.panel;
  const dayField =
    ground.panel === light.red
      ? [{ x, y, width: first, height, colour: light.paper }]
      : [{ x, y: y + height - line, width: first, height: line, colour: ground.rule }];
  const statusFields =
    open || ground.panel === light.red
      ? [{ ...filled, colour: onField }]
      : [
          { ...filled, colour: ground.headline },
          {
            x: filled.x + line,
            y: statusY + line,
            width: second - 2 * line,
            height: height - 2 * line,
            colour: ground.panel,
          },
        ];
  return {
    layers: [...dayField, ...statusFields],
    lines: [
      {
        text: day,
        font: 'display-600',
        size: small,
        colour: ground.panel === light.red ? light.ink : ground.headline,
        x: x + pad,
        baseline,
      },
      {
        text: says,
        font: 'display-600',
        size: small,
        spacing: 0.04,
        colour: open ? ground.barWords : ground.panel === light.red ? light.ink : ground.headline,
        x: filled.x + pad,
        baseline: baseline + statusY - y,
      },
    ],
    bottom: statusY + height,
  };
}
