/** How a command ends, as a number that other programs can read. */

/** Well; a text must be mended; the machine stands in the way; our own fault. A signal ends with 128 and its own number. */
export const exitCodes = { published: 0, content: 1, environment: 2, bug: 3 } as const;
