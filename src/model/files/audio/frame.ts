/** The head of a frame of sound in an MP3 file (ISO 11172-3, 2.4.2.3; ISO 13818-3 for the lower rates; MPEG 2.5 as its decoders agreed on it). */

/** What the head of a frame says. */
export interface FrameHead {
  /** Of the whole frame, in bytes, its head included. */
  readonly length: number;
  /** Samples of each channel. */
  readonly samples: number;
  /** Samples a second. */
  readonly rate: number;
  /** MPEG version as the two bits say it: 3 is 1, 2 is 2, 0 is 2.5. */
  readonly version: number;
  /** Where the head that some encoders write in place of sound would begin, in bytes from the start of the frame. */
  readonly inside: number;
}

/** kbit/s by the four bits of the head, of layer III: version 1, and versions 2 and 2.5. The first means “free”, which no encoder for listeners writes; the last is forbidden. */
const rates = {
  first: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  lower: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;

/** Samples a second by version and the two bits of the head. */
const samplings: Readonly<Record<number, readonly number[]>> = {
  3: [44100, 48000, 32000],
  2: [22050, 24000, 16000],
  0: [11025, 12000, 8000],
};

/** Reads the head of a frame of layer III. @returns nothing where none begins */
export function frameHead(bytes: Uint8Array, at: number): FrameHead | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes.subarray(at, at + 4);
  if (first !== 0xff || (second & 0xe0) !== 0xe0 || at + 4 > bytes.length) return undefined;
  const version = (second >> 3) & 3;
  const layer = (second >> 1) & 3;
  const rate = samplings[version]?.[(third >> 2) & 3];
  const kilobits = (version === 3 ? rates.first : rates.lower)[third >> 4];
  if (layer !== 1 || !rate || !kilobits) return undefined;
  const samples = version === 3 ? 1152 : 576;
  const one = fourth >> 6 === 3;
  const sides = version === 3 ? (one ? 17 : 32) : one ? 9 : 17;
  return {
    length: Math.floor((samples / 8) * ((kilobits * 1000) / rate)) + ((third >> 1) & 1),
    samples,
    rate,
    version,
    inside: 4 + sides,
  };
}
