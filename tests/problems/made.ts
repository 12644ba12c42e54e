/** Codes whose fixtures a disk, git or an editor would spoil, so that `made.test.ts` makes them in memory. */
export const madeCodes = [
  'link-in-content',
  'not-utf8',
  'character-forbidden',
  'letter-lookalike',
  'invisible-character',
  'sign-replaced',
  'direction-mixed',
  'picture-large',
  'picture-too-large',
  'audio-large',
  'text-too-long',
  'text-too-deep',
] as const;
