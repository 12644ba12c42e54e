/** The podcast: what is read out, with its length, its transcript and its parts, in each language that has any. */
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { planAll } from '../../../src/formats/registry.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import type { SourceFile } from '../../../src/model/files/sources.ts';
import type { Library } from '../../../src/model/library.ts';
import { formatReport } from '../../../src/model/problems.ts';
import { filesOf } from '../../unit/made.ts';
import { id3, infoFrame, joined, sound } from '../../unit/model/audio/made.ts';

const mp3 = joined(id3({ TPE1: 'Somebody' }), infoFrame('LAME3.100'), sound(60));
const words = 'The gate opens at six. Bring a lamp & a friend.';

/** A text in two languages, each read out. @param fields those of the recordings, in front matter */
function heard(fields: string, status = 'reviewed'): Library {
  const files = filesOf({ id: 'night', texts: { en: words, es: 'La puerta abre a las seis. Traiga una lámpara.' } });
  const changed = files.map((file): SourceFile => {
    const text = new TextDecoder().decode(file.bytes).replace(/^(slug: .*-(..))$/m, `$1\naudio: $2.mp3\n${fields}`);
    return { ...file, bytes: new TextEncoder().encode(text.replace('status: reviewed', `status: ${status}`)) };
  });
  const recordings = ['en', 'es'].map((tag) => ({ path: `content/leaflets/night/${tag}.mp3`, bytes: mp3 }));
  const { library, problems } = buildLibrary([...changed, ...recordings], 'content', '2026-11-22');
  const others = problems.filter(({ code }) => code !== 'audio-private' && !code.startsWith('translation-'));
  expect(formatReport(others)).toBe('');
  return library;
}

const parts = 'recorded: 2026-03-02\nchapters:\n  - 0:00 The gate\n  - 0:02 The lamp';

async function fileAt(library: Library, path: string): Promise<Uint8Array | undefined> {
  return planAll(library)
    .find((output) => output.path === path)
    ?.render();
}

async function textAt(library: Library, path: string): Promise<string> {
  return new TextDecoder().decode(await fileAt(library, path));
}

describe('A text that is read out', () => {
  test('is published as sound and nothing else', async () => {
    const library = heard(parts);
    expect(await fileAt(library, '/es/volantes/night-es/night-es.mp3')).toEqual(joined(infoFrame(''), sound(60)));
  });

  test('says where its parts begin', async () => {
    const said = JSON.parse(await textAt(heard(parts), '/en/leaflets/night-en/night-en.json')) as unknown;
    expect(said).toMatchObject({
      version: '1.2.0',
      chapters: [
        { startTime: 0, title: 'The gate' },
        { startTime: 2, title: 'The lamp' },
      ],
    });
  });

  test('has no list of parts where there are none', () => {
    const paths = planAll(heard('recorded: 2026-03-02')).map(({ path }) => path);
    expect(paths).toContain('/en/leaflets/night-en/night-en.mp3');
    expect(paths).not.toContain('/en/leaflets/night-en/night-en.json');
  });

  test('is in the podcast with its bytes, its seconds, its transcript and its parts', async () => {
    const library = heard(parts);
    const feed = await textAt(library, '/en/podcast.xml');
    const whole = '/en/leaflets/night-en/night-en';
    const { origin } = new URL(/<link>([^<]+)/.exec(feed)?.[1] ?? '');
    expect(feed).toContain(
      `<enclosure url="${origin}${whole}.mp3" length="${joined(infoFrame(''), sound(60)).length}" type="audio/mpeg"/>`,
    );
    expect(feed).toContain('<itunes:duration>4</itunes:duration>'); // 60 × 0.072 s
    expect(feed).toContain(`<podcast:transcript url="${origin}${whole}.txt" type="text/plain" language="en"/>`);
    expect(feed).toContain(`<podcast:chapters url="${origin}${whole}.json" type="application/json+chapters"/>`);
    expect(await textAt(library, `${whole}.txt`)).toContain('Bring a lamp & a friend.');
    const checked = await validateXML({ xml: [{ fileName: 'podcast.xml', contents: feed }], normalization: 'format' });
    expect(checked.rawOutput).not.toContain('error');
    expect(feed).not.toMatch(/Somebody|LAME/);
  });

  test('is heard in no language in which nobody has reviewed it', () => {
    const paths = planAll(heard(parts, 'draft')).map(({ path }) => path);
    expect(paths).toContain('/en/podcast.xml');
    expect(paths.filter((path) => /^\/es\/.*(mp3|podcast)/.test(path))).toEqual([]);
  });

  test('brings a square picture that directories take', async () => {
    const png = await fileAt(heard(parts), '/es/podcast.png');
    const { width, height, format } = await sharp(png).metadata();
    expect({ width, height, format }).toEqual({ width: 1400, height: 1400, format: 'png' });
    expect(png?.length).toBeLessThan(500_000);
  });
});

test('Where nothing is read out there is no podcast', () => {
  const { library } = buildLibrary(filesOf({ id: 'night', texts: { en: words } }), 'content', '2026-11-22');
  expect(planAll(library).filter(({ path }) => /podcast|mp3/.test(path))).toEqual([]);
});
