/** Cuts the drawn text of a flyer where its columns may break. */
import type { Drawn } from './drawn.ts';

/** Cuts a flyer's text into pieces that stay whole in a column: a heading keeps to what follows it, and each step is a piece. */
export function groups(flow: readonly Drawn[]): Drawn[][] {
  const cut: Drawn[][] = [];
  let held: Drawn[] = [];
  for (const node of flow) {
    // Bold words with nothing after them lead into what follows, as a heading does.
    if (node.type === 'heading' || (node.type === 'run-in' && node.children.length === 0)) held.push(node);
    else if (node.type === 'steps') {
      node.items.forEach((item, index) => {
        const { title, ...step } = node;
        cut.push([
          ...(index === 0 ? held : []),
          { ...step, ...(index === 0 && title ? { title } : {}), start: node.start + index, items: [item] },
        ]);
      });
      held = [];
    } else {
      cut.push([...held, node]);
      held = [];
    }
  }
  return held.length > 0 ? [...cut, held] : cut;
}
