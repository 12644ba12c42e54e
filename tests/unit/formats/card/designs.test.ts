import { describe, expect, it } from 'vitest';
import { said, type CardCopy } from '../../../../src/formats/card/copy.ts';
import { compose } from '../../../../src/formats/card/designs.ts';
import { groundNames, groundOf, grounds, type Ground } from '../../../../src/formats/card/designs/grounds.ts';
import { capHeight, descent, widthOf } from '../../../../src/formats/card/measure.ts';
import type { Composition, Field, Line } from '../../../../src/formats/card/composition.ts';
import { cardSizes, cardSizeNames } from '../../../../src/formats/card/sizes.ts';
import { contrast } from '../../../../src/look/contrast.ts';

const common = {
  language: 'es',
  kicker: 'Volante',
  line: 'Una clase, una lucha',
  address: 'class-struggle-action.net',
  drawing: 'door',
  seed: 'no-abra',
  ground: 'light',
} as const;
const long = 'Por qué el sindicato debe defender a la gente inmigrante';

/** The shortest and the longest real words of each design. */
const copies: Readonly<Record<string, CardCopy>> = {
  'a poster of one word': { ...common, design: 'poster', headline: 'Participen.' },
  'a poster of many words': { ...common, design: 'poster', headline: long },
  'a short quote': {
    ...common,
    design: 'quote',
    quote: 'Hasta una votación perdida muestra con quién cuentan.',
    title: 'Con palabras no basta',
  },
  'a long quote': {
    ...common,
    design: 'quote',
    quote:
      '«Propongo que nuestro local forme un comité de defensa de trabajadoras y trabajadores inmigrantes, y que nos informe en la próxima asamblea».',
    title: long,
  },
  'a fact': {
    ...common,
    design: 'fact',
    figure: '73.6 %',
    counts: 'de las personas en detención migratoria hacia esta fecha no tenía ninguna condena penal',
    source: 'TRAC, Universidad de Syracuse, 30 de noviembre de 2025',
  },
  'a short step': {
    ...common,
    design: 'steps',
    title: 'Participen.',
    slide: 1,
    slides: 2,
    progress: '1 de 2',
    command: 'Voten.',
  },
  'a long step': {
    ...common,
    design: 'steps',
    title: long,
    slide: 4,
    slides: 10,
    progress: '4 de 10',
    command: 'Busquen un abogado o una clínica legal.',
    rest: 'Para asuntos de inmigración, pidan consejo solo a un abogado con licencia o a un representante acreditado por el Departamento de Justicia. Pidan ver la licencia. Cuidado con los notarios.',
  },
  'an event without a date': {
    ...common,
    design: 'event',
    headline: 'La reunión general de CSAN.',
    date: 'Fecha por anunciar',
    details: ['Escríbanos para saber día y lugar.', 'class-struggle-action@proton.me'],
  },
  'an event with its date': {
    ...common,
    design: 'event',
    headline: 'La reunión general de CSAN.',
    date: 'miércoles, 23 de septiembre',
    details: ['6:30 – 8:30 p. m.', 'Biblioteca pública, calle 18, Chicago', 'Español e inglés'],
  },
  'short news': {
    ...common,
    design: 'urgent',
    headline: 'Libre',
    day: '1 de mayo de 2026',
    status: 'Cerrado',
    open: false,
  },
  'long news': {
    ...common,
    design: 'urgent',
    headline: 'Mandan a El Salvador a Kilmar Ábrego García, aprendiz sindicalizado',
    day: '15 de septiembre de 2025',
    status: 'Sigue abierto',
    open: true,
  },
};

const cards = Object.entries(copies).flatMap(([name, copy]) =>
  cardSizeNames.map((size) => [name, size, copy] as const),
);
const draw = (copy: CardCopy, size: (typeof cardSizeNames)[number]): Composition[] =>
  groundNames.map((ground) => compose({ ...copy, ground }, cardSizes[size]));

/** The colour on which a line stands: that of the last field below all of it; nothing where the picture comes after. */
function groundBelow({ layers }: Composition, line: Line): string | undefined {
  const [x, right, top, bottom] = [
    line.x,
    line.x + widthOf(line.text, line.font, line.spacing) * line.size,
    line.baseline - capHeight * line.size,
    line.baseline,
  ];
  const holds = ({ x: left, y, width, height }: Field): boolean =>
    left <= x + 1 && left + width >= right - 1 && y <= top + 1 && y + height >= bottom - 1;
  const touches = (layer: (typeof layers)[number]): boolean =>
    layer.x < right && layer.x + layer.width > x && layer.y < bottom && layer.y + layer.height > top;
  return layers.reduce<string | undefined>(
    (ground, layer) => ('svg' in layer ? (touches(layer) ? undefined : ground) : holds(layer) ? layer.colour : ground),
    undefined,
  );
}

describe('the grounds', () => {
  it.each(groundNames)('keep all words of the %s ground at a contrast of 7:1', (name) => {
    const ground: Ground = grounds[name];
    const pairs: [string, string][] = [
      [ground.headline, ground.strip ?? ground.panel],
      [ground.words, ground.sheet ?? ground.panel],
      [ground.figure, ground.sheet ?? ground.panel],
      [ground.numeral, ground.block],
      [ground.barWords, ground.bar],
    ];
    for (const [words, below] of pairs) expect(contrast(words, below)).toBeGreaterThanOrEqual(7);
  });

  it('are chosen by the document, always the same', () => {
    expect(groundOf('keep-the-door-shut')).toBe(groundOf('keep-the-door-shut'));
    expect(new Set(Array.from({ length: 30 }, (_, index) => groundOf(`document-${index}`))).size).toBe(
      groundNames.length,
    );
  });
});

describe.each(cards)('%s on the size %s', (_, size, copy) => {
  const { safe, width } = cardSizes[size];
  const drawn = draw(copy, size);
  const lines = drawn.flatMap((card) => card.lines);
  /** The words of the lines of which something is not true. A card has many lines, so each rule is asserted once for all of them. */
  const breach = (rule: (line: Line) => boolean): string[] =>
    lines.filter((line) => !rule(line)).map(({ text }) => text);

  it('keeps all words inside the safe area', () => {
    expect(lines.length).toBeGreaterThan(0);
    expect(
      breach(({ x, text, font, size }) => x >= safe.x && x + widthOf(text, font) * size <= safe.x + safe.width),
    ).toEqual([]);
    expect(
      breach(
        ({ baseline, size }) =>
          baseline - capHeight * size >= safe.y && baseline + descent * size <= safe.y + safe.height,
      ),
    ).toEqual([]);
  });

  it('sets nothing under 40 px', () => {
    expect(breach(({ size }) => size >= (width === 1200 ? 40 : (40 * width) / 1080))).toEqual([]);
  });

  it('prints every word on a field with a contrast of 7:1', () => {
    for (const card of drawn)
      expect(
        card.lines
          .filter((line) => contrast(line.colour, groundBelow(card, line) ?? line.colour) < 7)
          .map(({ text }) => text),
      ).toEqual([]);
  });

  it('sets no line over another', () => {
    const over = ([one, other]: readonly [Line, Line]): boolean =>
      Math.abs(one.baseline - other.baseline) < Math.min(one.size, other.size) * 0.69 &&
      one.x + widthOf(one.text, one.font) * one.size > other.x &&
      other.x + widthOf(other.text, other.font) * other.size > one.x;
    const pairs = drawn.flatMap((card) =>
      card.lines.flatMap((one, index) => card.lines.slice(index + 1).map((other) => [one, other] as const)),
    );
    expect(pairs.filter(over).map(([one, other]) => `${one.text} / ${other.text}`)).toEqual([]);
  });

  it('says in words all that it shows', () => {
    const words = said(copy).join(' ').toLocaleUpperCase('es');
    expect(
      breach(
        ({ text }) =>
          (copy.design === 'steps' && text === String(copy.slide)) || words.includes(text.toLocaleUpperCase('es')),
      ),
    ).toEqual([]);
  });
});

describe('a poster in two languages', () => {
  it('gives both headlines the same size', () => {
    const { lines } = compose(
      {
        ...common,
        design: 'poster',
        headline: 'No abra la puerta. Pida la orden.',
        second: { language: 'en', headline: 'Keep the door shut. Ask for the warrant.' },
      },
      cardSizes.square,
    );
    expect(new Set(lines.filter(({ font }) => font === 'display-800').map(({ size }) => size)).size).toBe(1);
  });
});
