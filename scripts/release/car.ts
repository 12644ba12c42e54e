/** Packs the site as a CAR file for IPFS. The same files make the same address (CID). */
import { createWriteStream } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Writable } from 'node:stream';
import { CAREncoderStream, createDirectoryEncoderStream } from 'ipfs-car';
import { CarWriter } from '@ipld/car/writer';
import { CID } from 'multiformats/cid';

/** Stands in the file's head until the real root is known; of the same length. */
const placeholder = CID.parse('bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi');

/**
 * Writes the CAR file.
 * @param folder the site
 * @param file where to write
 * @returns the CID of the site's root folder
 */
export async function writeCar(folder: string, file: string): Promise<string> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const names = entries
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const files = names.map((name) => ({
    name,
    stream: () =>
      new ReadableStream<Uint8Array>({
        async start(controller) {
          const bytes = new Uint8Array(await readFile(join(folder, name)));
          if (bytes.length) controller.enqueue(bytes);
          controller.close();
        },
      }),
  }));
  const encoder = new CAREncoderStream([placeholder]);
  await createDirectoryEncoderStream(files)
    .pipeThrough(encoder)
    .pipeTo(Writable.toWeb(createWriteStream(file)) as WritableStream<Uint8Array>);
  const root = encoder.finalBlock?.cid;
  if (!root) throw new Error(`${folder} has no files, so there is nothing to pack.`);
  const handle = await open(file, 'r+');
  try {
    await CarWriter.updateRootsInFile(handle, [CID.parse(root.toString())]);
  } finally {
    await handle.close();
  }
  return root.toString();
}
