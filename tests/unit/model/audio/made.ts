/** Makes MP3 files in memory: frames of layer III whose sound is nothing, and what programs write around them. */

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** One frame at 8 kbit/s and 8000 samples a second, one channel (MPEG 2.5): 72 bytes and 0.072 s. */
export function frame(inside = ''): Uint8Array {
  const bytes = new Uint8Array(72);
  bytes.set([0xff, 0xe3, 0x18, 0xc4]);
  bytes.set(latin(inside), 4 + 9);
  return bytes;
}

/** So many frames. */
export function sound(frames = 50): Uint8Array {
  return joined(...Array.from({ length: frames }, () => frame()));
}

/** The head of a recording that says how many frames there are, and by which program it was made. */
export function infoFrame(program: string): Uint8Array {
  return frame(`Info\0\0\0\x01\0\0\0\x32${program}`);
}

/** An ID3 tag of version 2.4. @param frames by their names */
export function id3(frames: Readonly<Record<string, string>>): Uint8Array {
  const body = Object.entries(frames)
    .map(([name, said]) => `${name}\0\0\0${String.fromCharCode(said.length + 1)}\0\0\x03${said}`)
    .join('');
  return latin(`ID3\x04\0\0\0\0${String.fromCharCode(body.length >> 7, body.length & 127)}${body}`);
}

/** An ID3 tag of version 1, which stands at the end. */
export function id3v1(title: string): Uint8Array {
  return latin(`TAG${title.padEnd(125, '\0')}`);
}

/** An APE tag with its head. */
export function ape(words: string): Uint8Array {
  const size = String.fromCharCode(words.length + 32, 0, 0, 0);
  const edge = (flags: string): string => `APETAGEX\xd0\x07\0\0${size}\x01\0\0\0${flags}\0\0\0\0\0\0\0\0`;
  return latin(`${edge('\0\0\0\xa0')}${words}${edge('\0\0\0\x80')}`);
}

/** Lyrics of version 2. */
export function lyrics(words: string): Uint8Array {
  return latin(`LYRICSBEGIN${words}000${words.length}LYRICS200`);
}
