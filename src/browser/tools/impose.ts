/** Imposition on the device: opens a PDF, plans its sheets by the schemes of the print room, shows how the pages lie, and writes the files. */
import type { AnyChoice, AnyScheme } from '../../formats/sheet/choice/any.ts';
import type { Printer } from '../../formats/sheet/choice/questions.ts';
import { forPrinter, type Spot } from '../../formats/sheet/placing.ts';
import type { Plan, Size } from '../../formats/sheet/plan.ts';
import { imposeAny, mostPages, tileName } from '../../formats/sheet/schemes/any.ts';
import { counted, type Counted } from '../../i18n/counted.ts';
import { begin, count, fill, make, offer, part, takeDrops, ToolError, withdraw } from './bench.ts';
import type { OpenPdf, PdfFault } from './pdf.ts';
import { drawSides, mostSides } from './sides.ts';
import { Cancelled, Task } from './task.ts';

/** What the script says; `%1`, `%2` where something is put in. */
export type ImposeSentences = Readonly<
  Record<
    | 'opening'
    | 'size'
    | 'front'
    | 'back'
    | 'one'
    | 'blank'
    | 'fronts'
    | 'backs'
    | 'save'
    | 'cancelled'
    | 'memory'
    | 'range'
    | PdfFault,
    string
  >
> &
  Readonly<Record<'opened' | 'moreSides' | 'sheets' | 'many' | 'tooMany', Counted>> & {
    /** Names of files, without their ending. */
    readonly names: Readonly<Record<AnyScheme, string>>;
    readonly settings: Readonly<Record<'single' | 'long-edge' | 'short-edge' | 'one' | 'scale', string>>;
  };

/** Most pages that are laid out at a time: more would take more memory than a phone gives. */
const mostAtOnce = 300;

const millimetres = 25.4 / 72;

/** More pages than can be laid out. */
class TooMany extends Error {
  readonly sentence: 'many' | 'tooMany';
  readonly pages: number;
  readonly most: number;
  constructor(sentence: 'many' | 'tooMany', pages: number, most: number) {
    super(sentence);
    this.sentence = sentence;
    this.pages = pages;
    this.most = most;
  }
}

begin<ImposeSentences>('impose', (root, said) => {
  const form = part<HTMLFormElement>(root, '#impose-work');
  const status = part(root, '#impose-status');
  const wrong = part(root, '#impose-wrong');
  const sides = part(root, '#impose-sides');
  const result = part(root, '#impose-result');
  const progress = part<HTMLProgressElement>(root, '#impose-progress');
  const cancel = part<HTMLButtonElement>(root, '#impose-cancel');
  const button = part<HTMLButtonElement>(form, '[type=submit]');
  const field = part<HTMLInputElement>(root, '#impose-file');
  let open: OpenPdf | undefined;
  let task: Task | undefined;

  const tell = (sentence: string): void => {
    status.textContent = sentence;
    status.hidden = !sentence;
  };
  const faultOf = (error: unknown): string =>
    error instanceof ToolError
      ? fill(said[error.sentence as PdfFault | 'range'], ...error.given)
      : error instanceof TooMany
        ? counted(said[error.sentence], error.pages).replace('%2', count(error.most))
        : said.memory;

  const value = (name: string): string => (form.elements.namedItem(name) as HTMLInputElement | RadioNodeList).value;
  const choice = (): AnyChoice & { readonly printer: Printer } => ({
    scheme: value('scheme') as AnyScheme,
    paper: value('paper') as AnyChoice['paper'],
    printer: value('printer') as Printer,
    up: Number(value('up')) as AnyChoice['up'],
    across: Number(value('across')) as AnyChoice['across'],
    creep: Number(value('creep')),
    marks: part<HTMLInputElement>(form, '[name=marks]').checked,
  });

  /** The pages that are laid out. @throws ToolError when their numbers cannot be, or are too many */
  const chosen = ({ scheme }: Pick<AnyChoice, 'scheme'>, { pages }: OpenPdf): OpenPdf['pages'] => {
    const [first, last] = [Number(value('first')), Number(value('last'))];
    if (!(first >= 1 && last >= first && last <= pages.length)) throw new ToolError('range');
    const number = last - first + 1;
    const most = mostPages[scheme];
    if (most !== undefined && number > most) throw new TooMany('tooMany', number, most);
    if (number > mostAtOnce) throw new TooMany('many', number, mostAtOnce);
    return pages.slice(first - 1, last);
  };

  /** The plan for whoever prints both sides at once; fronts and backs are picked from it. */
  const planOf = (asked: ReturnType<typeof choice>, pages: OpenPdf['pages']): Plan => {
    const largest = pages.reduce((size, page) => (area(page.size) > area(size) ? page.size : size), pages[0]!.size);
    const plan = imposeAny(asked, pages.length, largest);
    const full = plan.simplex || plan.sides.length < 2 ? plan : even(plan);
    return isSimplex(full) || !isEdge(asked.printer) ? full : forPrinter(full, asked.printer);
  };

  const show = (): void => {
    const asked = choice();
    for (const element of form.querySelectorAll<HTMLElement>('[data-of]'))
      element.hidden = !element.dataset.of?.split(' ').includes(asked.scheme);
    withdraw(result);
    wrong.textContent = '';
    sides.replaceChildren();
    if (!open) return;
    try {
      const pages = chosen(asked, open);
      const plan = planOf(asked, pages);
      const first = Number(value('first'));
      const number = ({ page }: Spot): string => count(page + first - 1);
      const mark = (spot: Spot, side: number): string =>
        asked.scheme === 'tiles' ? tileName(asked.across, side) : number(spot);
      const name = (side: number, spots: readonly Spot[]): string => {
        const simplex = isSimplex(plan);
        const sentence = simplex ? said.one : side % 2 ? said.back : said.front;
        const numbers = spots.map((spot) => mark(spot, side)).join(', ') || said.blank;
        return fill(sentence, count(simplex ? side + 1 : Math.floor(side / 2) + 1), numbers);
      };
      sides.replaceChildren(...drawSides(plan, name, mark));
      const more = plan.sides.length - mostSides;
      if (more > 0) sides.append(make('li', {}, counted(said.moreSides, more)));
    } catch (error) {
      wrong.textContent = faultOf(error);
    }
  };

  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    open = undefined;
    form.hidden = true;
    withdraw(result);
    tell(said.opening);
    try {
      const { openPdf } = await import('./pdf.ts');
      open = await openPdf(new Uint8Array(await file.arrayBuffer()));
    } catch (error) {
      return tell(faultOf(error));
    }
    const number = open.pages.length;
    for (const name of ['first', 'last']) {
      const input = form.elements.namedItem(name) as HTMLInputElement;
      input.max = String(number);
      input.value = name === 'first' ? '1' : String(number);
    }
    const { width, height } = open.pages[0]!.size;
    const size = fill(said.size, count(Math.round(width * millimetres)), count(Math.round(height * millimetres)));
    tell(counted(said.opened, number).replace('%2', () => size));
    form.hidden = false;
    show();
  };

  const write = async (source: OpenPdf): Promise<void> => {
    const asked = choice();
    // What cannot be laid out is refused before anything is loaded.
    const pages = chosen(asked, source);
    const plan = planOf(asked, pages);
    const { writeSheets } = await import('./impose-pdf.ts');
    const edge = isEdge(asked.printer) ? asked.printer : undefined;
    const simplex = isSimplex(plan);
    const parts: readonly (readonly [Plan, string])[] =
      simplex || edge
        ? [[plan, '']]
        : [
            [forPrinter(plan, 'fronts'), `-${said.fronts}`],
            [forPrinter(plan, 'backs'), `-${said.backs}`],
          ];
    const all = parts.reduce((sum, [{ sides: own }]) => sum + own.length, 0);
    let before = 0;
    const running = new Task((done) => {
      progress.max = all;
      progress.value = before + done;
    });
    task = running;
    progress.hidden = cancel.hidden = false;
    const name = said.names[asked.scheme];
    const files: { name: string; type: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
    for (const [own, ending] of parts) {
      const labels = own.sides.map((_, side) =>
        asked.scheme === 'tiles' ? { text: tileName(asked.across, side), x: 40, y: 16 } : undefined,
      );
      const finish = {
        title: source.title || name,
        language: source.language || document.documentElement.lang,
        ...(edge && !simplex ? { flip: edge } : {}),
      };
      const bytes = await writeSheets(source, pages, own, labels, finish, running);
      files.push({ name: `${name}${ending}.pdf`, type: 'application/pdf', bytes });
      before += own.sides.length;
    }
    const paper = simplex ? plan.sides.length : Math.ceil(plan.sides.length / 2);
    const links = offer(result, files, (file) => fill(said.save, file));
    const setting = simplex ? said.settings.one : edge ? said.settings[edge] : said.settings.single;
    result.append(
      make('p', { class: 'actions' }, ...links),
      make(
        'ul',
        {},
        ...[counted(said.sheets, paper), setting, said.settings.scale].map((sentence) => make('li', {}, sentence)),
      ),
    );
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const source = open;
    if (!source || button.disabled) return;
    withdraw(result);
    button.disabled = true;
    void write(source)
      .catch((error: unknown) => {
        withdraw(result);
        const sentence = error instanceof Cancelled ? said.cancelled : faultOf(error);
        result.append(make('p', { class: 'wrong' }, sentence));
      })
      .finally(() => {
        button.disabled = false;
        progress.hidden = cancel.hidden = true;
        task = undefined;
      });
  });
  cancel.addEventListener('click', () => task?.cancel());
  form.addEventListener('input', show);
  field.addEventListener('change', () => void take(field.files?.[0]));
  takeDrops(part(root, '.pick'), ([file]) => void take(file));
  // What a browser kept over a reload belongs to a file that is no longer open.
  field.value = '';
  form.reset();
});

function area({ width, height }: Size): number {
  return width * height;
}

function isSimplex({ simplex, sides }: Plan): boolean {
  return simplex === true || sides.length < 2;
}

function isEdge(printer: Printer): printer is 'long-edge' | 'short-edge' {
  return printer === 'long-edge' || printer === 'short-edge';
}

/** Gives the last sheet a back, so that as many backs are printed as fronts. */
function even(plan: Plan): Plan {
  return plan.sides.length % 2 ? { ...plan, sides: [...plan.sides, []], marks: [...plan.marks, []] } : plan;
}
