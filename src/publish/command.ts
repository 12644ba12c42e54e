/** Runs a command for a person: says at once where nothing can be made, and turns whatever goes wrong into words and an exit code. */
import { environmentFault, EnvironmentError } from './environment.ts';
import { exitCodes } from './exit-codes.ts';

/** Signs that the tools below us read as the end of a path or as another sign. */
const misread = /[#?%"]/;

/**
 * Refuses a project in a folder whose path cannot be built from.
 * @throws EnvironmentError
 */
export function refusePath(project = process.cwd()): void {
  const sign = misread.exec(project)?.[0];
  if (sign !== undefined)
    throw new EnvironmentError(
      `The project lies in ${project}, and the tools it is built with misread the sign ${sign} in a path. Fix: move or rename the folder, so that its path has none of # ? % ".`,
    );
}

/**
 * Does the work of a command and sets the exit code. What the work says by itself, such as a problem in a text, it sets itself.
 * @param nothing the last line when it did not come to its end
 */
export async function command(work: () => Promise<unknown>, nothing: () => string): Promise<void> {
  const fail = (error: unknown): void => {
    const { code, words } = ending(error);
    console.error(`\n${words}\n${nothing()}`);
    process.exitCode = code;
  };
  // What is thrown where nobody waits for it must not end as if a text were wrong.
  process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(); // who read along has seen enough
    fail(error);
    process.exit();
  });
  try {
    refusePath();
    await work();
  } catch (error) {
    fail(error);
  }
}

/** Says whose fault an error is: the machine's, or our own, with its place and what lies behind it. */
export function ending(error: unknown): { readonly code: number; readonly words: string } {
  const fault = environmentFault(error);
  return fault
    ? { code: exitCodes.environment, words: fault.message }
    : { code: exitCodes.bug, words: ourFault(error) };
}

function ourFault(error: unknown): string {
  const lines = [
    `The press itself failed. Please report this.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  ];
  for (let cause = (error as Error).cause; cause instanceof Error; cause = cause.cause)
    lines.push(`  because: ${cause.message}`);
  return lines.join('\n');
}
