/** The picture of the podcast, which every program shows as a square: the campaign’s name, a megaphone, and who publishes it. */
import sharp from 'sharp';
import { words, type Language } from '../../i18n/languages.ts';
import { plate, setTitle, titleLeading } from '../../look/cover.ts';
import { drawSvg } from '../../look/draw.ts';
import { capHeight } from '../../look/measure.ts';
import { outline } from '../../look/outlined.ts';
import '../../look/shape.ts';
import { drawingInks, light } from '../../look/tokens.ts';
import { site } from '../../site.ts';

/** Side in px: the least that Apple’s directory takes (1400 to 3000), and it is shown at 55 to 600. */
const podcastCoverSide = 1400;

/** Measures in px. */
const margin = 96;
const footTop = 1216;
const room = { width: podcastCoverSide - 2 * margin, height: 420, largest: 224 } as const;
const titleTop = 248;

/** Draws it; type goes in as outlines. @returns a PNG of sixteen colours */
export async function drawPodcastCover(language: Language): Promise<Uint8Array> {
  return new Uint8Array(
    await sharp(Buffer.from(podcastCoverSvg(language)))
      .png({ palette: true, colours: 16, effort: 1, dither: 0 })
      .toBuffer(),
  );
}

/** Composes it as one SVG without text elements. */
function podcastCoverSvg(language: Language): string {
  const t = words(language);
  const { size, lines } = setTitle(t.siteName, language, room);
  const baseline = titleTop + size * capHeight;
  const top = Math.round(baseline + (lines.length - 1) * size * titleLeading + 96);
  const frame = { width: podcastCoverSide, height: footTop - top, inks: drawingInks.light, style: 'color' } as const;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${podcastCoverSide}" height="${podcastCoverSide}" viewBox="0 0 ${podcastCoverSide} ${podcastCoverSide}">`,
    plate(0, 0, podcastCoverSide, podcastCoverSide, light.paper),
    drawSvg('megaphone', 'podcast', frame).replace('<svg ', `<svg x="0" y="${top}" `),
    plate(0, top, podcastCoverSide, 16, light.ink),
    plate(0, footTop, podcastCoverSide, podcastCoverSide - footTop, light.ink),
    plate(margin, 0, 36, 168, light.red),
    outline(t.recording.podcast, 'display-600', margin + 72, 148, 72, light.ink, room.width - 72),
    ...lines.map((line, index) =>
      outline(line, 'display-800', margin, baseline + index * size * titleLeading, size, light.ink, room.width),
    ),
    outline(site.publisher.name, 'display-600', margin, footTop + 112, 64, light.paper, room.width),
    '</svg>',
  ].join('');
}
