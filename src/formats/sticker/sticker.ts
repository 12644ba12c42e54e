/** The stickers of the campaign in every language: each as the WebP that messengers take and as a PNG, and all of a language as one ZIP. */
import sharp from 'sharp';
import { languageTags, words as wordsOf, type Language } from '../../i18n/languages.ts';
import { galleryPath } from '../../model/urls.ts';
import { archive, asItIs } from '../archive.ts';
import { stored, type Made } from '../cache.ts';
import { output, type Format, type Output } from '../format.ts';
import { stickerSize, stickerSvg } from './art.ts';
import { stickerNames, stickerPictures, struck, type StickerName } from './stickers.ts';

/** Most bytes of a sticker: WhatsApp takes no more (faq.whatsapp.com/1056840314992666). */
const mostBytes = 100_000;

/** How stickers are written: what messengers ask for, and what everything else opens. */
const kinds = { webp: 'image/webp', png: 'image/png' } as const;

/** One file of a sticker. */
interface StickerOutput extends Output {
  readonly language: Language;
  readonly name: StickerName;
  readonly kind: keyof typeof kinds;
  /** What it shows and says. */
  readonly alt: string;
}

/** A pack: all stickers of a language. */
interface StickerPack extends Output {
  readonly language: Language;
}

/** Lists the stickers of all languages. */
export function planStickers(): StickerOutput[] {
  return planned;
}

const planned = languageTags.flatMap((language) =>
  stickerNames.flatMap((name) =>
    (Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => sticker(language, name, kind)),
  ),
);

/** Lists the packs, one for each language. */
export function planPacks(): StickerPack[] {
  return packs;
}

const packs = languageTags.map((language): StickerPack => {
  const { stickers } = wordsOf(language);
  return output({
    path: `${galleryPath(language)}${stickers.slug}.zip`,
    type: 'application/zip',
    language,
    make: async () => {
      const own = planned.filter((one) => one.language === language);
      const files = [asItIs('README.txt', `${stickers.readme}\r\n`)];
      for (const one of own) files.push(asItIs(one.path.slice(one.path.lastIndexOf('/') + 1), await one.make()));
      return archive(files.sort(({ name: a }, { name: b }) => (a < b ? -1 : 1)));
    },
  });
});

export const stickers: Format = { name: 'sticker', plan: () => [...planned, ...packs] };

function sticker(language: Language, name: StickerName, kind: keyof typeof kinds): StickerOutput {
  const t = wordsOf(language);
  const lines = t.stickers.words[name];
  const picture = stickerPictures[name];
  const shown = picture === 'fist' ? t.stickers.fist : t.drawings[picture === 'mark' ? 'heads' : picture];
  // The same in every language, so that a pack is one family.
  const art = { picture, lines, struck: struck.includes(name), seed: `sticker-${name}` };
  return output({
    path: `${galleryPath(language)}${t.stickers.one}-${t.stickers.names[name]}.${kind}`,
    type: kinds[kind],
    language,
    name,
    kind,
    alt: t.cards.alt(lines.join(' '), shown).trim(),
    make: (): Promise<Made> =>
      stored({ art, kind }, 'src/formats/sticker/sticker.ts', () => press(stickerSvg(art), kind)),
  });
}

/** Presses a sticker. @throws Error when no messenger would take it */
async function press(svg: string, kind: keyof typeof kinds): Promise<Uint8Array> {
  const plate = sharp(Buffer.from(svg)).resize(stickerSize, stickerSize);
  const bytes =
    kind === 'webp'
      ? await plate.webp({ nearLossless: true, quality: 60, effort: 4 }).toBuffer()
      : await plate.png({ palette: true, colours: 64, effort: 7, dither: 0, compressionLevel: 9 }).toBuffer();
  if (bytes.length > mostBytes)
    throw new Error(`A sticker has ${bytes.length} bytes, and at most ${mostBytes} are taken.`);
  return new Uint8Array(bytes);
}
