/** What comes from elsewhere: words that were copied in another program, and pictures. */
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { cleanPicture } from '../../formats/picture/clean.ts';
import { english, isLanguage } from '../../i18n/languages.ts';
import { endingOf } from '../../model/files/file-type.ts';
import { plainName } from '../../model/names.ts';
import { ProblemError } from '../../model/problems.ts';
import { environmentFault } from '../../publish/environment.ts';
import { markdownOfHtml } from '../../write/import/read.ts';
import { contentPlace, textPlace } from '../places.ts';
import { DeskRefusal } from '../refusal.ts';
import { saidWords, type Route } from '../request.ts';

/** Signs of a paste: Word's own markup is ten times its words. */
const longestPaste = 8_000_000;

/** Makes a text of ours of what was copied in Word, Google Docs or a web page. */
export const paste: Route = (_, { said }) => {
  const html = saidWords(said, 'html');
  if (html.length > longestPaste) throw new DeskRefusal('too-large', `${Math.round(html.length / 1e6)} MB`);
  const tag = /\/([a-z]{2,3})\.mdx$/.exec(saidWords(said, 'path'))?.[1] ?? '';
  return Promise.resolve({ words: markdownOfHtml(html, isLanguage(tag) ? tag : english) });
};

/** Takes a picture into the folder of a text: turned, without what it says besides, no larger than print needs. Never over another. */
export const picture: Route = async ({ root }, { query, bytes }) => {
  const text = await textPlace(root, query.get('path'));
  const given = query.get('name') ?? '';
  const ending = endingOf(given).replace('jpeg', 'jpg');
  const stem = plainName(given.replace(/\.[^.]*$/, '')) || 'picture';
  // What a camera wrote may say who took it and when; a name is not asked for, so this one is kept short.
  const name = `${stem.slice(0, 40).replace(/-$/, '')}.${ending}`;
  const path = await contentPlace(root, `${dirname(text)}/${name}`);
  try {
    const cleaned = await cleanPicture(path, bytes);
    const file = await open(path, 'wx');
    try {
      await file.writeFile(cleaned.bytes);
    } finally {
      await file.close();
    }
    return { file: name, done: cleaned.done };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new DeskRefusal('taken', name);
    if (error instanceof ProblemError)
      throw new DeskRefusal('picture', name, { why: `${error.problem.fact} ${error.problem.fix}` });
    const fault = environmentFault(error);
    throw fault ? new DeskRefusal('not-writable', name, { why: fault.message }) : error;
  }
};
