/** One address for every file of every format: the plan names them, the format makes them. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { planAll } from '../formats/registry.ts';
import { getLibrary, outputAt } from '../load/astro.ts';
import { formatProblem, ProblemError } from '../model/problems.ts';

export const getStaticPaths = (async () => {
  // In a build the press has made every file already, and lays them beside the pages itself.
  if (process.env.PRESS_FILES === 'made') return [];
  const outputs = planAll(await getLibrary());
  return outputs.map((output) => ({ params: { file: output.path.slice(1) } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { file = '' } }) => {
  // The dev server may have listed the addresses before the text was saved; the words are those of now.
  const output = await outputAt(`/${file}`);
  if (!output) return new Response(null, { status: 404 });
  let bytes: Uint8Array;
  try {
    bytes = await output.render();
  } catch (error) {
    // A build makes its files before the pages; here a writer looks at one that cannot be made.
    if (!import.meta.env.DEV || !(error instanceof ProblemError)) throw error;
    return new Response(`${error.problems.map((one) => formatProblem(one)).join('\n\n')}\n`, {
      status: 500,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  }
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': output.type } });
};
