/** Walks the segments of a JPEG (ITU T.81, annex B; T.871): each that may stand there by its name, place, length and content. */
import { codeTable, followScan, type CodeTable, type Component, type Frame, type Scan } from './jpeg-scan.ts';
import { mostPixels, viewOf, word, type NoteKind, type PictureNote, type PictureNotes } from './note.ts';

/** Encoders make about ten; a file of thousands is made to keep readers busy. */
const mostScans = 100;

/** What was read before a segment. */
interface JpegReading {
  readonly bytes: Uint8Array;
  readonly notes: PictureNote[];
  frame?: Frame;
  /** JFIF, Adobe and the interval of restarts, each once. */
  readonly heads: Set<string>;
  /** Quantization tables that are defined. */
  readonly steps: Set<number>;
  /** Tables of codes, by class and place; `used` says whether a scan needed it. */
  readonly codes: Map<number, { readonly table: CodeTable; used: boolean }>;
  interval: number;
  scans: number;
}

/** Lists what a JPEG holds beside its picture. */
export function jpegNotes(bytes: Uint8Array): PictureNotes {
  const reading: JpegReading = {
    bytes,
    notes: [],
    heads: new Set(),
    steps: new Set(),
    codes: new Map(),
    interval: 0,
    scans: 0,
  };
  const { notes } = reading;
  const cut = { notes, whole: false };
  for (let at = 2; at + 1 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || !isMarker(marker)) {
      const next = nextMarker(bytes, at);
      notes.push({ kind: 'data between its parts', bytes: bytes.subarray(at, next), part: [at, next] });
      at = next;
    } else if (marker === 0xd9) {
      if (at + 2 < bytes.length)
        notes.push({ kind: 'data after the picture', bytes: bytes.subarray(at + 2), part: [at + 2, bytes.length] });
      if (unusedTables(reading)) notes.push({ kind: 'other notes', bytes: new Uint8Array() });
      return { notes, whole: isComplete(reading) };
    } else {
      const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
      if (length < 2 || at + 2 + length > bytes.length) return cut;
      const body = bytes.subarray(at + 4, at + 2 + length);
      const start = at;
      at += 2 + length;
      const end = marker === 0xda ? scanSegment(body, at, reading) : segment(marker, body, reading);
      if (end === 'damaged') return cut;
      if (typeof end === 'number') at = end;
      else if (end) notes.push({ kind: end, bytes: end === 'EXIF' ? body.subarray(6) : body, part: [start, at] });
    }
  }
  return cut;
}

/** Markers that begin a segment or end the picture; the others stand alone or within a scan. */
function isMarker(marker: number): boolean {
  return marker >= 0xc0 && marker < 0xff && !(marker >= 0xd0 && marker <= 0xd8);
}

function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at + 1 < bytes.length; at += 1)
    if (bytes[at] === 0xff && isMarker(bytes[at + 1] ?? 0)) return at;
  return bytes.length;
}

/** Judges a segment. @returns nothing when the picture needs it */
function segment(marker: number, body: Uint8Array, reading: JpegReading): NoteKind | 'damaged' | undefined {
  if (marker >= 0xe0 && marker <= 0xef) return applicationKind(marker, body, reading);
  if (marker === 0xfe) return 'a comment';
  if (marker === 0xdb) return stepTables(body, reading);
  if (marker === 0xc4) return codeTables(body, reading);
  if (marker === 0xdd) {
    if (body.length !== 2 || reading.heads.has('DRI')) return 'other notes';
    reading.heads.add('DRI');
    reading.interval = viewOf(body).getUint16(0);
    return undefined;
  }
  // Baseline, extended and progressive; no browser shows the other ways of coding.
  return marker <= 0xc2 ? frameHead(marker, body, reading) : marker <= 0xcf ? 'damaged' : 'other notes';
}

/** JFIF says how dense the dots are and Adobe how the colours are coded; a viewer needs no more than these two. */
function applicationKind(marker: number, body: Uint8Array, { heads, frame }: JpegReading): NoteKind | undefined {
  const name = word(body, 0, 35);
  const once = (head: string): boolean => !frame && !heads.has(head) && Boolean(heads.add(head));
  if (marker === 0xe0 && name.startsWith('JFIF\0'))
    return body[12] || body[13] ? 'a preview' : isJfif(body) && once('JFIF') ? undefined : 'other notes';
  if (marker === 0xee && name.startsWith('Adobe')) return isAdobe(body) && once('Adobe') ? undefined : 'other notes';
  if (marker === 0xe0 && name.startsWith('JFXX\0')) return 'a preview';
  if (marker === 0xe1)
    return name.startsWith('Exif\0')
      ? 'EXIF'
      : /^http:\/\/ns\.adobe\.com\/(xap\/1\.0\/|xmp)/.test(name)
        ? 'XMP'
        : 'other notes';
  if (marker === 0xe2)
    return name.startsWith('ICC_PROFILE\0')
      ? 'a colour profile'
      : name.startsWith('MPF\0')
        ? 'more pictures'
        : 'other notes';
  if (marker === 0xeb) return name.startsWith('JP') ? 'a record of its making' : 'other notes';
  return marker === 0xed ? 'IPTC' : 'other notes';
}

function isJfif(body: Uint8Array): boolean {
  const view = viewOf(body);
  return (
    body.length === 14 &&
    body[5] === 1 &&
    (body[6] ?? 9) <= 2 &&
    (body[7] ?? 9) <= 2 &&
    view.getUint16(8) > 0 &&
    view.getUint16(10) > 0
  );
}

function isAdobe(body: Uint8Array): boolean {
  const view = viewOf(body);
  return (
    body.length === 12 &&
    (view.getUint16(5) === 100 || view.getUint16(5) === 101) &&
    (view.getUint16(7) & 0x3fff) === 0 &&
    view.getUint16(9) === 0 &&
    (body[11] ?? 9) <= 2
  );
}

/** How coarse the values are: each table once, before the first scan, and the head of the picture must need it. */
function stepTables(body: Uint8Array, { steps, scans }: JpegReading): NoteKind | undefined {
  for (let at = 0; at < body.length;) {
    const head = body[at] ?? 0;
    if (scans > 0 || head >> 4 > 1 || (head & 15) > 3 || steps.has(head & 15)) return 'other notes';
    steps.add(head & 15);
    at += 65 + 64 * (head >> 4);
    if (at > body.length) return 'other notes';
  }
  return body.length ? undefined : 'other notes';
}

/** The codes of the scans to come: a table is needed by one of them before it is written anew. */
function codeTables(body: Uint8Array, { codes }: JpegReading): NoteKind | undefined {
  for (let at = 0; at < body.length;) {
    const place = body[at] ?? 0;
    const counts = body.subarray(at + 1, at + 17);
    const symbols = body.subarray(at + 17, at + 17 + counts.reduce((sum, count) => sum + count, 0));
    at += 17 + counts.reduce((sum, count) => sum + count, 0);
    const table =
      at <= body.length && (place & 0xef) <= 3 && new Set(symbols).size === symbols.length
        ? codeTable(counts, symbols)
        : undefined;
    if (!table || codes.get(place)?.used === false) return 'other notes';
    codes.set(place, { table, used: false });
  }
  return body.length ? undefined : 'other notes';
}

function frameHead(marker: number, body: Uint8Array, reading: JpegReading): 'damaged' | undefined {
  const view = viewOf(body);
  const count = body[5] ?? 0;
  if (reading.frame || ![1, 3, 4].includes(count) || body.length !== 6 + 3 * count || body[0] !== 8) return 'damaged';
  const components = Array.from({ length: count }, (_, index): Component => {
    const [id = 0, shape = 0, table = 0] = body.subarray(6 + 3 * index);
    return { id, across: shape >> 4, down: shape & 15, table, owed: new Int8Array(64).fill(-1) };
  });
  const frame: Frame = {
    height: view.getUint16(1),
    width: view.getUint16(3),
    progressive: marker === 0xc2,
    components,
  };
  const odd = ({ across, down, id }: Component): boolean =>
    across < 1 || across > 4 || down < 1 || down > 4 || components.filter((other) => other.id === id).length > 1;
  if (!frame.width || !frame.height || components.some(odd)) return 'damaged';
  reading.frame = frame;
  return undefined;
}

/** Judges the head of a scan and follows its data. @returns where the next marker is looked for */
function scanSegment(body: Uint8Array, at: number, reading: JpegReading): number | 'damaged' | NoteKind {
  const { bytes, notes, frame } = reading;
  const scan = frame && scanHead(body, frame, reading);
  reading.scans += 1;
  if (!frame || !scan || reading.scans > mostScans) return 'damaged';
  if (!progresses(scan, frame.progressive)) {
    const next = nextMarker(bytes, at - 1);
    notes.push({ kind: 'more pictures', bytes: bytes.subarray(at, next) });
    return next;
  }
  if (frame.width * frame.height > mostPixels) return nextMarker(bytes, at - 1);
  const followed = followScan(bytes, at, frame, scan);
  if (!followed) return 'damaged';
  if (!followed.stray) return followed.end;
  // Where the picture's data ends in the last bytes is not said again: they are few, and none is shown.
  notes.push({ kind: 'data between its parts', bytes: bytes.subarray(Math.max(at, followed.end - 4), followed.end) });
  return followed.end;
}

function scanHead(body: Uint8Array, frame: Frame, { codes, interval }: JpegReading): Scan | undefined {
  const count = body[0] ?? 0;
  if (count < 1 || count > 4 || body.length !== 4 + 2 * count) return undefined;
  const [start = 0, end = 0, bits = 0] = body.subarray(1 + 2 * count);
  const [high, low] = [bits >> 4, bits & 15];
  if (
    frame.progressive
      ? end > 63 || start > end || (start === 0 && end > 0) || (start > 0 && count > 1)
      : start !== 0 || end !== 63 || bits !== 0
  )
    return undefined;
  const take = (place: number, wanted: boolean): CodeTable | undefined => {
    const code = wanted ? codes.get(place) : undefined;
    if (code) code.used = true;
    return code?.table;
  };
  const parts: Scan['parts'][number][] = [];
  for (let index = 0; index < count; index += 1) {
    const [id, tables = 0] = body.subarray(1 + 2 * index);
    const component = frame.components.find((one) => one.id === id);
    if (!component || parts.some((part) => part.component === component)) return undefined;
    const [first, rest] = [
      take(tables >> 4, start === 0 && high === 0),
      take(0x10 | (tables & 15), !frame.progressive || start > 0),
    ];
    parts.push({ component, ...(first ? { first } : {}), ...(rest ? { rest } : {}) });
  }
  return { parts, start, end, high, low, interval };
}

/** Says whether a scan adds to the picture what no scan before it gave, and notes that it did: what comes twice is a second picture. */
function progresses({ parts, start, end, high, low }: Scan, progressive: boolean): boolean {
  if (progressive && high > 0 && low !== high - 1) return false;
  for (const {
    component: { owed },
  } of parts) {
    if (start > 0 && owed[0] === -1) return false;
    for (let at = start; at <= end; at += 1) if (owed[at] !== (high > 0 ? high : -1)) return false;
    owed.fill(low, start, end + 1);
  }
  return true;
}

/** Says whether a table stands in the file that no part of the picture needs. */
function unusedTables({ frame, steps, codes }: JpegReading): boolean {
  return (
    [...codes.values()].some(({ used }) => !used) ||
    [...steps].some((table) => !frame?.components.some((component) => component.table === table))
  );
}

/** Says whether every colour was coded, and every table of steps that it needs is there. */
function isComplete({ frame, steps }: JpegReading): boolean {
  return frame !== undefined && frame.components.every(({ owed, table }) => owed[0] !== -1 && steps.has(table));
}
