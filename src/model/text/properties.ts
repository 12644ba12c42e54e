/** Turns the attributes of a tag into the properties of its block: the only place that does. */
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { drawingNames } from '../../look/names.ts';
import { isDay, isMonth } from '../day-range.ts';
import { blockEntry, type BlockName, type PropertiesOf, type PropertyType } from '../vocabulary.ts';

/** The attributes of a tag as they are written, without the space around them; `true` for one that stands alone. */
export type Attributes = Readonly<Record<string, string | true>>;

/** Reads the attributes of a tag; what stands between braces is none. */
export function attributesOf(node: MdxJsxFlowElement | MdxJsxTextElement): Attributes {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && (typeof attribute.value !== 'object' || attribute.value === null)
        ? [[attribute.name, attribute.value?.trim() ?? true]]
        : [],
    ),
  );
}

/**
 * Reads one property.
 * @param given what is written between the quotation marks; nothing for an attribute that stands alone
 * @returns undefined where it is not of its type
 */
export function readValue(type: PropertyType, given: string | null): string | true | undefined {
  if (type === 'flag') return given === null ? true : undefined;
  if (given === null || given.trim() === '') return undefined;
  switch (type) {
    case 'text':
    case 'id':
    case 'claim':
      return given.trim();
    case 'picture':
      return isRemote(given) ? undefined : given.trim();
    case 'drawing':
      return (drawingNames as readonly string[]).includes(given) ? given : undefined;
    case 'date':
      return /^\d{4}$/.test(given) || isMonth(given) || isDay(given) ? given : undefined;
    default:
      return type.includes(given) ? given : undefined;
  }
}

/**
 * Reads the properties of a block. What is not of its type, and what the block does not take, was reported by the allow-list and is left out.
 * @returns undefined where something is missing that the block cannot be without
 */
export function readProperties<N extends BlockName>(name: N, attributes: Attributes): PropertiesOf<N> | undefined {
  const { properties, oneOf } = blockEntry(name);
  const read = Object.entries(attributes).flatMap(([key, given]) => {
    const value =
      Object.hasOwn(properties, key) && properties[key]
        ? readValue(properties[key].type, given === true ? null : given)
        : undefined;
    return value === undefined ? [] : [[key, value] as const];
  });
  const has = new Set(read.map(([key]) => key));
  const whole =
    Object.entries(properties).every(([key, { required }]) => !required || has.has(key)) &&
    (!oneOf || oneOf.filter((key) => has.has(key)).length === 1);
  return whole ? (Object.fromEntries(read) as PropertiesOf<N>) : undefined;
}

/** Says whether an address leads to another site or scheme. */
export function isRemote(url: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
}
