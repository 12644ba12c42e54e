/** What can stand in a recording’s file beside the sound. */

/** One kind of it. */
export type AudioTell = (typeof audioTells)[number];

/** In the order in which they are told. */
export const audioTells = ['names and words', 'pictures', 'dates', 'a program’s own notes', 'other data'] as const;
