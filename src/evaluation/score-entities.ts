import {
  type EntityList,
  type GoldPaper,
  type NamedEntity,
  type ReadEntity,
  type ReadPaper,
} from './gold-paper';
import { entityKeys, shareKey } from './matching-keys';
import { type PaperScore } from './paper-score';
import { type ScoredKind } from './tally';

interface Column {
  /** Lists of the reading that are judged. */
  readonly read: readonly EntityList[];
  /** Lists of the annotation that they are held against. */
  readonly wanted: readonly EntityList[];
  /** Lists of the annotation that excuse what was read and ask for nothing. */
  readonly allowed: readonly EntityList[];
}

/** A model that a paper introduces is a concept of it too; hardware and data sets may be annotated as something else. */
const COLUMNS: Readonly<Record<Exclude<ScoredKind, 'results'>, Column>> = {
  introduces: { read: ['introduces'], wanted: ['introduces'], allowed: [] },
  concepts: {
    read: ['introduces', 'concepts', 'models'],
    wanted: ['introduces', 'concepts', 'models'],
    allowed: [],
  },
  hardware: { read: ['hardware'], wanted: ['hardware'], allowed: ['models'] },
  datasets: { read: ['datasets'], wanted: ['datasets'], allowed: ['introduces'] },
  metrics: { read: ['metrics'], wanted: ['metrics'], allowed: [] },
};

/** Which column tells whether a link is right: what is introduced, by the first one; each link is judged once. */
const JUDGED_IN: Readonly<Record<EntityList, ScoredKind>> = {
  introduces: 'introduces',
  concepts: 'concepts',
  models: 'concepts',
  hardware: 'hardware',
  datasets: 'datasets',
  metrics: 'metrics',
};

/** Holds the names that were read in one paper against those that were annotated: any shared form is a match. */
export function scoreEntities(gold: GoldPaper, reading: ReadPaper | undefined, score: PaperScore): void {
  const annotated = keyed(gold);
  const read = reading === undefined ? new Map<EntityList, never[]>() : keyed(reading);
  for (const [kind, column] of Object.entries(COLUMNS) as [Exclude<ScoredKind, 'results'>, Column][]) {
    const tally = score.tallies[kind];
    const wanted = of(annotated, column.wanted);
    const allowed = [...wanted, ...of(annotated, column.allowed)];
    const got = of(read, column.read);
    for (const { entity, keys } of wanted) {
      if (!entity.must) continue;
      tally.must += 1;
      if (got.some((one) => shareKey(one.keys, keys))) tally.found += 1;
      else
        score.mistakes.push({
          title: gold.title,
          problem: 'MISSED',
          kind,
          what: entity.name,
          ...printed(entity),
        });
    }
    for (const { entity, keys, list } of got) {
      const right = allowed.some((one) => shareKey(one.keys, keys));
      tally.predicted += 1;
      if (right) tally.right += 1;
      else {
        const mistake = { title: gold.title, problem: 'WRONG', kind, what: entity.name } as const;
        score.mistakes.push({ ...mistake, ...printed(entity), ...traced(entity) });
      }
      if (JUDGED_IN[list] === kind && entity.confidence !== undefined)
        score.judgements.push({ kind, confidence: entity.confidence, right });
    }
  }
}

interface Keyed<Entity> {
  readonly entity: Entity;
  readonly keys: ReadonlySet<string>;
  readonly list: EntityList;
}

function keyed<Entity extends NamedEntity>(
  paper: Readonly<Record<EntityList, readonly Entity[]>>,
): ReadonlyMap<EntityList, readonly Keyed<Entity>[]> {
  return new Map(
    (Object.keys(JUDGED_IN) as EntityList[]).map((list) => [
      list,
      paper[list].map((entity) => ({ entity, keys: entityKeys(entity), list })),
    ]),
  );
}

function of<Entity>(
  entities: ReadonlyMap<EntityList, readonly Keyed<Entity>[]>,
  lists: readonly EntityList[],
): Keyed<Entity>[] {
  return lists.flatMap((list) => entities.get(list) ?? []);
}

function printed({ mention }: NamedEntity): { readonly mention?: string } {
  return mention === undefined ? {} : { mention };
}

function traced({ evidence, rule, confidence }: ReadEntity): object {
  return {
    ...(evidence === undefined ? {} : { sentence: evidence }),
    ...(rule === undefined ? {} : { rule }),
    ...(confidence === undefined ? {} : { confidence }),
  };
}
