/** npm run desk: opens the writers' desk, one page in the browser of this machine. */
import { access, constants } from 'node:fs/promises';
import { deskWords } from '../src/i18n/desk.ts';
import { contentFolder } from '../src/load/disk.ts';
import { speech } from '../src/load/speech.ts';
import { deskFolder, openDesk } from '../src/desk/open-desk.ts';
import { command } from '../src/publish/command.ts';
import { EnvironmentError } from '../src/publish/environment.ts';

const tongue = speech();
const words = deskWords[tongue].command;
const given = process.argv.slice(2);

/** The first port to try. @throws EnvironmentError */
function firstPort(): number {
  const at = given.indexOf('--port');
  if (at < 0) return 4400;
  const port = Number(given[at + 1]);
  if (!Number.isInteger(port) || port < 1024 || port > 65_535) throw new EnvironmentError(words.badPort);
  return port;
}

await command(
  async () => {
    if (given.some((word) => ['--help', '-h', 'help', '--ayuda', 'ayuda'].includes(word)))
      return console.log(words.usage);
    const port = firstPort();
    console.log(words.reading);
    const folder = contentFolder();
    const open = await openDesk(folder, { own: deskFolder(), port, speech: tongue }).catch((error: unknown) => {
      throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? new EnvironmentError(words.noPort) : error;
    });
    await open.desk.reading.read();
    if (open.busy.length > 0) console.log(words.busy(open.busy.join(', '), open.port));
    if (!(await open.desk.history.isThere())) console.log(words.noGit);
    await access(folder, constants.W_OK).catch(() => console.log(words.notWritable(folder)));
    console.log(words.ready(`http://127.0.0.1:${open.port}/#${open.token}`));
  },
  () => words.nothing,
);
