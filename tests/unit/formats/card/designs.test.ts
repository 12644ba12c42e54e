import { describe, expect, it } from 'vitest';
import { choice } from '../../../../src/formats/card/choice.ts';
import { said, type CardCopy } from '../../../../src/formats/card/copy.ts';
import { compose } from '../../../../src/formats/card/designs.ts';
import { shareOf } from '../../../../src/formats/card/designs/crowd-chart.ts';
import { groundNames, grounds, type Ground } from '../../../../src/formats/card/designs/grounds.ts';
import { reachOf } from '../../../../src/look/leading.ts';
import { capHeight, descent, widthOf } from '../../../../src/look/measure.ts';
import type { Composition, Field, Line } from '../../../../src/formats/card/composition.ts';
import { cardSizes, cardSizeNames } from '../../../../src/formats/card/sizes.ts';
import { contrast } from '../../../../src/look/contrast.ts';
import { light } from '../../../../src/look/tokens.ts';
import { cardDesigns } from '../../../../src/model/kinds.ts';

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

const news = {
  ...common,
  subject: 'news',
  headline: 'Mandan a El Salvador a Kilmar Ábrego García, aprendiz sindicalizado',
  day: '15 de septiembre de 2025',
  status: 'Ya no está en el país',
  open: false,
} as const;
const answered = {
  ...common,
  subject: 'headline',
  question: '¿Y si la dirigencia de mi sindicato no hace nada?',
  headline:
    'Empiecen por la membresía: pídanselo una vez a la dirigencia, lean los estatutos y lleven una moción a la asamblea.',
} as const;
const all = [
  { command: 'Voten.' },
  {
    command: 'Busquen un abogado o una clínica legal.',
    rest: 'Para asuntos de inmigración, pidan consejo solo a un abogado con licencia o a un representante acreditado por el Departamento de Justicia. Pidan ver la licencia. Cuidado con los notarios.',
  },
] as const;
const series = { ...common, subject: 'steps', title: long, slides: 12, all } as const;

/** The shortest and the longest real words of each subject, and those of a first picture in each design. */
const copies: Readonly<Record<string, CardCopy>> = {
  ...Object.fromEntries(
    cardDesigns.flatMap((design): [string, CardCopy][] => [
      [`one word as ${design}`, { ...common, subject: 'headline', design, headline: 'Participen.' }],
      [`many words as ${design}`, { ...common, subject: 'headline', design, headline: long }],
      [`an answer as ${design}`, { ...answered, design }],
      [`news as ${design}`, { ...news, design }],
      [`news that goes on as ${design}`, { ...news, design, open: true, status: 'El caso sigue' }],
    ]),
  ),
  'a short quote': {
    ...common,
    subject: 'quote',
    quote: 'Hasta una votación perdida muestra con quién cuentan.',
    title: 'Con palabras no basta',
  },
  'a long quote': {
    ...common,
    subject: 'quote',
    quote:
      '«Propongo que nuestro local forme un comité de defensa de trabajadoras y trabajadores inmigrantes, y que nos informe en la próxima asamblea».',
    title: long,
  },
  'a share': {
    ...common,
    subject: 'fact',
    figure: '73.6 %',
    counts: 'de las personas en detención migratoria hacia esta fecha no tenía ninguna condena penal',
    source: 'TRAC, Universidad de Syracuse, 30 de noviembre de 2025',
  },
  'a number': {
    ...common,
    subject: 'fact',
    figure: '68,990',
    counts: 'personas estaban en detención migratoria',
    source: 'Austin Kocher, 7 de enero de 2026',
  },
  'a cover': { ...series, part: 'cover', slide: 1, progress: '10 pasos' },
  'a short step': { ...series, part: 'step', slide: 2, progress: '2 de 12', step: all[0] },
  'a long step': { ...series, part: 'step', slide: 5, progress: '5 de 12', step: all[1] },
  'an ask': {
    ...series,
    part: 'ask',
    slide: 12,
    progress: '12 de 12',
    step: { command: 'Lleven a dos personas a una reunión', rest: 'class-struggle-action.net/s/jac-2/es' },
  },
  'an event': {
    ...common,
    subject: 'event',
    headline: 'La reunión general de CSAN.',
    date: 'miércoles, 23 de septiembre',
    leaf: { weekday: 'miércoles', day: '23', month: 'septiembre' },
    details: ['6:30 – 8:30 p. m.', 'Biblioteca pública, calle 18, Chicago', 'Español e inglés'],
  },
  'two languages': {
    ...common,
    subject: 'headline',
    design: 'band',
    headline: 'No abra la puerta. Pida la orden.',
    second: { language: 'en', headline: 'Keep the door shut. Ask for the warrant.' },
    tongues: 'Español · English',
  },
};

/** The sizes that are made of a subject. */
const sizesOf = ({ subject }: CardCopy): (typeof cardSizeNames)[number][] =>
  cardSizeNames.filter((size) => choice.some((row) => row.subject === subject && row.sizes.includes(size)));
const cards = Object.entries(copies).flatMap(([name, copy]) =>
  sizesOf(copy).map((size) => [name, size, copy] as const),
);
const draw = (copy: CardCopy, size: (typeof cardSizeNames)[number]): Composition[] =>
  groundNames.map((ground) => compose({ ...copy, ground }, cardSizes[size]));

/** A field of paper with stripes of ink. */
const tape = new RegExp(`${light.paper}" d="M0,0h\\d+v\\d+h-\\d+z"/><path fill="${light.ink}`);

describe('the tape', () => {
  it.each(cardSizeNames)('is on a %s only while something can be done', (size) => {
    const taped = (copy: CardCopy): boolean =>
      draw(copy, size).some(({ layers }) => layers.some((layer) => 'svg' in layer && tape.test(layer.svg)));
    expect(taped({ ...news, design: 'urgent', open: true, headline: 'Mañana hay audiencia' })).toBe(true);
    for (const design of cardDesigns.filter((name) => name !== 'urgent'))
      expect(taped({ ...news, design, open: false })).toBe(false);
  });
});

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
          (copy.subject === 'steps' && text === String(copy.slide - 1)) || words.includes(text.toLocaleUpperCase('es')),
      ),
    ).toEqual([]);
  });
});

describe('a poster in two languages', () => {
  it.each(cardSizeNames)('gives both headlines the same size on a %s', (size) => {
    for (const { lines } of draw(copies['two languages']!, size))
      expect(new Set(lines.filter(({ font }) => font === 'display-800').map((line) => line.size)).size).toBe(1);
  });
});

describe('a series', () => {
  it('has its picture at one height and its commands in one size on all pictures', () => {
    const slides = ['a cover', 'a short step', 'a long step', 'an ask'].map((name) =>
      compose(copies[name]!, cardSizes.portrait),
    );
    const pictures = slides.map(({ layers }) => layers.find((layer) => 'svg' in layer));
    expect(new Set(pictures.map((one) => `${one?.y} ${one?.height}`)).size).toBe(1);
    const commands = slides.slice(1, 3).map(({ lines }, at) => {
      const words = all[at]!.command.split(' ')[0]!;
      return lines.find(({ font, text }) => font === 'display-800' && text.startsWith(words))?.size;
    });
    expect(new Set(commands).size).toBe(1);
  });

  it('shows one picture that runs on: each begins where the one before it ends', () => {
    const views = Array.from({ length: 12 }, (_, at) => {
      const copy: CardCopy = { ...series, part: 'step', slide: at + 1, progress: '', step: all[0] };
      const picture = compose(copy, cardSizes.portrait).layers.find((layer) => 'svg' in layer);
      return Number(/viewBox="(\d+)/.exec(picture && 'svg' in picture ? picture.svg : '')?.[1]);
    });
    expect(views.map((from) => from - views[0]!)).toEqual(views.map((_, at) => at * 1080));
  });
});

describe('strips', () => {
  const strips = (headline: string): Field[] =>
    compose(
      { ...common, ground: 'red', subject: 'headline', design: 'band', headline },
      cardSizes.square,
    ).layers.filter(
      (layer): layer is Field =>
        'colour' in layer && layer.colour === light.ink && layer.width < 1080 && layer.y > 80 && layer.y < 900,
    );
  const linesOf = (headline: string): readonly Line[] =>
    compose({ ...common, ground: 'red', subject: 'headline', design: 'band', headline }, cardSizes.square).lines.filter(
      ({ font }) => font === 'display-800',
    );

  it.each(['ẤẦẨẪẬ ÑANDÚ', 'Únanse al comité que defiende a la gente inmigrante.', 'Ábrego García otra vez'])(
    'reach over every accent of %s',
    (headline) => {
      const below = strips(headline);
      for (const [at, line] of linesOf(headline).entries()) {
        const top = line.baseline - reachOf(line.text, line.font).above * line.size;
        expect(Math.min(...below.slice(at, at + 1).map(({ y }) => y))).toBeLessThanOrEqual(top - 2);
      }
    },
  );

  it('never miss their neighbour by little', () => {
    for (const headline of [
      'Únanse al comité que defiende a la gente inmigrante.',
      long,
      'Same shift. Same fight. With papers or without.',
    ]) {
      const widths = strips(headline).map(({ width }) => width);
      for (const [at, width] of widths.entries()) {
        const next = widths[at + 1];
        if (next !== undefined && next !== width) expect(Math.abs(next - width)).toBeGreaterThan(958 * 0.03 - 1);
      }
    }
  });
});

describe('a share', () => {
  it.each([
    ['73.6%', 0.736],
    ['73,6 %', 0.736],
    ['736 of 1,000', 0.736],
    ['3 in 4', 0.75],
    ['3 de cada 4', 0.75],
    ['68,990', undefined],
    ['9.2 million', undefined],
    ['140%', undefined],
  ])('is read from “%s”', (figure, share) => {
    if (share === undefined) expect(shareOf(figure)).toBeUndefined();
    else expect(shareOf(figure)).toBeCloseTo(share, 6);
  });
});
