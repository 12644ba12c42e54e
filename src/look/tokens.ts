/** The colours and the type of the print shop, said once; CSS, cards and sheets all read them here. */

/** The light scheme: two inks on paper, for screens and cards. Red carries headlines, rules and fields, never small text. */
export const light = {
  /** Black ink: text, rules, bars. 17.2:1 on paper. */
  ink: '#15120F',
  /** The one red, for headlines and rules. 5.6:1 on paper: large type only. */
  red: '#C4161C',
  /** The red of whole areas and drawings; in the light the same red. */
  field: '#C4161C',
  /** The ground. */
  paper: '#FAF5EA',
} as const;

/** The dark scheme: paper and ink turned over, red lightened so that a headline keeps 7:1 on the dark ground. */
export const dark = {
  /** Text and rules: the light paper. 17.2:1 on the ground. */
  ink: '#FAF5EA',
  /** Headlines and rules: 7.2:1 on the ground. */
  red: '#FF766B',
  /** Areas and drawings, midway between ground and ink: 4.2:1 on the ground, and ink on it has 4:1, enough for shapes and large type. */
  field: '#E2352F',
  /** The ground: the light ink. */
  paper: '#15120F',
} as const;

/** White: what an office printer does not print. */
export const white = '#FFFFFF';

/**
 * Paper: two inks on white. Black here is the cartridge itself, not the near-black of the screen: a color of equal parts is written as gray
 * by Typst and printed with black alone, while every other dark color is mixed of all four cartridges.
 */
export const paperInks = { ink: '#000000', red: light.red, white } as const;

/** The inks of a drawing, by where it is seen; `print` is for sheets on white paper. The light inks also stand well on the dark ground. */
export const drawingInks = {
  light: { ink: light.ink, red: light.field, paper: light.paper },
  dark: { ink: dark.ink, red: dark.field, paper: dark.paper },
  print: { ink: paperInks.ink, red: paperInks.red, paper: white },
} as const;

/** The type families, by their work. Fonts are installed by npm, under these same family names. */
export const type = {
  /** Headlines (weight 800), numbers and labels (600). */
  display: 'Barlow Condensed',
  /** Reading, on pages and leaflets. */
  sans: 'Public Sans',
  /** Long reading: pamphlets and analysis, on paper and screen. */
  serif: 'Source Serif 4',
  /** Letters and marks that the others lack. */
  second: 'Fira Sans',
  /** The same among headlines. */
  secondDisplay: 'Fira Sans Condensed',
  /** Scripts beyond Latin. */
  arabic: 'Vazirmatn',
  chinese: 'Noto Sans SC',
} as const;
