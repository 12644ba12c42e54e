/** Type by script: what stands in for the house's own typefaces, which are Latin. */

/** What a script asks of the look. */
interface ScriptLook {
  /** Families on screens, the reader's own: a typeface of some thousand signs is more than a bad line carries. Narrow ones for headlines, where a script has them. */
  readonly display: readonly string[];
  readonly text: readonly string[];
  /** From base line to base line, in em: of text, and of headlines, which the house sets tighter than most scripts bear. */
  readonly lines: number;
  readonly headlines: number;
  /** How far its letters reach over and under the base line, in em, where that is another than Latin capitals do. */
  readonly rise?: number;
  readonly fall?: number;
}

/** By ISO 15924. A script that is not here is set in whatever the reader's device has, with lines that any script bears. */
const looks: Readonly<Record<string, ScriptLook>> = {
  // Latin letters that the screen fonts do not have, such as those of Vietnamese: a word is not to be set in two typefaces.
  Latn: {
    display: ['Roboto Condensed', 'Arial Narrow', 'Liberation Sans Narrow', 'Noto Sans Display Condensed'],
    text: ['system-ui'],
    lines: 1.6,
    headlines: 1.15,
  },
  Arab: {
    display: ['Noto Sans Arabic', 'Noto Kufi Arabic', 'Geeza Pro', 'Segoe UI', 'Tahoma'],
    text: ['Noto Sans Arabic', 'Geeza Pro', 'Segoe UI', 'Tahoma'],
    lines: 1.75,
    headlines: 1.4,
    rise: 0.85,
    fall: 0.3,
  },
  Hans: {
    display: ['Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei'],
    text: ['Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei'],
    lines: 1.7,
    headlines: 1.2,
    rise: 0.86,
    fall: 0.1,
  },
};

const anyScript: ScriptLook = { display: [], text: ['system-ui'], lines: 1.7, headlines: 1.4 };

/** Finds what a script asks. @param script ISO 15924 */
export function scriptLook(script: string): ScriptLook {
  return looks[script] ?? anyScript;
}
