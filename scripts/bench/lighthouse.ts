/** npm run test:lighthouse: Lighthouse as a telephone on one page of every template, in each language and colour scheme; ends with 1 under 100. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLanguage } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { siteFolder } from '../../src/publish/run.ts';
import { categories, openLighthouse, type Scheme, type Verdict } from './pages/lighthouse.ts';
import { servePages } from './pages/server.ts';
import { templatesOf, type Template } from './pages/templates.ts';

/** Performance is a matter of time on a machine that others use as well, so the best of so many runs counts. */
const tries = 3;

/** Audits that cannot pass on a page by its own intention, and why. They are left out there, and every other one counts. */
const beyond: readonly { audit: string; why: string; on: (html: string) => boolean }[] = [
  {
    audit: 'is-crawlable',
    why: 'it keeps itself out of search engines (noindex)',
    on: (html) => /<meta name="robots" content="[^"]*noindex/.test(html),
  },
];

const asked = process.argv.slice(2);
const schemes = (['light', 'dark'] as const).filter(
  (scheme) => asked.includes(scheme) || !asked.some((word) => word === 'light' || word === 'dark'),
);
const tongues = asked.filter(isLanguage);
const { library } = await loadLibrary();
const templates = templatesOf(library).filter(
  ({ language }) => tongues.length === 0 || (language !== undefined && tongues.includes(language)),
);

const server = await servePages(siteFolder);
const faults: string[] = [];
const reasons = new Map<string, string[]>();
const judged = new Map<Template, Partial<Record<Scheme, string>>>();
for (const scheme of schemes) {
  const browser = await openLighthouse(scheme);
  for (const template of templates) {
    const html = await readFile(join(siteFolder, template.path.replace(/\/$/, '/index.html')), 'utf8');
    const left = beyond.filter(({ on }) => on(html));
    for (const { audit, why } of left)
      reasons.set(`${audit}: ${why}`, [...new Set([...(reasons.get(`${audit}: ${why}`) ?? []), template.path])]);
    const runs: Verdict[] = [];
    do
      runs.push(
        await browser.judge(
          server.url + template.path,
          left.map(({ audit }) => audit),
        ),
      );
    while (runs.length < tries && runs.at(-1)!.scores.performance < 100);
    const last = runs.at(-1)!;
    const scores = categories.map((category) =>
      category === 'performance' ? Math.max(...runs.map((run) => run.scores.performance)) : last.scores[category],
    );
    const said = `${scores.join(' ')}${runs.length > 1 ? ` (run ${runs.length})` : ''}`;
    judged.set(template, { ...judged.get(template), [scheme]: said });
    process.stderr.write(`${scheme} ${template.path} ${said}\n`);
    if (scores.some((score) => score < 100))
      faults.push(`${template.path} (${scheme}) ${said}\n${last.faults.map((fault) => `    ${fault}`).join('\n')}`);
  }
  await browser.close();
}
server.close();

console.log(`| template | page | ${schemes.join(' | ')} |\n|---|---|${schemes.map(() => '---|').join('')}`);
for (const [{ name, path }, said] of judged)
  console.log(`| ${name} | ${path} | ${schemes.map((scheme) => said[scheme]).join(' | ')} |`);
console.log(`\nIn this order: ${categories.join(', ')}. Performance is the best of up to ${tries} runs.`);
for (const [reason, paths] of reasons) console.log(`Left out on ${paths.length} pages: ${reason}.`);
console.log(`\n${templates.length} pages, ${judged.size * schemes.length} verdicts, ${faults.length} under 100.`);
for (const fault of faults) console.log(`\n${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
