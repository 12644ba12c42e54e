/** The only place that touches Typst: one interface, drawn natively where the machine allows it, else in WebAssembly. */
import type { NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { languageTags } from '../../i18n/languages.ts';
import { scriptOf } from '../../i18n/script.ts';
import { fontBytes, fontNames, scriptFonts } from '../../look/fonts.ts';
import { unhinted } from '../../look/unhinted.ts';
import { blackAlone } from './ink/gray.ts';

/** What Typst is handed: files by absolute path, and which of them is the document. */
export interface Job {
  readonly main: string;
  readonly files: Readonly<Record<string, Uint8Array | string>>;
  /** Short values that change from one try to the next; the template reads them from `sys.inputs`. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** A document that Typst has laid out and not yet written. */
export interface Layout {
  readonly pageCount: number;
  /** Values of the template's `metadata` under a label, in order. */
  query(label: string): Promise<readonly unknown[]>;
  /**
   * Writes the PDF, its gray as black ink: `accessible` is tagged PDF/UA-1; `plain`, for imposed sheets, has neither tags nor a standard to keep.
   * @throws EngineError when the document breaks the standard
   */
  pdf(kind?: 'accessible' | 'plain'): Promise<Uint8Array>;
}

export interface Engine {
  readonly name: 'native' | 'wasm';
  /**
   * Lays a document out and hands it to `use`; the layout is gone when `use` is done, and only one job is on the press at a time.
   * @throws EngineError on any error, and on any warning
   */
  compile<T>(job: Job, use: (layout: Layout) => Promise<T>): Promise<T>;
}

/** What Typst complained of, in its own words; said again in a writer's words at the format's edge. */
class EngineError extends Error {
  constructor(messages: readonly string[], options?: { cause?: unknown }) {
    super(messages.join('\n') || 'Typst gave no reason.', options);
    this.name = 'EngineError';
  }
}

const engines = new Map<string, Promise<Engine>>();

/** Starts an engine, each once in a process. `PRESS_ENGINE=wasm` or `native` chooses one; else native wherever its binary loads. */
export function startEngine(): Promise<Engine> {
  const wanted = process.env.PRESS_ENGINE ?? '';
  const engine = engines.get(wanted) ?? chooseEngine(wanted);
  engines.set(wanted, engine);
  return engine;
}

/** Lets go of all engines, with their fonts and what they remember: a hundred megabytes and more. Whoever needs one later starts it anew. */
export function endEngines(): void {
  engines.clear();
}

async function chooseEngine(wanted: string): Promise<Engine> {
  if (wanted === 'wasm') return wasmEngine();
  try {
    return await nativeEngine();
  } catch (error) {
    if (wanted === 'native') throw error;
    return wasmEngine();
  }
}

/** The fonts that sheets may ask for: those that every press has, and those of the scripts of its languages. */
function typefaces(): Buffer[] {
  const names = [...fontNames, ...[...new Set(languageTags.map(scriptOf))].flatMap(scriptFonts)];
  return names.map((name) => unhinted(fontBytes(name)));
}

/** The label under which every template tells its pages: how many, and how much of the last is used. */
const pagesLabel = 'pages';

/** How many rounds a remembered result may go unused; held 200 pamphlets at 160 MB (against 1.2 GB) when it was 5. */
const cacheAge = 5;

/**
 * Typst compiled for this machine (Linux x64 at 0.7.0): 5 to 10 times as fast, and the only one that can be asked for PDF/UA-1.
 * @throws when there is no binary for this machine
 */
export async function nativeEngine(): Promise<Engine> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({
    workspace: nativeRoot,
    fontArgs: [{ fontBlobs: typefaces() }],
  });
  const compile = async <T>(job: Job, use: (layout: Layout) => Promise<T>): Promise<T> => {
    await new Promise(setImmediate); // the calls below block; others must get their turn between documents
    compiler.resetShadow();
    for (const [path, content] of Object.entries(job.files))
      compiler.mapShadow(nativeRoot + path, Buffer.from(content as Uint8Array));
    const result = compiler.compile({ mainFilePath: nativeRoot + job.main, inputs: { ...job.inputs } });
    const document = result.result;
    const diagnostics = result.takeError() ?? result.takeWarnings();
    if (diagnostics || !document) throw new EngineError(nativeMessages(diagnostics));
    const made = await use({
      pageCount: document.numOfPages,
      query: async (label) => compiler.query(document, { selector: `<${label}>`, field: 'value' }) as unknown[],
      pdf: async (kind = 'accessible') => {
        try {
          return blackAlone(
            new Uint8Array(compiler.pdf(document, kind === 'plain' ? { pdfTags: false } : { pdfStandard: 'ua-1' })),
          );
        } catch (error) {
          throw new EngineError(nativeMessages(error), { cause: error });
        }
      },
    });
    compiler.evictCache(cacheAge);
    return made;
  };
  return { name: 'native', compile: inTurn(compile) };
}

type Compile = Engine['compile'];

/** Lets one job at a time to the compiler: both compilers hold the files of only one. */
function inTurn(compile: Compile): Compile {
  let last: Promise<unknown> = Promise.resolve();
  return (job, use) => {
    const turn = last.then(() => compile(job, use));
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** A folder that is on no disk, so that only what the job hands over can be read. */
const nativeRoot = '/press.invalid';

/** The compiler answers with diagnostics for a layout, and with one debug string for a PDF that breaks the standard. */
function nativeMessages(error: unknown): string[] {
  if (error instanceof Error)
    return [...error.message.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message = '']) =>
      message.replace(/\\"/g, '”'),
    );
  const found = (error as NodeError | null)?.shortDiagnostics as
    readonly { readonly path?: string; readonly message?: string }[] | undefined;
  return (found ?? []).map((one) => `${(one.path ?? '').replace(nativeRoot, '')}: ${one.message ?? ''}`);
}

/**
 * Typst in WebAssembly, for machines without a native binary: 0.4 to 1.1 s a document. It has no switch for PDF/UA-1: its files are
 * tagged and say the same, but no engine has checked them against the standard. Good to write and proof with; the release is built natively.
 */
export async function wasmEngine(): Promise<Engine> {
  const { createTypstCompiler } = await import('@myriaddreamin/typst.ts/compiler');
  const { loadFonts } = await import('@myriaddreamin/typst.ts');
  const compiler = createTypstCompiler();
  await compiler.init({
    beforeBuild: [
      loadFonts(
        typefaces().map((bytes) => new Uint8Array(bytes)),
        { assets: false },
      ),
    ],
  });
  const compile = async <T>(job: Job, use: (layout: Layout) => Promise<T>): Promise<T> => {
    compiler.resetShadow();
    for (const [path, content] of Object.entries(job.files))
      compiler.mapShadow(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return compiler.runWithWorld({ mainFilePath: job.main, root: '/', inputs: { ...job.inputs } }, async (world) => {
      const { diagnostics } = await world.compile({ diagnostics: 'full' });
      if (diagnostics?.length) throw new EngineError(wasmMessages(diagnostics));
      const query = (label: string): Promise<unknown[]> => world.query({ selector: `<${label}>`, field: 'value' });
      const [pages] = (await query(pagesLabel)) as { readonly count: number }[];
      return use({
        pageCount: pages?.count ?? 0,
        query,
        pdf: async () => {
          const written = await world.pdf({ diagnostics: 'full' });
          if (!written.result) throw new EngineError(wasmMessages(written.diagnostics ?? []));
          return blackAlone(written.result);
        },
      });
    });
  };
  return { name: 'wasm', compile: inTurn(compile) };
}

function wasmMessages(found: readonly { readonly path: string; readonly message: string }[]): string[] {
  return found.map(({ path, message }) => `${path}: ${message}`);
}
