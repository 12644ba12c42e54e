/** Every block as the palette puts it into a text: with what it cannot be without, and marks where words are to be written. */
import { toWrite } from '../../i18n/stubs.ts';
import { blockEntry, blockNames, type BlockName, type Property } from '../../model/vocabulary.ts';

/** Lists the blocks, each as it is put in. */
export function tellBlocks(): { readonly name: BlockName; readonly words: string; readonly inLine: boolean }[] {
  return blockNames.map((name) => {
    const { content } = blockEntry(name);
    return { name, words: written(name), inLine: content === 'words' || content === 'given' };
  });
}

/** What is written for a property: one of its list, an example where there is one of its kind, else a mark that keeps the text from being published. */
function valueOf(key: string, { type, example }: Property): string {
  if (typeof type === 'object') return type[0] ?? '';
  return type === 'text' ? toWrite(key) : (example ?? toWrite(key));
}

function written(name: BlockName): string {
  const { properties, oneOf = [], someOf = [], content, example } = blockEntry(name);
  // A drawing is at hand, and a picture is taken in first.
  const chosen = [oneOf.find((key) => properties[key]?.type === 'drawing') ?? oneOf[0], someOf[0]];
  const given = Object.entries(properties)
    .filter(([key, { required }]) => required === true || chosen.includes(key))
    .map(([key, property]) => (property.type === 'flag' ? ` ${key}` : ` ${key}="${valueOf(key, property)}"`))
    .join('');
  const hint = toWrite(example ?? '…');
  switch (content) {
    case 'nothing':
    case 'given':
      return `<${name}${given} />`;
    case 'words':
      return `<${name}${given}>${hint}</${name}>`;
    case 'steps':
      return `<${name}${given}>\n\n1. ${hint}\n2. ${hint}\n\n</${name}>`;
    case 'table':
      return `<${name}${given}>\n\n| ${hint} | ${hint} |\n| --- | --- |\n| ${hint} | ${hint} |\n\n</${name}>`;
    case 'flow':
      return `<${name}${given}>\n\n${hint}\n\n</${name}>`;
  }
}
