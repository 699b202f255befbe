const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    matrices: 'matrix',
    vertices: 'vertex',
    indices: 'index',
    analyses: 'analysis',
    hypotheses: 'hypothesis',
    theses: 'thesis',
    syntheses: 'synthesis',
    corpora: 'corpus',
    criteria: 'criterion',
    phenomena: 'phenomenon',
    axes: 'axis',
    children: 'child',
    people: 'person',
    mice: 'mouse',
    caches: 'cache',
    rubrics: 'rubric',
    metrics: 'metric',
    topics: 'topic',
    critics: 'critic',
    heuristics: 'heuristic',
    metaheuristics: 'metaheuristic',
    mosaics: 'mosaic',
    fabrics: 'fabric',
  }),
);
const UNCHANGED = new Set(
  'bias gas lens always across perhaps series species physics mathematics dynamics statistics robotics semantics ethics linguistics analytics kubernetes atlas canvas pegasus news gas its this has was does basis chaos'.split(
    ' ',
  ),
);

const [A, E, I, N, S, U] = [97, 101, 105, 110, 115, 117] as const;

/** "gpus", "edgetpus", "mcus": plurals, unlike "corpus" and "focus". */
const PROCESSORS = /([cdgilntvx]p|mc|ec)us$/;

/** False for words that are their own singular, by their last letter. */
export function mayBePlural(word: string): boolean {
  const last = word.charCodeAt(word.length - 1) | 0x20;
  return last === S || last === A || last === N || last === E;
}

/** The singular of a folded word; words that only look like plurals (`bias`, `corpus`, `loss`) stay. */
export function singular(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  if (last !== S) return last === A || last === N || last === E ? (IRREGULAR.get(word) ?? word) : word;
  if (word.length < 3 || UNCHANGED.has(word)) return word;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  const before = word.charCodeAt(word.length - 2);
  if (before === U && PROCESSORS.test(word)) return word.slice(0, -1);
  if (before === S || before === U || before === I || word.endsWith('ics')) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(sses|xes|zzes|ches|shes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
