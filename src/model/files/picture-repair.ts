/** How a picture's file is mended, in a writer's words: the same wherever a fault is found. */
import { fileCommand } from '../../i18n/file-command.ts';
import type { Messages } from '../messages.ts';
import type { FileType } from './file-type.ts';

/** What is said of a picture that is damaged; the same wherever it is found. */
export const damageMessages = {
  'picture-unreadable': {
    fact: 'The picture cannot be read; it is damaged, cut short, or no picture at all.',
    fix: 'Open it in a picture program, save it again as JPEG or PNG, and replace the file.',
  },
} satisfies Messages;

/** How to take notes out of a picture, and out of a history that is not public yet. */
export function stripPicture(path: string): string {
  return `Run \`${pictureCommand(path)}\`, which takes all of that out and turns the picture upright. If you have committed it, amend that commit before you push: what was pushed once can no longer be taken back.`;
}

/** The command that mends a picture's file. */
export function pictureCommand(path: string): string {
  return fileCommand('picture', path);
}

/** What a file really is, as it is said to a writer. */
export const inWords: Readonly<Record<FileType, string>> = {
  JPEG: 'a JPEG picture',
  PNG: 'a PNG picture',
  WebP: 'a WebP picture',
  GIF: 'a GIF picture',
  HEIC: 'a HEIC picture, as phones save photos',
  AVIF: 'an AVIF picture',
  TIFF: 'a TIFF picture',
  BMP: 'a BMP picture',
  'JPEG XL': 'a JPEG XL picture',
  'JPEG 2000': 'a JPEG 2000 picture',
  ICO: 'an icon',
  PSD: 'a Photoshop file',
  SVG: 'an SVG drawing',
  HTML: 'a web page',
  PDF: 'a PDF',
  ZIP: 'a ZIP or an office file',
  video: 'a film',
  WOFF2: 'a font',
  WOFF: 'a font',
  TrueType: 'a font',
  OpenType: 'a font',
};

/** Kinds that `npm run picture` reads. */
export const convertible: readonly FileType[] = ['JPEG', 'PNG', 'WebP', 'GIF', 'AVIF', 'TIFF'];

/** How a picture of another kind becomes one that we print. @param path where it lies, under a name that says one of ours */
export function convert(type: FileType, path = '<file>'): string {
  if (convertible.includes(type)) return `Run \`${pictureCommand(path)}\`, which makes it what its name says.`;
  if (type === 'HEIC')
    return 'On the phone choose the setting that saves JPEG (iPhone: Settings › Camera › Formats › Most Compatible; Android: camera settings, high efficiency pictures off) and take or send the picture anew, or open it on a computer and export it as JPEG.';
  if (type === 'SVG' || type === 'PDF') return 'Open it in a drawing program, export it as PNG, and replace the file.';
  if (type === 'HTML') return 'Save the picture itself and not the page that shows it, and replace the file.';
  if (type === 'video') return 'Save one picture of it as JPEG, and replace the file.';
  return 'Open it in a picture program, save it as JPEG or PNG, and replace the file.';
}
