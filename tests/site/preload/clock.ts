/** Loaded into a build by a test: a clock that is wrong by `PRESS_TEST_DAYS` days, and no way to the network from this process. */
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const wrong = Number(process.env.PRESS_TEST_DAYS ?? 0) * 86_400_000; // ms

const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given: unknown[]) {
    super(...((given.length ? given : [RealDate.now() + wrong]) as [number])); // its many forms have no common type
  }
  static override now(): number {
    return RealDate.now() + wrong;
  }
} as DateConstructor;

/** A local socket is no network: tools talk to their own processes through one. */
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (this: net.Socket, ...given: unknown[]) {
  const [first] = given.flat() as { path?: string; host?: string }[];
  if (first?.path === undefined) throw new Error(`The build asked for the network: ${first?.host ?? 'an address'}.`);
  return (connect as (...all: unknown[]) => net.Socket).apply(this, given);
} as typeof connect;
const { lookup } = dns;
dns.lookup = ((name: string, ...rest: unknown[]) => {
  // Astro looks up localhost to name its address, and does without an answer.
  if (name === 'localhost') return (lookup as (...all: unknown[]) => void)(name, ...rest);
  throw new Error(`The build asked for the network: ${name}.`);
}) as typeof lookup;
syncBuiltinESMExports();
