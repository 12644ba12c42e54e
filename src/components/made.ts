/** Makes a file so that a page can say its size. */
import type { Output } from '../formats/format.ts';
import { ProblemError } from '../model/problems.ts';

/**
 * Makes the file. In the dev server one that a writer must mend first is empty, so that the page is shown, with what is wrong above it;
 * a build has refused the text long before its pages.
 * @throws in a build, as the format does
 */
export async function made(output: Output): Promise<Uint8Array> {
  try {
    return await output.render();
  } catch (error) {
    if (import.meta.env.DEV && error instanceof ProblemError) return new Uint8Array();
    throw error;
  }
}
