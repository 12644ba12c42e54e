/** What a writer owes the vocabulary: an entry for each block, and an answer for each of its properties. */
import type { Block, BlockOf } from './nodes.ts';
import type { BlockName, FlowBlockName, PropertiesOf, PropertyName } from './vocabulary.ts';

/** By block, the names of some of its properties. */
export type SomeProperties = { readonly [N in FlowBlockName]?: PropertyName<N> };

type Named<N extends FlowBlockName, Some extends SomeProperties> = N extends keyof Some ? Some[N] : never;
type Only<T, K> = T extends unknown ? { readonly [L in keyof T as L extends K ? L : never]: T[L] } : never;
/** The properties of a block that a writer shows. */
export type ShownOf<N extends FlowBlockName, Shown extends SomeProperties> = Only<PropertiesOf<N>, Named<N, Shown>>;
/** Properties of a block that are not among those named. */
type Unnamed<N extends BlockName, K> = Exclude<PropertyName<N>, K>;

/**
 * One entry for each block. `Shown` names the properties that the writer shows, which are all it gets to see, `LeftOut` those that it leaves out:
 * a property of the vocabulary in neither of them does not compile, nor does a block without its entry.
 */
export type BlockWriters<
  Shown extends SomeProperties,
  LeftOut extends SomeProperties,
  Result,
  Rest extends readonly unknown[] = [],
> = {
  readonly [N in FlowBlockName]: [Unnamed<N, Named<N, Shown> | Named<N, LeftOut>>] extends [never]
    ? (block: Omit<BlockOf<N>, 'properties'> & { readonly properties: ShownOf<N, Shown> }, ...rest: Rest) => Result
    : `Say of ${N} whether this writer shows or leaves out: ${Unnamed<N, Named<N, Shown> | Named<N, LeftOut>> & string}`;
};

/** Names of the properties that a component declares; one that declares none has those of any object, and takes none of a block. */
type Declared<Component> = Component extends (props: infer Props) => unknown
  ? string extends keyof Props
    ? never
    : keyof Props
  : never;

/** One component for each block, each of which declares every property of its block: others do not compile. */
export type BlockComponents<Components> = {
  readonly [N in BlockName]: N extends keyof Components
    ? [Unnamed<N, Declared<Components[N]>>] extends [never]
      ? unknown
      : `The component of ${N} does not declare: ${Unnamed<N, Declared<Components[N]>> & string}`
    : never;
};

/** Writes a block with the entry that is its own. */
export function writeBlock<Result, Rest extends readonly unknown[]>(
  writers: { readonly [N in FlowBlockName]: (block: never, ...rest: Rest) => Result },
  block: Block,
  ...rest: Rest
): Result {
  return (writers[block.name] as (block: Block, ...rest: Rest) => Result)(block, ...rest);
}
