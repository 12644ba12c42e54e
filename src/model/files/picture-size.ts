/** How large a picture says it is, read from the head of its file before anything unpacks it: a small file can hold an enormous picture. */

/** Width and height in px. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Reads the size of a JPEG, PNG or WebP as stored; undefined when the head is none of these or is cut short. */
export function pixelSize(bytes: Uint8Array): PixelSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint32(0) === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) };
    if (view.getUint16(0) === 0xffd8) return jpegSize(view);
    if (view.getUint32(0) === 0x52494646 && view.getUint32(8) === 0x57454250) return webpSize(view);
  } catch {
    // The file ends before its head does; whoever unpacks it says so.
  }
  return undefined;
}

/** Goes from segment to segment to the frame's head: SOF0 to SOF15, but for DHT (C4), JPG (C8) and DAC (CC) between them. */
function jpegSize(view: DataView): PixelSize | undefined {
  for (let at = 2; view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff)
      at += 1; // filling
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** The three kinds of WebP keep their size in three places (RFC 9649). */
function webpSize(view: DataView): PixelSize | undefined {
  const kind = view.getUint32(12);
  if (kind === 0x56503858)
    return { width: 1 + (view.getUint32(24, true) & 0xffffff), height: 1 + (view.getUint32(27, true) & 0xffffff) };
  if (kind === 0x56503820)
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind !== 0x5650384c) return undefined;
  const packed = view.getUint32(21, true);
  return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >> 14) & 0x3fff) };
}
