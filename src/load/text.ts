/** The door for texts: each compiled by Astro. By itself, so that a page's template reaches nothing of the model. */
import { getEntry, render } from 'astro:content';

/** Compiles the text of an edition. @param id `leaflets/x/es` @returns a component that takes the blocks as `components` */
export async function compileText(id: string) {
  const entry = await getEntry('editions', id);
  if (!entry) throw new Error(`Astro did not find the text ${id}.`);
  return (await render(entry)).Content;
}
