/** A shard: the part of a site that one of several machines makes, so that no two make the same. */
import { createHash } from 'node:crypto';
import type { Output } from '../formats/format.ts';
import type { Document, Edition } from '../model/document.ts';
import { EnvironmentError } from './environment.ts';

/** What falls to a shard, or does not. */
interface Part {
  /** Address from the site root. */
  readonly path: string;
  readonly edition?: Edition | undefined;
  readonly document?: Document | undefined;
}

/** One of several parts, such as the third of ten. */
export class Shard {
  readonly number: number;
  readonly of: number;

  /** @param word such as `3/10` @throws EnvironmentError when it is not a number of a shard and how many there are */
  constructor(word: string) {
    const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(word) ?? []).map(Number);
    if (number < 1 || number > of)
      throw new EnvironmentError(
        `--shard is “${word}”. Fix: write which part of how many, such as \`npm run build -- --shard 3/10\`; the first is 1/10, the last 10/10.`,
      );
    this.number = number;
    this.of = of;
  }

  /**
   * Says whether this shard makes a file or a page. All that belongs to a document falls to one shard, by the hash of the document's name, because it is made from one another:
   * leaves become sheets, sheets a kit, and its pages tell their sizes. A page of no document falls by the hash of its own address.
   */
  has({ path, edition, document = edition?.document }: Part): boolean {
    const hash = createHash('sha256').update(document?.id ?? path);
    return hash.digest().readUIntBE(0, 6) % this.of === this.number - 1;
  }

  /** Says whether this shard makes a planned file. What belongs to the whole library (catalogues, feeds, its kits) is made of what all shards make, and left to the build that puts all together. */
  makes(output: Output): boolean {
    return (output.edition ?? output.document) !== undefined && this.has(output);
  }

  toString(): string {
    return `${this.number}/${this.of}`;
  }
}
