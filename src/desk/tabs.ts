/** The open tabs of the desk: each keeps a line open, on which it hears what changed on the disk. */
import type { ServerResponse } from 'node:http';

/** What tabs are told. */
export type News =
  { readonly news: 'hello' } | { readonly news: 'disk'; readonly path: string } | { readonly news: 'texts' };

/** How often a line says that it is still open, in ms: some programs between close one that is silent. */
const beat = 20_000;

export class Tabs {
  readonly #lines = new Map<string, ServerResponse>();

  /** Keeps a tab's line open until the tab closes it. */
  add(tab: string, line: ServerResponse): void {
    line.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
    this.#lines.get(tab)?.end();
    this.#lines.set(tab, line);
    const beating = setInterval(() => line.write('\n'), beat);
    line.on('close', () => {
      clearInterval(beating);
      if (this.#lines.get(tab) === line) this.#lines.delete(tab);
    });
    line.write(`${JSON.stringify({ news: 'hello' } satisfies News)}\n`);
  }

  has(tab: string): boolean {
    return this.#lines.has(tab);
  }

  /** Tells all tabs but one. */
  tell(news: News, but?: string): void {
    for (const [tab, line] of this.#lines) if (tab !== but) line.write(`${JSON.stringify(news)}\n`);
  }

  /** Closes all lines. */
  end(): void {
    for (const line of this.#lines.values()) line.end();
  }
}
