/** Makes sure that the programs are there before the suite begins. */
import { needPackages } from '../debian.ts';

/** Debian's packages, by what they stand for. */
const packages = {
  browsers: ['firefox-esr', 'webkit2gtk-driver', 'xvfb', 'xauth'],
  text: ['w3m', 'lynx'],
  feeds: ['newsboat'],
  calendars: ['khal'],
  books: ['calibre', 'epubcheck'],
  sheets: ['pdftk-java', 'poppler-utils'],
  mirrors: ['wget', 'curl'],
} as const;

export default function setup(): void {
  needPackages(Object.values(packages).flat(), 'This suite needs the programs that people read with.');
}
