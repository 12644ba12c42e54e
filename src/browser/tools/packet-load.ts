/** Fetches what a packet is made of: the sheets of our texts from the site, the reader's own files from the device. */
import type { Choices, Printer } from '../../formats/sheet/choice/questions.ts';
import { ToolError } from './bench.ts';
import type { PacketFile, PacketThing } from './packet-pdf.ts';
import type { Thing } from './packet-said.ts';
import { answerOf, type TextSheet } from './packet-texts.ts';
import type { Task } from './task.ts';

/** Fetches the files of all things, in their order. @throws ToolError `gone` or `offline`, Cancelled */
export async function loadThings(
  things: readonly Thing[],
  asked: Partial<Choices>,
  running: Task,
): Promise<PacketThing[]> {
  const loaded: PacketThing[] = [];
  for (const [index, { title, file, text, printed, fault }] of things.entries()) {
    await running.step(index, things.length * 3);
    if (file) {
      loaded.push({
        title,
        files: [{ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), made: 'read' }],
      });
      continue;
    }
    if (!printed) throw new ToolError(fault ?? 'gone', title);
    const { found } = answerOf(printed, text?.make, edged(asked));
    for (const { files } of found.printings) {
      const got: PacketFile[] = [];
      for (const sheet of files)
        got.push({ name: nameOf(sheet.address), bytes: await bytesOf(sheet.address, title), made: madeFor(sheet) });
      loaded.push({ title, files: got as [PacketFile] });
    }
  }
  return loaded;
}

async function bytesOf(address: string, title: string): Promise<Uint8Array> {
  const response = await fetch(address, { credentials: 'omit' }).catch(() => {
    throw new ToolError('offline', title);
  });
  if (!response.ok) throw new ToolError('gone', title);
  return new Uint8Array(await response.arrayBuffer());
}

/** Who prints one side turns the pile on the long edge, so files for that edge are as good. */
export function edged(asked: Partial<Choices>): Partial<Choices> {
  const printer = asked.printer as Printer | undefined;
  return printer === 'short-edge' ? asked : { ...asked, printer: 'long-edge' };
}

/** What the pages of a sheet are made for. */
function madeFor({ product, sides }: TextSheet): PacketFile['made'] {
  if (sides === 'long-edge' || sides === 'short-edge') return sides;
  return product === 'reading' || product === 'pages' ? 'read' : 'one';
}

function nameOf(address: string): string {
  return new URL(address).pathname.replace(/^.*\//, '');
}
