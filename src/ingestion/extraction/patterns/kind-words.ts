import { type ConceptKind } from '../../../domain/concept';
import { type ThingKind } from '../../../domain/ids';

/** What the noun beside a new name says that it is. */
export interface NamedKind {
  readonly kind: ThingKind;
  readonly conceptKind?: ConceptKind;
}

const words = (list: string, named: NamedKind): [string, NamedKind][] =>
  list.split(' ').map((word) => [word, named]);
const concept = (conceptKind: ConceptKind): NamedKind => ({ kind: 'CONCEPT', conceptKind });

const KIND_WORDS: ReadonlyMap<string, NamedKind> = new Map([
  ...words('dataset benchmark corpus corpora testbed leaderboard bench treebank testsuite dataset', {
    kind: 'DATASET',
  }),
  ...words('metric', { kind: 'METRIC' }),
  ...words(
    'framework system library toolkit accelerator platform engine simulator compiler agent runtime tool pipeline infrastructure suite ' +
      'stack package scheduler chip processor profiler toolbox environment generator emulator kernel coprocessor soc server service assistant',
    concept('SYSTEM'),
  ),
  ...words('model llm vlm mllm lmm vlla llama foundation encoder detector transformer', concept('MODEL')),
  ...words('architecture network backbone block layer module dataflow', concept('ARCHITECTURE')),
  ...words(
    'method algorithm approach strategy paradigm optimizer objective loss protocol recipe formulation procedure scheme policy',
    concept('METHOD'),
  ),
  ...words('technique mechanism', concept('TECHNIQUE')),
  ...words('task challenge problem', concept('TASK')),
]);

/** The kind that a folded word names, in the singular. */
export function kindOfWord(word: string): NamedKind | undefined {
  return KIND_WORDS.get(word) ?? (word.endsWith('s') ? KIND_WORDS.get(word.slice(0, -1)) : undefined);
}
