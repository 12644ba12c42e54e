/** Loads one page in a fresh browser context on a slow line and a slow machine, and tells what a reader would have waited for. */
import type { Browser } from 'playwright-core';
import type { PageServer } from './server.ts';

/** A line and a machine. */
export interface Profile {
  readonly name: string;
  /** Wait before the answer to each request, in ms. */
  readonly latency: number;
  /** Down and up, in kbit/s. */
  readonly kbits: number;
  /** How many times slower than this machine. */
  readonly cpu: number;
}

export const profiles = [
  { name: '400 ms, 400 kbit/s, CPU ×6', latency: 400, kbits: 400, cpu: 6 },
  { name: '800 ms, 150 kbit/s, CPU ×6', latency: 800, kbits: 150, cpu: 6 },
  // What the browser's own tools call Slow 3G; since half a round trip of it is a second, no page can be seen within one.
  { name: '2,000 ms, 400 kbit/s, CPU ×6', latency: 2000, kbits: 400, cpu: 6 },
] as const satisfies readonly Profile[];

/** One cold load; times in ms after the address was asked for. */
export interface Load {
  readonly firstPaint: number;
  readonly load: number;
  /** Time spent in scripts until the network was quiet, in ms. */
  readonly script: number;
  /** Sum of all layout shifts, which is never less than CLS. */
  readonly shift: number;
}

/** A telephone as Lighthouse has it. */
const telephone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

/** Loads a page in a context that has seen nothing. @throws when nothing was painted */
export async function loadOnce(browser: Browser, url: string, profile?: Profile): Promise<Load> {
  const context = await browser.newContext(telephone);
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    if (profile) {
      const bytes = (profile.kbits * 1000) / 8;
      await cdp.send('Network.enable');
      await cdp.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: profile.latency,
        downloadThroughput: bytes,
        uploadThroughput: bytes,
      });
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: profile.cpu });
    }
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    await page.waitForLoadState('networkidle', { timeout: 120_000 });
    // Read before anything of ours runs in the page.
    const { metrics } = await cdp.send('Performance.getMetrics');
    const script = (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
    const seen = await page.evaluate(async () => {
      await document.fonts.ready;
      const shifts = await new Promise<number>((told) => {
        let sum = 0;
        new PerformanceObserver(
          (list) =>
            (sum = list
              .getEntries()
              .reduce((total, entry) => total + (entry as unknown as { value: number }).value, sum)),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => told(sum), 300);
      });
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return {
        firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
        load: navigation?.loadEventStart ?? 0,
        shift: shifts,
      };
    });
    if (seen.firstPaint === 0) throw new Error(`Nothing was painted on ${url}.`);
    return { ...seen, script };
  } finally {
    await context.close();
  }
}

/** Middle of several values. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Sum of layout shifts when every font comes two seconds late. */
export async function shiftWithLateFonts(browser: Browser, server: PageServer, url: string): Promise<number> {
  server.fontDelay = 2000;
  try {
    return (await loadOnce(browser, url)).shift;
  } finally {
    server.fontDelay = 0;
  }
}
