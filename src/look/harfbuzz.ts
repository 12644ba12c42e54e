/** HarfBuzz, as `harfbuzzjs` packs it, started at once: its own loader waits for a promise, and whoever measures a line cannot wait. Functions as in hb.h of HarfBuzz 12. */
import type { Shaped } from './beyond.ts';

interface Exports {
  readonly memory: WebAssembly.Memory;
  _initialize?(): void;
  __wasm_call_ctors?(): void;
  malloc(bytes: number): number;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_get_upem(face: number): number;
  hb_font_create(face: number): number;
  hb_buffer_create(): number;
  hb_buffer_destroy(buffer: number): void;
  hb_buffer_add_utf16(buffer: number, text: number, length: number, from: number, count: number): void;
  hb_buffer_set_direction(buffer: number, direction: number): void;
  hb_buffer_guess_segment_properties(buffer: number): void;
  hb_shape(font: number, buffer: number, features: number, count: number): void;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
  free(pointer: number): void;
}

/** `hb_memory_mode_t`: the memory is HarfBuzz's own from then on. */
const writable = 2;
/** `hb_direction_t` */
const directions = { leftToRight: 4, rightToLeft: 5 };
/** Bytes of `hb_glyph_info_t` and of `hb_glyph_position_t`. */
const recordSize = 20;
/** Of a page of WebAssembly's memory. */
const pageSize = 65536;

/** Opens a font. @param program HarfBuzz itself @returns what shapes a run of one script that is read one way */
export function harfbuzz(program: Uint8Array, font: Uint8Array): (text: string, rightToLeft: boolean) => Shaped {
  const hb = start(program);
  const data = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, data);
  const face = hb.hb_face_create(hb.hb_blob_create(data, font.length, writable, 0, 0), 0);
  const em = hb.hb_face_get_upem(face);
  const opened = hb.hb_font_create(face);
  return (text, rightToLeft) => {
    const buffer = hb.hb_buffer_create();
    const words = hb.malloc(2 * text.length + 8);
    const view = new DataView(hb.memory.buffer);
    for (let index = 0; index < text.length; index += 1)
      view.setUint16(words + 2 * index, text.charCodeAt(index), true);
    hb.hb_buffer_add_utf16(buffer, words, text.length, 0, text.length);
    hb.hb_buffer_set_direction(buffer, rightToLeft ? directions.rightToLeft : directions.leftToRight);
    hb.hb_buffer_guess_segment_properties(buffer);
    hb.hb_shape(opened, buffer, 0, 0);
    // Both lists are as long as the number that is written in the last bytes of what held the words.
    const length = words + 2 * text.length + (text.length % 2 === 0 ? 0 : 2);
    const infos = hb.hb_buffer_get_glyph_infos(buffer, length);
    const positions = hb.hb_buffer_get_glyph_positions(buffer, 0);
    const shaped = read(new DataView(hb.memory.buffer), length, infos, positions, em);
    hb.free(words);
    hb.hb_buffer_destroy(buffer);
    return shaped;
  };
}

function read(view: DataView, length: number, infos: number, positions: number, em: number): Shaped {
  let pen = 0;
  const glyphs = Array.from({ length: view.getUint32(length, true) }, (_, index) => {
    const [info, position] = [infos + recordSize * index, positions + recordSize * index];
    const [advance, x, y] = [0, 8, 12].map((at) => view.getInt32(position + at, true) / em) as [number, number, number];
    const glyph = { index: view.getUint32(info, true), x: pen + x, y };
    pen += advance;
    return glyph;
  });
  return { glyphs, width: pen };
}

/** HarfBuzz asks its host for nothing but more memory. */
function start(program: Uint8Array): Exports {
  const stop = (): never => {
    throw new Error('HarfBuzz gave up.');
  };
  const host = {
    wasi_snapshot_preview1: { proc_exit: stop },
    env: {
      _emscripten_runtime_keepalive_clear: () => undefined,
      _abort_js: stop,
      _setitimer_js: () => 0,
      emscripten_resize_heap: (bytes: number): number => {
        const more = Math.ceil((bytes - hb.memory.buffer.byteLength) / pageSize);
        if (more > 0) hb.memory.grow(more);
        return 1;
      },
    },
  };
  const module = new WebAssembly.Module(program as Uint8Array<ArrayBuffer>);
  const hb = new WebAssembly.Instance(module, host).exports as unknown as Exports;
  (hb._initialize ?? hb.__wasm_call_ctors)?.();
  return hb;
}
