/** Lists the words that lead from a published file to the machine that made it. */
import { homedir, hostname, userInfo } from 'node:os';

/** Names that half the world's machines and users bear, and that say nothing. */
const common = new Set([
  'root',
  'user',
  'admin',
  'node',
  'runner',
  'build',
  'builder',
  'debian',
  'ubuntu',
  'docker',
  'vagrant',
  'guest',
  'home',
  'localhost',
  'press',
  'main',
  'work',
  'test',
  'site',
]);

/**
 * Lists this machine's secrets: its name, its user, home and project folder, and values of variables that look secret.
 * @param env the environment to read
 */
export function ownSecrets(env: NodeJS.ProcessEnv = process.env): string[] {
  const host = hostname();
  const names = [
    host,
    host.split('.')[0] ?? '',
    userName(),
    env.USER ?? '',
    env.LOGNAME ?? '',
    env.USERNAME ?? '',
  ].filter((name) => name.length >= 4 && !common.has(name.toLowerCase()));
  const folders = [homedir(), env.HOME ?? '', process.cwd()].filter((folder) => folder.length >= 5);
  const values = Object.entries(env).flatMap(([name, value]) =>
    /(^|_)(TOKEN|KEY|SECRET|PASSWORD|PASSPHRASE|CANARY)S?(_|$)/i.test(name) && value !== undefined && value.length >= 8
      ? [value]
      : [],
  );
  return [...new Set([...names, ...folders, ...values])];
}

/** The user's name; in a bare container there may be none. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
