/** The peers: other generators, as they come, that build the same article with their own defaults. The only part that asks the registry. */
import { execFile } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Edition } from '../../../src/model/document.ts';
import { markdownOf } from './markdown.ts';

/** One generator. */
export interface Peer {
  readonly name: string;
  /** Folder beside this file with its settings and exact versions. */
  readonly folder: string;
  /** Where an article's Markdown belongs, from the peer's root, and what stands at its top beside title and description. */
  readonly file: (edition: Edition) => string;
  readonly top?: (edition: Edition) => Readonly<Record<string, string>>;
  readonly build: readonly string[];
  /** Folder of the finished site, from the peer's root. */
  readonly out: string;
  /** Address of the article. */
  readonly path: (edition: Edition) => string;
}

const slashed = ({ language, document }: Edition): string => `/${language}/${document.id}/`;

export const peers: readonly Peer[] = [
  {
    name: 'Eleventy 3.1.8, in the manner of its base blog',
    folder: 'eleventy',
    file: ({ language }) => `${language}/article.md`,
    top: (edition) => ({ layout: 'post.njk', permalink: slashed(edition) }),
    build: ['eleventy', '--quiet'],
    out: '_site',
    path: slashed,
  },
  {
    name: 'Starlight 0.42.4',
    folder: 'starlight',
    file: ({ language, document }) => `src/content/docs/${language}/${document.id}.md`,
    build: ['astro', 'build'],
    out: 'dist',
    path: slashed,
  },
  {
    name: 'VitePress 1.6.4',
    folder: 'vitepress',
    file: ({ language, document }) => `${language}/${document.id}.md`,
    build: ['vitepress', 'build'],
    out: '.vitepress/dist',
    path: ({ language, document }) => `/${language}/${document.id}.html`,
  },
];

const run = promisify(execFile);

/**
 * Installs a peer into a folder, gives it the article in every language and builds it.
 * @param home an empty folder outside the project, so that nothing of ours is found from there
 * @returns the folder of the finished site
 * @throws when the registry cannot be reached or the peer does not build
 */
export async function buildPeer(peer: Peer, home: string, editions: readonly Edition[]): Promise<string> {
  const root = join(home, peer.folder);
  await cp(join(import.meta.dirname, 'peers', peer.folder), root, { recursive: true });
  // Exact versions and no lock file: npm leaves out platforms that its own `npm ci` then misses (see scripts/lockfile.ts).
  await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock'], { cwd: root });
  for (const edition of editions) {
    const file = join(root, peer.file(edition));
    const top = { title: edition.words.title, description: edition.words.summary, ...peer.top?.(edition) };
    const heading = peer.folder === 'vitepress' ? `# ${edition.words.title}\n\n` : ''; // the other two print the title themselves
    await mkdir(dirname(file), { recursive: true });
    await writeFile(
      file,
      `---\n${Object.entries(top)
        .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
        .join('')}---\n\n${heading}${markdownOf(edition)}`,
    );
  }
  const [program = '', ...rest] = peer.build;
  await run(join(root, 'node_modules/.bin', program), rest, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return join(root, peer.out);
}
