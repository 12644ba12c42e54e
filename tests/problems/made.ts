/** Codes whose fixtures a disk, git or an editor would spoil, so that `made.test.ts` makes them in memory. */
export const madeCodes = ['link-in-content', 'not-utf8', 'character-forbidden', 'invisible-character', 'direction-mixed', 'picture-large', 'picture-too-large'] as const;
