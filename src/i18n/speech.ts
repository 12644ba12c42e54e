/** The languages in which the press speaks to writers: fewer than those it publishes in, because each message must be written in each. */
export const speeches = ['en', 'es'] as const;

export type Speech = (typeof speeches)[number];

/** The one in which every message is written first, and which is spoken where nobody asks for another. */
export const firstSpeech = 'en' satisfies Speech;

/** All others. */
export type OtherSpeech = Exclude<Speech, typeof firstSpeech>;

/** Each by its own name, for whoever chooses. */
export const languagesOfSpeech: readonly { readonly tag: Speech; readonly name: string }[] = [
  { tag: 'en', name: 'English' },
  { tag: 'es', name: 'Español' },
];
