import { kindOfId, THING_KINDS, type ThingKind } from '../../domain/ids';
import { nameKey } from '../../domain/names';
import { type PaperGraph } from '../../domain/paper';
import { GraphError } from '../graph-error';
import { THING_RELATIONS } from '../labels';

/** The thing kind that an id names, or undefined. */
export function thingKind(id: string): ThingKind | undefined {
  const kind = kindOfId(id);
  return THING_KINDS.find((one) => one === kind);
}

/**
 * Throws GraphError CONSTRAINT for what the graph could only store by halves: a title without letters, ids that are
 * malformed or come without their thing, a relation that does not fit the thing, two links to one thing.
 */
export function checkPaperGraph(graph: PaperGraph): void {
  const refuse = (reason: string): never => {
    throw new GraphError(
      'CONSTRAINT',
      `The paper "${graph.record.title.slice(0, 120)}" cannot be stored: ${reason}.`,
    );
  };
  if (nameKey(graph.record.title) === '') refuse('its title has no letter or digit');
  const things = new Set(graph.things.map((thing) => thing.id));
  const wanted = (id: string, kinds: readonly ThingKind[], what: string): void => {
    const kind = thingKind(id);
    if (kind === undefined || !kinds.includes(kind))
      refuse(`${what} names ${id}, which is no ${kinds.join(' or ')}`);
    if (!things.has(id)) refuse(`${what} names ${id}, which does not come with it`);
  };

  for (const thing of graph.things) {
    if (thingKind(thing.id) !== thing.kind) refuse(`the id ${thing.id} does not fit a ${thing.kind}`);
    for (const parent of thing.parents) wanted(parent, [thing.kind], `the parent of ${thing.id}`);
  }
  const linked = new Set<string>();
  for (const { relation, thingId } of graph.links) {
    const kinds = THING_KINDS.filter((kind) => THING_RELATIONS[kind].includes(relation));
    wanted(thingId, kinds, `a link ${relation}`);
    if (linked.has(thingId)) refuse(`${thingId} is linked twice`);
    linked.add(thingId);
  }
  const results = new Set<string>();
  for (const result of graph.results) {
    if (kindOfId(result.id) !== 'RESULT') refuse(`${result.id} is no id of a result`);
    if (results.has(result.id)) refuse(`the result ${result.id} comes twice`);
    results.add(result.id);
    wanted(result.metricId, ['METRIC'], `the metric of ${result.id}`);
    if (result.datasetId !== undefined) wanted(result.datasetId, ['DATASET'], `the dataset of ${result.id}`);
    if (result.hardwareId !== undefined)
      wanted(result.hardwareId, ['HARDWARE'], `the hardware of ${result.id}`);
    if (result.subjectId !== undefined) wanted(result.subjectId, ['CONCEPT'], `the subject of ${result.id}`);
    if (result.baselineId !== undefined)
      wanted(result.baselineId, ['CONCEPT'], `the baseline of ${result.id}`);
  }
}
