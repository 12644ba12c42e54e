/** Every drawing, by the names in names.ts. */
import type { Drawing } from './drawing.ts';
import type { DrawingName } from './names.ts';
import { ballot } from './shapes/ballot.ts';
import { ballotBox } from './shapes/ballot-box.ts';
import { bars } from './shapes/bars.ts';
import { block } from './shapes/block.ts';
import { bread } from './shapes/bread.ts';
import { bus } from './shapes/bus.ts';
import { chain } from './shapes/chain.ts';
import { chair } from './shapes/chair.ts';
import { clock } from './shapes/clock.ts';
import { corner } from './shapes/corner.ts';
import { corridor } from './shapes/corridor.ts';
import { court } from './shapes/court.ts';
import { courthouse } from './shapes/courthouse.ts';
import { desk } from './shapes/desk.ts';
import { door } from './shapes/door.ts';
import { field } from './shapes/field.ts';
import { flyer } from './shapes/flyer.ts';
import { footprints } from './shapes/footprints.ts';
import { hands } from './shapes/hands.ts';
import { heads } from './shapes/heads.ts';
import { hearing } from './shapes/hearing.ts';
import { hooks } from './shapes/hooks.ts';
import { kitchen } from './shapes/kitchen.ts';
import { line } from './shapes/line.ts';
import { linked } from './shapes/linked.ts';
import { march } from './shapes/march.ts';
import { meeting } from './shapes/meeting.ts';
import { megaphone } from './shapes/megaphone.ts';
import { openDoor } from './shapes/open-door.ts';
import { padlock } from './shapes/padlock.ts';
import { passing } from './shapes/passing.ts';
import { pen } from './shapes/pen.ts';
import { phone } from './shapes/phone.ts';
import { picket } from './shapes/picket.ts';
import { pin } from './shapes/pin.ts';
import { plane } from './shapes/plane.ts';
import { road } from './shapes/road.ts';
import { scaffold } from './shapes/scaffold.ts';
import { school } from './shapes/school.ts';
import { table } from './shapes/table.ts';
import { tools } from './shapes/tools.ts';
import { van } from './shapes/van.ts';
import { vigil } from './shapes/vigil.ts';
import { warehouse } from './shapes/warehouse.ts';

/** Every drawing a document may ask for, by name. */
export const drawings = {
  ballot,
  'ballot-box': ballotBox,
  bars,
  block,
  bread,
  bus,
  chain,
  chair,
  clock,
  corner,
  corridor,
  court,
  courthouse,
  desk,
  door,
  field,
  flyer,
  footprints,
  hands,
  heads,
  hearing,
  hooks,
  kitchen,
  line,
  linked,
  march,
  meeting,
  megaphone,
  'open-door': openDoor,
  padlock,
  passing,
  pen,
  phone,
  picket,
  pin,
  plane,
  road,
  scaffold,
  school,
  table,
  tools,
  van,
  vigil,
  warehouse,
} as const satisfies Record<DrawingName, Drawing>;
