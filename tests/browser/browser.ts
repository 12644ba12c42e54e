/** Finds a browser for tests: one that is told, one of the system, or the one npm installed. Never skips in silence. */
import { access, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const ofTheSystem = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Our own flags: the npm browser's default ones switch off web security, and a policy could not be tested. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser. @param more further flags @throws when there is none */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = await findBrowser();
  try {
    return await chromium.launch({
      executablePath,
      args: [...flags, ...more],
      env: { ...process.env, HOME: await mkdtemp(join(tmpdir(), 'browser-')) },
    });
  } catch (cause) {
    throw new Error(
      `The browser ${executablePath} does not start. Fix: install Chromium and name it in PRESS_CHROMIUM; the one from npm needs the system libraries libnss3 and libnspr4.`,
      { cause },
    );
  }
}

async function findBrowser(): Promise<string> {
  const told = process.env.PRESS_CHROMIUM;
  if (told && told !== 'npm') return told;
  if (told !== 'npm') {
    for (const path of ofTheSystem) {
      const there = await access(path).then(
        () => true,
        () => false,
      );
      if (there) return path;
    }
  }
  const npm = await import('@sparticuz/chromium');
  return npm.default.executablePath();
}
