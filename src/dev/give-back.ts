/** Memory of the dev server: what much work left behind is given back when the work is done. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: NodeJS.GCFunction | undefined;

/** Gives back what V8 keeps for later, some 200 MB after the start or after many sheets; the engines have more use for it. Takes some tenths of a second. */
export function giveBack(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as NodeJS.GCFunction;
  }
  void collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
