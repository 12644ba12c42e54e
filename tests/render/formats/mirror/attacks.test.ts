/** Every attack on a copy, in every shell of this machine and on the code of the page: the script must fail closed, with the same words. */
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { judgeCopy } from '../../../../src/formats/mirror/judge.ts';
import { languageTags, words, type Language } from '../../../../src/i18n/languages.ts';
import { attacks, type Attack } from './attacks.ts';
import { Copy, Signer } from './copy.ts';
import { lacking, Path, shells, type Answer, type Program } from './shells.ts';

const signer = new Signer();
const today: Program = { text: 'echo 2026-11-29' };
const synopsis = `sh verify.sh [-d …] [-p RW…] [-s 1…999999] [-l ${languageTags.join('|')}]`;

function sentences(said: Attack['said'], language: Language): string[] {
  return said.map(([name, ...given]) =>
    given.reduce<string>(
      (text, word, index) => text.replace(`%${index + 1}`, () => (word === 'SYNOPSIS' ? synopsis : String(word))),
      words(language).copies[name],
    ),
  );
}

/** Does to a copy what the attack does, and asks the trusted script. */
async function ask(attack: Attack, path: Path, language: Language): Promise<Answer> {
  const copy = new Copy(signer, 7, '2026-05-01', attack.builtIn ? signer.key() : '');
  const decoy = attack.env ? new Copy(signer) : undefined;
  if (decoy) mkdirSync(join(decoy.folder, 'site'));
  try {
    attack.change?.(copy);
    const asked = (attack.words ?? ['-p', 'KEY']).map((word) => (word === 'KEY' ? signer.key() : word));
    const place = asked.includes('-d') || asked.includes('site') ? [] : ['-d', copy.folder];
    const env = Object.fromEntries(
      Object.entries(attack.env ?? {}).map(([name, value]) => [
        name,
        value.replace('DECOY', decoy?.home ?? '').replace('FOLDER', path.folder),
      ]),
    );
    return await path.run(copy.script, [...place, '-l', language, ...asked], {
      cwd: copy.home,
      env,
      ...(attack.as ? { as: attack.as } : {}),
    });
  } finally {
    copy.done();
    decoy?.done();
  }
}

describe.each(shells.map((shell) => [shell.name, shell] as const))('%s', (_, shell) => {
  const path = new Path(shell, { date: today });
  afterAll(() => path.done());

  it.concurrent.each(
    attacks.filter(({ name }) => shell.only?.test(name) ?? true).map((attack) => [attack.name, attack] as const),
  )('%s', async (__, attack) => {
    const own = attack.programs ? new Path(shell, { date: today, ...attack.programs }) : path;
    expect(await ask(attack, own, 'en')).toEqual({ code: attack.code, said: sentences(attack.said, 'en') });
    if (own !== path) own.done();
  });

  it('reads the clock of the machine', async () => {
    const real = new Path(shell);
    const copy = new Copy(signer, 7, new Date().toISOString().slice(0, 10));
    expect((await real.run(copy.script, ['-d', copy.folder, '-p', signer.key(), '-l', 'en'])).said).not.toContain(
      words('en').copies.clock,
    );
    copy.done();
    real.done();
  });
});

// A shell that this machine lacks is named in the report, so that nobody takes it for tried.
for (const reason of lacking) it.skip(reason);

describe('the sentences of the script', () => {
  const path = new Path(shells[0]!, { date: today });
  afterAll(() => path.done());
  /** One attack for each way to answer. */
  const answers = [
    ...new Map(
      attacks.filter(({ programs }) => !programs).map((attack) => [attack.said.map(([name]) => name).join(), attack]),
    ).values(),
  ];

  it.concurrent.each(languageTags.flatMap((tag) => answers.map((attack) => [tag, attack.name, attack] as const)))(
    '%s: %s',
    async (tag, __, attack) => {
      expect(await ask(attack, path, tag)).toEqual({ code: attack.code, said: sentences(attack.said, tag) });
    },
  );

  it.each(languageTags)('follow the language of the machine: %s', async (tag) => {
    const copy = new Copy(signer);
    for (const LANG of [tag, `${tag}.UTF-8`, `${tag}_US.UTF-8`, `${tag}@x`])
      expect((await path.run(copy.script, ['-d', copy.folder], { env: { LANG } })).said[0]).toBe(
        words(tag).copies.noKey,
      );
    copy.done();
  });
});

describe('the code of the page', () => {
  it.each(attacks.filter(({ page }) => page !== 'none').map((attack) => [attack.name, attack] as const))(
    '%s',
    async (_, attack) => {
      const copy = new Copy(signer);
      try {
        attack.change?.(copy);
        const files = readdirSync(copy.folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name));
        // The machine may let us read what others may not: what no one else could read, this one cannot either.
        const read = async (file: string): Promise<Uint8Array<ArrayBuffer>> => {
          if ((lstatSync(file).mode & 0o444) === 0) throw new Error('not allowed');
          return new Uint8Array(readFileSync(file));
        };
        const asked = attack.words ?? ['-p', 'KEY'];
        const word = (option: string): string =>
          asked.includes(option) ? (asked[asked.indexOf(option) + 1] ?? '') : '';
        const date = attack.programs?.date;
        const judgement = await judgeCopy(
          new Map(files.map((file) => [relative(copy.folder, file), () => read(file)])),
          {
            key: word('-p').replace('KEY', signer.key()),
            seen: word('-s'),
            today: date && 'text' in date ? date.text.replace('echo ', '') : '2026-11-29',
          },
        );
        const said = attack.page && attack.page !== 'none' ? attack.page : attack.said;
        expect({ code: judgement.code, said: judgement.said.map(({ name, given = [] }) => [name, ...given]) }).toEqual({
          code: attack.code,
          said,
        });
      } finally {
        copy.done();
      }
    },
  );
});

it('the suite has its programs: without them nothing would have been tried', () => {
  expect(shells.length).toBeGreaterThanOrEqual(3);
  for (const { programs } of shells)
    for (const program of Object.values(programs))
      if ('own' in program) expect(existsSync(program.own), program.own).toBe(true);
});
