/** Every drawing, by the names in names.ts. */
import type { Drawing } from './drawing.ts';
import type { DrawingName } from './names.ts';
import { ballot } from './shapes/ballot.ts';
import { bread } from './shapes/bread.ts';
import { chain } from './shapes/chain.ts';
import { door } from './shapes/door.ts';
import { hands } from './shapes/hands.ts';
import { heads } from './shapes/heads.ts';
import { megaphone } from './shapes/megaphone.ts';
import { pin } from './shapes/pin.ts';
import { tools } from './shapes/tools.ts';

/** Every drawing a document may ask for, by name. */
export const drawings = { ballot, bread, chain, door, hands, heads, megaphone, pin, tools } as const satisfies Record<
  DrawingName,
  Drawing
>;
