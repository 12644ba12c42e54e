/** The day on which all folders of mistakes are read, so that their messages stay the same. */
export const today = '2026-11-22';
