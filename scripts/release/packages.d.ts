/** What the release uses of the packages in package.json beside this file. Declared here, so that `npm run types` holds it to the rest of the press where those are not installed. */
declare module 'ipfs-car' {
  import type { CID } from 'multiformats/cid';
  interface Block {
    readonly cid: CID;
    readonly bytes: Uint8Array;
  }
  export class CAREncoderStream extends TransformStream<Block, Uint8Array> {
    constructor(roots: readonly CID[]);
    readonly finalBlock: Block | undefined;
  }
  export function createDirectoryEncoderStream(
    files: Iterable<{ readonly name: string; stream(): ReadableStream<Uint8Array> }>,
  ): ReadableStream<Block>;
}

declare module '@ipld/car/writer' {
  import type { FileHandle } from 'node:fs/promises';
  import type { CID } from 'multiformats/cid';
  export const CarWriter: { updateRootsInFile(file: FileHandle, roots: readonly CID[]): Promise<void> };
}

declare module 'multiformats/cid' {
  export class CID {
    static parse(text: string): CID;
    toString(): string;
  }
}
