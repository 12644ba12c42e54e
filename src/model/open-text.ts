/** Words of a text, and between them the numbers of its blanks, from 0 in reading order. */
export type OpenText = readonly (string | number)[];
