/** Holds the drawn picture to what the text tells: nobody's arrest goes out under a bursting chain. */
import { moods, type DrawingName, type Mood } from '../../look/names.ts';
import { factsPath, type Document } from '../document.ts';
import type { Facts, Outcome, Tale } from '../fields/facts.ts';
import { problem, type Messages } from '../messages.ts';
import { blocksNamed } from '../outline.ts';
import type { Problem } from '../problems.ts';

const messages = {
  'picture-contradicts': (drawing: string, mood: Mood, told: RuleName, fitting: readonly string[]) => ({
    fact: `The picture “${drawing}” says that ${said[mood]}, but ${rules[told].told}. It would hurt the people of whom the text speaks.`,
    fix: `Choose a picture that fits, such as ${fitting.join(', ')}; if the text tells of something else, say so in facts.yml with \`tells:\` or \`now:\`.`,
  }),
} satisfies Messages;

const said: Record<Mood, string> = {
  freed: 'someone is free',
  taken: 'someone is taken away',
  held: 'someone is held',
  mourning: 'someone has died',
};

/** What no picture may say of a text, and some pictures that fit. */
interface Rule {
  readonly told: string;
  readonly contrary: readonly Mood[];
  readonly fitting: readonly DrawingName[];
}

const tales: Record<Tale, Rule> = {
  arrest: {
    told: 'the text tells of an arrest',
    contrary: ['freed', 'mourning'],
    fitting: ['van', 'chair', 'hooks'],
  },
  detention: {
    told: 'the text tells of a detention',
    contrary: ['freed', 'mourning'],
    fitting: ['padlock', 'bars', 'chair'],
  },
  deportation: {
    told: 'the text tells of a deportation',
    contrary: ['freed', 'mourning'],
    fitting: ['plane', 'chair', 'road'],
  },
  release: {
    told: 'the text tells of a release',
    contrary: ['held', 'taken', 'mourning'],
    fitting: ['open-door', 'linked', 'courthouse'],
  },
  death: {
    told: 'the text tells of a death',
    contrary: ['freed', 'taken', 'held'],
    fitting: ['vigil', 'chair', 'linked'],
  },
};

/** The same by what has become of somebody, where the text does not say what it tells. */
const outcomes: Record<Outcome, Rule> = {
  free: { ...tales.release, told: 'the person is free now' },
  held: { ...tales.detention, told: 'the person is held' },
  deported: { ...tales.deportation, told: 'the person was deported' },
  left: { ...tales.deportation, told: 'the person left the country', fitting: ['chair', 'road', 'field'] },
};

/** A text about detention that says neither. */
const unsaid: Rule = {
  told: 'the text is about detention and does not say that anybody came free',
  contrary: ['freed'],
  fitting: ['padlock', 'court', 'chair'],
};

type RuleName = Tale | Outcome | 'unsaid';

const rules: Record<RuleName, Rule> = { ...tales, ...outcomes, unsaid };

/** Finds pictures that say the contrary of what cases and bulletins tell: the document's own, and those within its texts. */
export function checkPictures(documents: readonly Document[]): Problem[] {
  return documents.flatMap((document) => {
    const { facts, editions } = document;
    const name = ruleOf(facts);
    if (!name) return [];
    const rule = rules[name];
    const contrary = (drawing: DrawingName) => {
      const mood = moods[drawing];
      return mood && rule.contrary.includes(mood) ? mood : undefined;
    };
    const told = (place: { path: string; line?: number; column?: number }, drawing: DrawingName): Problem[] => {
      const mood = contrary(drawing);
      return mood ? [problem(messages, 'picture-contradicts', place, drawing, mood, name, rule.fitting)] : [];
    };
    return [
      ...told({ path: factsPath(document), ...facts.positions.picture }, facts.picture),
      ...editions.flatMap((edition) =>
        blocksNamed(edition.body.flow, 'Figure').flatMap(({ properties: { drawing }, position }) =>
          drawing ? told({ path: edition.path, ...position }, drawing) : [],
        ),
      ),
    ];
  });
}

function ruleOf({ tells, now, status, topics }: Facts): RuleName | undefined {
  return tells ?? now ?? (status && topics.includes('detention') ? 'unsaid' : undefined);
}
