/** Runs Lighthouse on one page, as a telephone, in a browser of its own for each colour scheme. */
import { createServer, type AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../../tests/browser/browser.ts';

export type Scheme = 'light' | 'dark';

/** What Lighthouse counts, 0 to 100 each. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

/** What Lighthouse said of one page. */
export interface Verdict {
  readonly scores: Readonly<Record<Category, number>>;
  /** Every audit that counts and did not pass, with its first two findings. */
  readonly faults: readonly string[];
}

/** A browser that Lighthouse reaches by its port. */
export interface Lighthouse {
  /** @param without audits left out @throws when the page cannot be judged at all */
  judge(url: string, without?: readonly string[]): Promise<Verdict>;
  close(): Promise<void>;
}

/** Starts a browser that asks for a colour scheme. @throws when the browser does not take the scheme */
export async function openLighthouse(scheme: Scheme): Promise<Lighthouse> {
  const port = await freePort();
  // 0 is dark and 1 is light, in the order of Blink's own list (mojom::PreferredColorScheme).
  const browser = await openBrowser([
    `--remote-debugging-port=${port}`,
    `--blink-settings=preferredColorScheme=${scheme === 'dark' ? 0 : 1}`,
  ]);
  await expectScheme(browser, scheme, port);
  return { judge: (url, without = []) => judge(url, port, without), close: () => browser.close() };
}

async function judge(url: string, port: number, without: readonly string[]): Promise<Verdict> {
  const result = await lighthouse(url, {
    port,
    logLevel: 'silent',
    formFactor: 'mobile',
    onlyCategories: [...categories],
    skipAudits: [...without],
    disableFullPageScreenshot: true,
  });
  if (!result || result.lhr.runtimeError)
    throw new Error(`Lighthouse could not judge ${url}: ${result?.lhr.runtimeError?.message ?? 'no answer'}`);
  const { lhr } = result;
  const score = (category: Category): number => Math.round((lhr.categories[category]?.score ?? 0) * 100);
  const faults = categories.flatMap((category) =>
    (lhr.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = lhr.audits[id];
      if (!audit || weight === 0 || audit.score === null || audit.score >= (category === 'performance' ? 0.995 : 0.9))
        return [];
      const items = audit.details && 'items' in audit.details ? audit.details.items.slice(0, 2) : [];
      return [`${id} ${audit.displayValue ?? ''} ${JSON.stringify(items).slice(0, 500)}`];
    }),
  );
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    faults,
  };
}

/** A flag that a newer browser no longer knows would let us judge the light pages twice. */
async function expectScheme(browser: Browser, scheme: Scheme, port: number): Promise<void> {
  const { webSocketDebuggerUrl } = (await (
    await fetch(`http://127.0.0.1:${port}/json/new?about:blank`, { method: 'PUT' })
  ).json()) as { webSocketDebuggerUrl: string };
  const socket = new WebSocket(webSocketDebuggerUrl);
  const answer = await new Promise<string>((told) => {
    socket.onopen = () =>
      socket.send(
        JSON.stringify({
          id: 1,
          method: 'Runtime.evaluate',
          params: { expression: "matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'" },
        }),
      );
    socket.onmessage = ({ data }) =>
      told((JSON.parse(String(data)) as { result: { result: { value: string } } }).result.result.value);
  });
  socket.close();
  if (answer === scheme) return;
  await browser.close();
  throw new Error(`The browser shows ${answer} pages although it was asked for ${scheme} ones.`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
