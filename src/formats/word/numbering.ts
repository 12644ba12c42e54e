/** Numbering that Word and LibreOffice keep by themselves: one definition for each list, so that every list begins where it should. */
import { AlignmentType, LevelFormat, type ILevelsOptions, type INumberingOptions } from 'docx';
import { listStep } from './styles.ts';

type Config = INumberingOptions['config'][number];

/** How many ranks a list may have (ECMA-376, part 1, section 17.9). */
const ranks = 9;

/** Gathers the definitions of the lists of one file. */
export class ListBook {
  private readonly configs: Config[] = [];

  /** Defines one more list. @param start first number; @returns the name by which its paragraphs call it */
  define(ordered: boolean, start = 1): string {
    const reference = `list-${this.configs.length + 1}`;
    const level = (rank: number): ILevelsOptions => ({
      level: rank,
      format: ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
      text: ordered ? `%${rank + 1}.` : '•',
      alignment: AlignmentType.LEFT,
      start,
      style: { paragraph: { indent: { left: listStep * (rank + 1), hanging: listStep } } },
    });
    this.configs.push({ reference, levels: Array.from({ length: ranks }, (_, rank) => level(rank)) });
    return reference;
  }

  /** All definitions so far. */
  config(): Config[] {
    return this.configs;
  }
}
