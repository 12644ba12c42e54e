import { describe, expect, it } from 'vitest';
import { groundNames, groundOf, grounds, type Ground } from '../../../../src/formats/card/designs/grounds.ts';
import { poster, type PosterCopy } from '../../../../src/formats/card/designs/poster.ts';
import { capHeight, descent, widthOf } from '../../../../src/formats/card/measure.ts';
import { cardSizes, type CardSize } from '../../../../src/formats/card/sizes.ts';
import { contrast } from '../../../../src/look/contrast.ts';

const copy: PosterCopy = { language: 'es', kicker: 'Volante', headline: 'No abra. Pida la orden.', line: 'Una clase, una lucha', address: 'example.org', drawing: 'door', seed: 'no-abra', ground: 'light' };
const upright = (height: number, top = 0): CardSize => ({ width: 1080, height, safe: { x: 0, y: top, width: 1080, height: height - 2 * top }, label: 42, smallest: 80, lines: 6 });

/** The sizes of today, and those that feeds and stories ask for. */
const sizes: Record<string, CardSize> = { ...cardSizes, portrait: upright(1350), tall: upright(1440), story: upright(1920, 240) };
const headlines = ['No', 'No abra. Pida la orden.', 'Por qué el sindicato debe defender a la gente inmigrante'];

describe('the grounds', () => {
  it.each(groundNames)('keep all words of the %s ground at a contrast of 7:1', (name) => {
    const ground: Ground = grounds[name];
    expect(contrast(ground.headline, ground.strip ?? ground.panel)).toBeGreaterThanOrEqual(7);
    expect(contrast(ground.barWords, ground.bar)).toBeGreaterThanOrEqual(7);
  });

  it('are chosen by the document, always the same', () => {
    expect(groundOf('keep-the-door-shut')).toBe(groundOf('keep-the-door-shut'));
    expect(new Set(Array.from({ length: 30 }, (_, index) => groundOf(`document-${index}`))).size).toBe(groundNames.length);
  });
});

describe.each(Object.entries(sizes))('a poster of the size %s', (_, size) => {
  const posters = headlines.flatMap((headline) => groundNames.map((ground) => poster({ ...copy, headline, ground }, size)));

  it('keeps all words inside the safe area', () => {
    for (const line of posters.flatMap(({ lines }) => lines)) {
      expect(line.x).toBeGreaterThanOrEqual(size.safe.x);
      expect(line.x + widthOf(line.text, line.font, line.spacing) * line.size).toBeLessThanOrEqual(size.safe.x + size.safe.width);
      expect(line.baseline - capHeight * line.size).toBeGreaterThanOrEqual(size.safe.y);
      expect(line.baseline + descent * line.size).toBeLessThanOrEqual(size.safe.y + size.safe.height);
    }
  });

  it('gives the picture at least a quarter of the height', () => {
    for (const { layers } of posters) expect(layers.find((layer) => 'svg' in layer)?.height).toBeGreaterThan(size.safe.height / 4);
  });

  it('sets the headline in type of at least 40 px on 1080', () => {
    for (const line of posters.flatMap(({ lines }) => lines).filter(({ font }) => font === 'display-800')) expect((line.size * 1080) / size.width).toBeGreaterThanOrEqual(40);
  });
});
