/** The event kit: what, where and when become a flyer, two pictures, a sign-up sheet, a calendar entry and a message. Nothing is kept and nothing is fetched. */
import { plainLine } from '../../formats/sheet/local/letters.ts';
import type { PaperName } from '../../formats/sheet/papers.ts';
import { begin, fill, make, offer, part, ToolError, withdraw } from './bench.ts';
import type { EventFault } from './event-pdf.ts';
import type { CardSizeName } from '../../formats/card/sizes.ts';
import type { Language } from '../../i18n/languages.ts';
import type { OwnCard } from './card-copy.ts';
import type { CardFault } from './card-press.ts';
import { calendarOf, eventDrawings, messageOf } from './event-words.ts';

/** What the script says; `%1` where something is put in. */
export type EventSentences = Readonly<
  Record<
    | 'save'
    | 'missing'
    | 'past'
    | 'memory'
    | 'copied'
    | 'copyFailed'
    | 'hotline'
    | 'by'
    | 'message'
    | 'alt'
    | EventFault,
    string
  >
> & {
  /** In which days and hours are written. */
  readonly locale: string;
  readonly names: Readonly<Record<'flyer' | 'sheet' | 'calendar' | 'picture', string>>;
  /** What is said of pictures: why one is not made, as the tool for pictures says it, and what each shape is called. */
  readonly pictures: Readonly<Record<'notMade' | 'numberless' | CardFault, string>> & {
    readonly sizes: Readonly<Record<(typeof pictureSizes)[number], { readonly name: string; readonly slug: string }>>;
  };
  readonly sheet: { readonly title: string; readonly columns: readonly string[]; readonly keep: readonly string[] };
};

/** The shapes in which an event is posted. */
export const pictureSizes = ['square', 'story'] as const satisfies CardSizeName[];

begin<EventSentences>('event', (root, said) => {
  const form = part<HTMLFormElement>(root, 'form');
  const result = part(root, '#event-result');
  const button = part<HTMLButtonElement>(form, '[type=submit]');
  const language = document.documentElement.lang;
  const field = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement;
  const value = (name: string): string => plainLine(field(name).value);
  const kind = (): string =>
    (field('kind') as unknown as HTMLSelectElement).selectedOptions[0]?.textContent?.trim() ?? '';
  const refuse = (sentence: string): void => result.append(make('p', { class: 'wrong' }, sentence));

  /** Draws the pictures by the composer of cards; where the words do not fit into one, a sentence says so, and the rest is there. */
  const pictures = async (own: OwnCard) => {
    const { composeOwn, pressCard } = await import('./card-press.ts');
    const { ownAlts } = await import('./card-copy.ts');
    const files: { name: string; type: string; bytes: BlobPart }[] = [];
    const notes: string[] = [];
    for (const size of pictureSizes) {
      const { name, slug } = said.pictures.sizes[size];
      try {
        const made = composeOwn(own, size);
        files.push({
          name: `${said.names.picture}-${slug}.png`,
          type: 'image/png',
          bytes: pressCard(made) as BlobPart,
        });
        if (made.numberless) notes.push(fill(said.pictures.numberless, name));
      } catch (error) {
        if (!(error instanceof ToolError)) throw error;
        notes.push(fill(said.pictures.notMade, name, fill(said.pictures[error.sentence as CardFault], ...error.given)));
      }
    }
    return { files, notes, alts: files.length > 0 ? ownAlts(own) : [] };
  };

  const build = async (): Promise<void> => {
    const starts = new Date(`${value('day')}T${value('hour')}`);
    const write = (how: Intl.DateTimeFormatOptions): string =>
      plainLine(new Intl.DateTimeFormat(said.locale, how).format(starts));
    const day = write({ weekday: 'long', month: 'long', day: 'numeric' });
    const hour = write({ hour: 'numeric', minute: '2-digit' });
    const [title, place, hotline, by, about] = ['title', 'place', 'hotline', 'by', 'about'].map(value) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const call = hotline ? fill(said.hotline, hotline) : '';
    const { eventPdfs } = await import('./event-pdf.ts');
    const announced = {
      kind: kind(),
      title,
      day,
      hour,
      place,
      more: [about, call].filter(Boolean),
      by: fill(said.by, by),
    };
    const event = `${title} · ${day}, ${hour} · ${place}`;
    const pdfs = await eventPdfs(announced, { ...said.sheet, event }, value('paper') as PaperName, language);
    const calendar = calendarOf({
      title,
      place,
      about: messageOf([about, call, announced.by]),
      starts,
      long: Number(value('long')),
      id: crypto.randomUUID(),
    });
    const drawn = await pictures({
      language: language as Language,
      headline: title,
      question: '',
      committee: by,
      hotline,
      place,
      day: value('day'),
      hour: value('hour'),
      drawing: eventDrawings[(field('kind') as unknown as HTMLSelectElement).selectedIndex] ?? 'heads',
      design: 'band',
      ground: 'light',
      seed: 'own',
    });
    const links = offer(
      result,
      [
        { name: `${said.names.flyer}.pdf`, type: 'application/pdf', bytes: pdfs.flyer },
        { name: `${said.names.sheet}.pdf`, type: 'application/pdf', bytes: pdfs.sheet },
        { name: `${said.names.calendar}.ics`, type: 'text/calendar', bytes: calendar },
        ...drawn.files,
      ],
      (name) => fill(said.save, name),
    );
    const message = make('textarea', { readonly: '', rows: '6', 'aria-label': said.message });
    message.value = messageOf([`${kind()}: ${title}`, `${day}, ${hour}`, place, about, call, announced.by]);
    const copy = make('button', { type: 'button', class: 'button' }, part(root, '#event-copy').textContent ?? '');
    const answer = make('p', { role: 'status' });
    copy.addEventListener('click', () => {
      // The clipboard is there on https and localhost alone.
      void Promise.resolve(
        navigator.clipboard?.writeText(message.value) ?? Promise.reject(new Error('no clipboard')),
      ).then(
        () => (answer.textContent = said.copied),
        () => {
          message.select();
          answer.textContent = said.copyFailed;
        },
      );
    });
    result.append(
      make('p', { class: 'actions' }, ...links),
      ...drawn.notes.map((note) => make('p', { class: 'wrong' }, note)),
      ...drawn.alts.flatMap(([, alt]) => [make('h2', {}, said.alt), make('p', { class: 'take' }, alt)]),
      message,
      make('p', { class: 'actions' }, copy),
      answer,
    );
  };

  form.addEventListener('input', () => withdraw(result));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (button.disabled) return;
    withdraw(result);
    const empty = ['title', 'day', 'hour', 'place', 'by'].find((name) => !value(name));
    if (empty) {
      refuse(said.missing);
      return field(empty).focus();
    }
    const late = new Date(`${value('day')}T${value('hour')}`) < new Date();
    button.disabled = true;
    void build()
      .then(() => late && refuse(said.past))
      .catch((error: unknown) => {
        withdraw(result);
        refuse(error instanceof ToolError ? fill(said[error.sentence as EventFault], ...error.given) : said.memory);
      })
      .finally(() => {
        button.disabled = false;
      });
  });
  form.reset();
});
