/** What a recording’s file can say beside the sound. */

/** What stands in a recording's file beside the sound. */
export type AudioTell = (typeof audioTells)[number];

/** In the order in which they are told. */
export const audioTells = ['names and words', 'pictures', 'dates', 'a program’s own notes', 'other data'] as const;
