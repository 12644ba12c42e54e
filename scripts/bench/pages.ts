/** npm run bench:pages: five sorts of page weighed, loaded on slow lines and judged by Lighthouse, beside three peers with the same article. Prints; asserts nothing. */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { english } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { editionPath, homePath, kindPath, pageAddresses } from '../../src/model/urls.ts';
import { siteFolder } from '../../src/publish/run.ts';
import { openBrowser } from '../../tests/browser/browser.ts';
import { categories, openLighthouse } from './pages/lighthouse.ts';
import { loadOnce, median, profiles, shiftWithLateFonts, type Load, type Profile } from './pages/measure.ts';
import { buildPeer, peers } from './pages/peers.ts';
import { servePages, type PageServer } from './pages/server.ts';
import { sorts, weigh } from './pages/weigh.ts';

/** Cold loads of each page on each line; the page asked for changes every time, so that noise falls on all alike. */
const turns = 5;
const article = 'keep-the-door-shut';

interface Subject {
  readonly name: string;
  readonly server: PageServer;
  readonly url: string;
  /** The page of ours that ratios are made with. */
  readonly beside?: Subject;
}

const { library } = await loadLibrary();
const editions = library.documents.find(({ id }) => id === article)?.editions;
if (!editions) throw new Error(`There is no document ${article} to compare with.`);
const say = (text: string): unknown => process.stderr.write(`${text}\n`);
const ours = await servePages(siteFolder);
const page = (name: string, path: string): Subject => ({ name, server: ours, url: ours.url + path });
const documentPage = (name: string, kind: string): Subject =>
  page(
    name,
    pageAddresses(library).find((one) => one.route === 'document' && one.kind === kind && one.language === english)
      ?.path ?? '',
  );
const leaflets = editions.map((edition) => ({
  edition,
  subject: page(`leaflet, ${edition.language}`, editionPath(edition)),
}));
const own = [
  page('home', homePath(english)),
  page('list of leaflets', kindPath('leaflets', english)),
  ...leaflets.map(({ subject }) => subject),
  documentPage('pamphlet', 'pamphlets'),
  documentPage('resolution', 'resolutions'),
];

const home = await mkdtemp(join(tmpdir(), 'peers-'));
const others: Subject[] = [];
const servers = [ours];
for (const peer of peers) {
  say(`installing and building ${peer.name}`);
  const server = await servePages(await buildPeer(peer, home, editions));
  servers.push(server);
  for (const { edition, subject } of leaflets)
    others.push({
      name: `${peer.name}, ${edition.language}`,
      server,
      url: server.url + peer.path(edition),
      beside: subject,
    });
}
const subjects = [...own, ...others];
/** Slow loads take minutes: a peer is weighed in every language and timed in one. */
const timed = subjects.filter(({ beside }) => !beside || beside === leaflets[0]?.subject);
const compared = timed.filter((subject) => subject.beside || subject === leaflets[0]?.subject);

const browser = await openBrowser();
const weights = new Map<Subject, Awaited<ReturnType<typeof weigh>>>();
const late = new Map<Subject, number>();
for (const subject of subjects) {
  say(`weighing ${subject.name}`);
  weights.set(subject, await weigh(browser, subject.server, subject.url));
  late.set(subject, await shiftWithLateFonts(browser, subject.server, subject.url));
}
const loads = new Map<Profile, Map<Subject, Load[]>>();
for (const profile of profiles) {
  const chosen = profile.latency > 1000 ? compared : timed;
  const done = new Map<Subject, Load[]>(chosen.map((subject) => [subject, []]));
  loads.set(profile, done);
  for (let turn = 1; turn <= turns; turn += 1) {
    say(`${profile.name}: turn ${turn} of ${turns}, load average ${loadavg()[0]?.toFixed(1)}`);
    for (const subject of chosen) done.get(subject)?.push(await loadOnce(browser, subject.url, profile));
  }
}
await browser.close();

const lighthouse = await openLighthouse('light');
const verdicts = new Map<Subject, string>();
for (const subject of timed) {
  say(`Lighthouse: ${subject.name}`);
  const runs = [await lighthouse.judge(subject.url)];
  while (runs.length < 3 && (runs.at(-1)?.scores.performance ?? 100) < 100)
    runs.push(await lighthouse.judge(subject.url));
  verdicts.set(
    subject,
    categories.map((category) => Math.max(...runs.map(({ scores }) => scores[category]))).join(' '),
  );
}
await lighthouse.close();
for (const server of servers) server.close();
await rm(home, { recursive: true, force: true });

const row = (...cells: readonly (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);
const head = (...cells: readonly string[]): void => {
  console.log('');
  row(...cells);
  row(...cells.map(() => '---'));
};
const number = (value: number): string => Math.round(value).toLocaleString(english);
/** @returns the value, and for a peer how many times ours it is */
const beside = (subject: Subject, value: (one: Subject) => number): string => {
  const own = subject.beside && value(subject.beside);
  return `${number(value(subject))}${own ? ` (×${(value(subject) / own).toFixed(value(subject) / own < 10 ? 2 : 0)})` : ''}`;
};

console.log(
  `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}, ${turns} cold loads of each page on each line, medians. In brackets: times the same leaflet of ours.`,
);
head(
  'page',
  'requests',
  'brotli, bytes',
  'gzip, bytes',
  ...sorts,
  'shift (worst)',
  'shift, fonts 2 s late',
  `Lighthouse (${categories.join(', ')})`,
);
for (const subject of subjects) {
  const weight = weights.get(subject)!;
  const shifts = [...loads.values()].flatMap((done) => done.get(subject) ?? []).map((load) => load.shift);
  row(
    subject.name,
    weight.requests,
    beside(subject, (one) => weights.get(one)!.brotli),
    beside(subject, (one) => weights.get(one)!.gzip),
    ...sorts.map((sort) => number(weight.by[sort])),
    shifts.length > 0 ? Math.max(...shifts).toFixed(4) : '',
    (late.get(subject) ?? 0).toFixed(4),
    verdicts.get(subject) ?? '',
  );
}
for (const [profile, done] of loads) {
  const of =
    (what: keyof Load) =>
    (subject: Subject): number =>
      median((done.get(subject) ?? []).map((load) => load[what]));
  head(profile.name, 'first contentful paint, ms', 'slowest of them, ms', 'load, ms', 'scripts, ms');
  for (const subject of done.keys())
    row(
      subject.name,
      beside(subject, of('firstPaint')),
      number(Math.max(...(done.get(subject) ?? []).map((load) => load.firstPaint))),
      beside(subject, of('load')),
      number(of('script')(subject)),
    );
}
