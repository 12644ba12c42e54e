/** Says whether the press was begun with little memory to spare: scripts/press.mjs does so for a campaign of many texts, and for the dev server (decision 90). */
export const isThrifty = process.env.MALLOC_ARENA_MAX !== undefined;
