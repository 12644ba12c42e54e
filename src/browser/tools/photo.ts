/** The photo desk: says what a photo's file tells, lets boxes be painted over it by pointer and by key, crops, turns, and saves it anew. */
import type { NoteKind } from '../../model/files/picture/note.ts';
import type { TellTale } from '../../model/files/picture/tell-tales.ts';
import { picturesTell } from '../../model/files/picture/tells.ts';
import { counted, type Counted } from '../../i18n/counted.ts';
import { begin, count, fill, make, offer, part, takeDrops, ToolError, withdraw } from './bench.ts';
import { openPhoto, paintOver, paintPhoto, savePhoto, type Photo, type PhotoFault } from './photo-file.ts';
import { PhotoStage, type StageSentences } from './photo-stage.ts';
import { savedSize, shown, turned, withBox, withCrop, withoutBox, type Work } from './photo-work.ts';

/** What the script says; `%1`, `%2` where something is put in. */
export type PhotoSentences = StageSentences &
  Readonly<
    Record<
      | 'opening'
      | 'opened'
      | 'nothing'
      | 'unread'
      | 'terms'
      | 'note'
      | 'ready'
      | 'boxes'
      | 'noBoxes'
      | 'save'
      | PhotoFault,
      string
    >
  > & {
    readonly removed: Counted;
    readonly tells: Readonly<Record<TellTale, string>>;
    readonly kinds: Readonly<Record<NoteKind, string>>;
  };

/** Longest side of the picture that is worked on by eye, in px: enough for a large screen. */
const stageSide = 1600;

begin<PhotoSentences>('photo', (root, said) => {
  const field = part<HTMLInputElement>(root, '#photo-file');
  const status = part(root, '#photo-status');
  const result = part(root, '#photo-result');
  const desk = part(root, '#photo-work');
  const canvas = part<HTMLCanvasElement>(root, 'canvas');
  const size = part<HTMLSelectElement>(root, '#photo-size');
  const type = part<HTMLSelectElement>(root, '#photo-type');
  const button = (name: string): HTMLButtonElement => part(root, `[data-do=${name}]`);
  let photo: Photo | undefined;
  /** All states of the photo, the present one last. */
  let states: Work[] = [];

  const tell = (sentence: string): void => {
    status.textContent = sentence;
    status.hidden = !sentence;
  };

  const draw = (work: Work): void => {
    if (!photo) return;
    const scale = Math.min(1, stageSide / Math.max(work.width, work.height));
    canvas.width = Math.round(work.width * scale);
    canvas.height = Math.round(work.height * scale);
    const context = canvas.getContext('2d');
    if (!context) return;
    paintPhoto(context, photo, work, { x: 0, y: 0 }, scale);
    paintOver(context, work, scale);
  };

  const stage = new PhotoStage(part(root, '#photo-stage'), said, {
    look: draw,
    change: (work) => {
      states.push(work);
      show();
    },
  });

  const show = (): void => {
    const work = states.at(-1);
    if (!work) return;
    draw(work);
    stage.show(work);
    button('undo').disabled = states.length < 2;
    button('whole').disabled = !work.crop;
    button('remove').disabled = work.boxes.length === 0;
    withdraw(result);
  };

  const change = (next: (work: Work) => Work): void => {
    const work = states.at(-1);
    if (!work) return;
    states.push(next(work));
    show();
  };

  const report = ({ notes }: Photo): void => {
    const tells = notes ? picturesTell(notes) : [];
    const sentences = notes ? (tells.length ? tells.map((name) => said.tells[name]) : [said.nothing]) : [said.unread];
    part(root, '#photo-told').replaceChildren(...sentences.map((sentence) => make('li', {}, sentence)));
    const sizes = new Map<NoteKind, number>();
    for (const { kind, bytes } of notes?.notes ?? []) sizes.set(kind, (sizes.get(kind) ?? 0) + bytes.length);
    part(root, '#photo-terms').textContent = sizes.size
      ? fill(said.terms, [...sizes].map(([kind, bytes]) => fill(said.note, said.kinds[kind], count(bytes))).join(', '))
      : '';
  };

  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    desk.hidden = true;
    withdraw(result);
    photo?.bitmap.close();
    photo = undefined;
    states = [];
    tell(said.opening);
    try {
      photo = await openPhoto(file);
    } catch (error) {
      return tell(faultOf(error));
    }
    let work: Work = { width: photo.bitmap.width, height: photo.bitmap.height, turns: 0, boxes: [] };
    for (let turn = 0; turn < photo.turns; turn += 1) work = turned(work, true);
    states = [work];
    report(photo);
    desk.hidden = false;
    show();
    tell(fill(said.opened, count(work.width), count(work.height)));
  };

  const faultOf = (error: unknown): string =>
    error instanceof ToolError ? fill(said[error.sentence as PhotoFault], ...error.given) : said.damaged;

  const save = async (): Promise<void> => {
    const work = states.at(-1);
    if (!photo || !work) return;
    const chosen = type.value === 'image/png' ? 'image/png' : 'image/jpeg';
    const most = Number(size.value);
    try {
      const bytes = await savePhoto(photo, work, chosen, most);
      const { width, height } = savedSize(work, most);
      const name = chosen === 'image/png' ? 'photo.png' : 'photo.jpg';
      const links = offer(result, [{ name, type: chosen, bytes }], (file) => fill(said.save, file));
      const removed = photo.notes ? photo.notes.notes.length : 0;
      result.append(
        make(
          'ul',
          {},
          ...[
            fill(said.ready, count(width), count(height), count(Math.ceil(bytes.length / 1000))),
            ...(removed ? [counted(said.removed, removed)] : []),
            work.boxes.length ? fill(said.boxes, count(work.boxes.length)) : said.noBoxes,
          ].map((sentence) => make('li', {}, sentence)),
        ),
        make('p', {}, ...links),
      );
    } catch (error) {
      withdraw(result);
      result.append(make('p', { class: 'wrong' }, faultOf(error)));
    }
  };

  const acts: Readonly<Record<string, () => void>> = {
    add: () => {
      const work = states.at(-1);
      if (!work) return;
      const { x, y, width, height } = shown(work);
      const side = Math.min(width, height) / 5;
      // Each a little aside of the last, so that none hides another.
      const step = (work.boxes.length % 5) * side * 0.3;
      const box = { x: x + (width - side) / 2 + step, y: y + (height - side) / 2 + step, width: side, height: side };
      change((one) => withBox(one, one.boxes.length, box));
      stage.focus(work.boxes.length);
    },
    remove: () => {
      const { held } = stage;
      change((work) => withoutBox(work, Math.min(held ?? Infinity, work.boxes.length - 1)));
    },
    crop: () => stage.crop(!stage.cropping),
    whole: () => change((work) => withCrop(work)),
    left: () => change((work) => turned(work, false)),
    right: () => change((work) => turned(work, true)),
    undo: () => {
      if (states.length > 1) states.pop();
      show();
    },
    save: () => void save(),
  };
  for (const [name, act] of Object.entries(acts)) button(name).addEventListener('click', act);
  for (const choice of [size, type]) choice.addEventListener('change', () => withdraw(result));
  field.addEventListener('change', () => void open(field.files?.[0]));
  takeDrops(part(root, '.pick'), ([file]) => void open(file));
  // What a browser kept in the field over a reload is a photo that is no longer open.
  field.value = '';
});
