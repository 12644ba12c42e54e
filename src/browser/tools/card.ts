/** Cards of one's own: a headline, a committee, a day; a picture of ours behind them. Drawn as it is typed, and pressed in every size. */
import type { CardSizeName } from '../../formats/card/sizes.ts';
import type { GroundName } from '../../formats/card/designs/grounds.ts';
import type { Language } from '../../i18n/languages.ts';
import type { DrawingName } from '../../look/names.ts';
import type { CardDesign } from '../../model/kinds.ts';
import { detailsIn } from '../local-details.ts';
import { begin, fill, make, offer, part, ToolError, withdraw } from './bench.ts';
import type { OwnCard } from './card-copy.ts';
import type { CardFault } from './card-press.ts';

/** A text of ours that a card can begin with. */
export interface CardText {
  /** Code of the text. */
  readonly code: string;
  readonly title: string;
  readonly headline: string;
  readonly question?: string;
  /** The same in the other language. */
  readonly second?: { readonly headline: string; readonly question?: string };
  readonly drawing: DrawingName;
  readonly design: CardDesign;
  readonly ground: GroundName;
  readonly seed: string;
  /** Whether its words are about rights: they stay as they were checked. */
  readonly fixed: boolean;
}

/** What the script says; `%1`, `%2` where something is put in. */
export type CardSentences = Readonly<
  Record<
    | 'empty'
    | 'unsigned'
    | 'save'
    | 'ready'
    | 'notMade'
    | 'weak'
    | 'numberless'
    | 'failed'
    | 'alt'
    | 'caption'
    | CardFault,
    string
  >
> & {
  readonly language: Language;
  /** The language of the second headline. */
  readonly other?: Language;
  readonly sizes: Readonly<Record<CardSizeName, { readonly name: string; readonly slug: string }>>;
  readonly texts: readonly CardText[];
  /** Drawings that a design is for; for all if it is not named. */
  readonly drawings: Readonly<Partial<Record<CardDesign, readonly DrawingName[]>>>;
  readonly file: string;
};

/** So long nothing is typed, in ms, before the picture is drawn again. */
const pause = 180;
/** Width of the picture that is looked at, in px. */
const seen = 720;

begin<CardSentences>('card', (root, said) => {
  const form = part<HTMLFormElement>(root, 'form');
  const canvas = part<HTMLCanvasElement>(root, 'canvas');
  const wrong = part(root, '#card-wrong');
  const note = part(root, '#card-note');
  const result = part(root, '#card-result');
  const words = part(root, '#card-said');
  const fixed = part(root, '#card-fixed');
  const field = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement;
  const value = (name: string): string =>
    (form.elements.namedItem(name) as HTMLInputElement | null)?.value.trim() ?? '';
  const press = (): Promise<typeof import('./card-press.ts')> => import('./card-press.ts');

  const begun = (): CardText | undefined => said.texts.find(({ code }) => code === value('text'));

  const card = (): OwnCard => {
    const text = begun();
    const question = value('question');
    const second = value('second');
    return {
      language: said.language,
      // What a text of ours brings has its names bound together, which a field does not show.
      headline: text && value('headline') === plain(text.headline) ? text.headline : value('headline'),
      question,
      ...(second && said.other
        ? {
            second: {
              language: said.other,
              headline: text?.second && second === plain(text.second.headline) ? text.second.headline : second,
              question: question ? (text?.second?.question ?? '') : '',
            },
          }
        : {}),
      committee: value('committee'),
      hotline: value('hotline'),
      place: value('place'),
      day: value('day'),
      hour: value('hour'),
      drawing: value('drawing') as DrawingName,
      design: value('design') as CardDesign,
      ground: value('ground') as GroundName,
      seed: text && text.drawing === value('drawing') ? text.seed : 'own',
    };
  };

  const faultOf = (error: unknown): string =>
    error instanceof ToolError ? fill(said[error.sentence as CardFault], ...error.given) : said.failed;

  /** Draws what stands in the form. What was asked for before a picture is done is not drawn any more. */
  let asked = 0;
  const show = async (): Promise<void> => {
    const turn = (asked += 1);
    withdraw(result);
    words.hidden = true;
    wrong.textContent = '';
    note.textContent = '';
    const own = card();
    canvas.hidden = own.headline === '';
    if (own.headline === '') return;
    try {
      const { composeOwn, paintCard } = await press();
      if (turn !== asked) return;
      const made = composeOwn(own, value('size') as CardSizeName);
      paintCard(canvas, made, Math.min(seen, made.composition.width));
      canvas.setAttribute('aria-label', own.headline);
      note.textContent = [
        made.weak === undefined ? '' : fill(said.weak, made.weak),
        made.numberless ? fill(said.numberless, said.sizes[made.size].name) : '',
      ].join(' ');
    } catch (error) {
      canvas.hidden = true;
      wrong.textContent = faultOf(error);
    }
  };

  /** Offers only designs that are for the drawing, and one for answers only where there is a question. */
  const suit = (): void => {
    const drawing = value('drawing') as DrawingName;
    const select = field('design') as unknown as HTMLSelectElement;
    for (const option of select.options) {
      const design = option.value as CardDesign;
      option.disabled =
        !(said.drawings[design]?.includes(drawing) ?? true) || (design === 'answer' && !value('question'));
    }
    if (select.selectedOptions[0]?.disabled) select.value = 'band';
  };

  const from = (): void => {
    const text = begun();
    const keep = text?.fixed === true;
    for (const name of ['headline', 'question', 'second'])
      if (form.elements.namedItem(name)) field(name).readOnly = keep;
    // Whoever goes on in their own words begins anew: checked words are not the start of others.
    if (!fixed.hidden && !text)
      for (const name of ['headline', 'question', 'second']) if (form.elements.namedItem(name)) field(name).value = '';
    fixed.hidden = !keep;
    if (!text) return;
    field('headline').value = plain(text.headline);
    field('question').value = text.question ?? '';
    if (said.other) field('second').value = text.second ? plain(text.second.headline) : '';
    field('drawing').value = text.drawing;
    suit();
    field('design').value = [...(field('design') as unknown as HTMLSelectElement).options].some(
      ({ value: name, disabled }) => name === text.design && !disabled,
    )
      ? text.design
      : text.question
        ? 'answer'
        : 'band';
    field('ground').value = text.ground;
  };

  const made = async (): Promise<void> => {
    withdraw(result);
    words.hidden = true;
    const own = card();
    wrong.textContent = own.headline === '' ? said.empty : own.committee === '' ? said.unsigned : '';
    if (wrong.textContent) return;
    const { composeOwn, pressCard } = await press();
    const { ownAlts, ownCaptions } = await import('./card-copy.ts');
    const files: { name: string; type: string; bytes: BlobPart }[] = [];
    const faults: string[] = [];
    for (const [size, { name, slug }] of Object.entries(said.sizes) as [
      CardSizeName,
      { name: string; slug: string },
    ][]) {
      try {
        const bytes = pressCard(composeOwn(own, size));
        files.push({ name: `${said.file}-${slug}.png`, type: 'image/png', bytes: bytes as BlobPart });
      } catch (error) {
        faults.push(fill(said.notMade, name, faultOf(error)));
      }
      await new Promise((resolve) => setTimeout(resolve)); // the page breathes between two pictures
    }
    const [alts, captions] = [ownAlts(own), ownCaptions(own)];
    const told = [[said.alt, alts] as const, [said.caption, captions] as const].flatMap(([title, all]) => [
      make('h3', {}, title),
      ...all.map(([language, text]) => make('p', { class: 'take', lang: language }, text)),
    ]);
    if (files.length > 0) {
      const list = [said.alt, ...alts.map(([, text]) => text), '', said.caption, ...captions.map(([, text]) => text)];
      files.push({ name: `${said.file}.txt`, type: 'text/plain;charset=utf-8', bytes: `${list.join('\n')}\n` });
    }
    const links = offer(result, files, (name) => fill(said.save, name));
    result.append(
      make('p', {}, said.ready),
      ...faults.map((fault) => make('p', { class: 'wrong' }, fault)),
      make('ul', { class: 'plain saves' }, ...links.map((link) => make('li', {}, link))),
    );
    words.replaceChildren(...told);
    words.hidden = false;
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', ({ target }) => {
    if (target === field('text')) from();
    suit();
    clearTimeout(waiting);
    waiting = setTimeout(() => void show(), pause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void made().catch((error: unknown) => {
      wrong.textContent = faultOf(error);
    });
  });
  // A committee's link says when in its own words; the day here is one of the calendar, so these stand with the place.
  const { hotline = '', place, date } = detailsIn(location.hash);
  const where = [place, date].filter(Boolean).join(' · ');
  if (hotline) field('hotline').value = hotline;
  if (where) field('place').value = where;
  part(root, '#card-carried').hidden = !hotline && !where;
  const code = new URLSearchParams(location.hash.slice(1)).get('text');
  if (code !== null && said.texts.some((text) => text.code === code)) {
    field('text').value = code;
    from();
  }
  suit();
  void show();
});

/** Words as a field shows them. */
function plain(words: string): string {
  return words.replaceAll('\u00a0', ' ');
}
