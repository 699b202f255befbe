import { THING_KINDS, type ThingKind } from '../../domain/ids';
import { PAPER_RELATIONS, type PaperLink } from '../../domain/paper';
import { type GraphTransaction } from '../graph-store';
import { LABELS, PARENT_RELATION, RESULT_RELATIONS, THING_RELATIONS } from '../labels';
import { type Row, type Statement } from '../statement';
import { writeRows } from './row-batches';
import { byKind } from './stored-things';
import { isStronger } from './write-links';

/** Two things of one kind: everything of the one goes to the other. */
export interface Move {
  readonly from: string;
  readonly into: string;
}

const RESULT_RELATIONS_OF: Readonly<Record<ThingKind, readonly string[]>> = {
  CONCEPT: [RESULT_RELATIONS.subject, RESULT_RELATIONS.baseline],
  HARDWARE: [RESULT_RELATIONS.hardware],
  DATASET: [RESULT_RELATIONS.dataset],
  METRIC: [RESULT_RELATIONS.metric],
};

const COUNT_LINKS = byKind((label, kind) => ({
  name: `links to ${label}`,
  text: `MATCH (l:${label} {id: $from})<-[r:${relations(kind)}]-(p:Paper) RETURN count(r) AS links`,
}));
const LINKED_TO_BOTH = byKind((label, kind) => ({
  name: `papers with both ${label}`,
  text:
    `MATCH (l:${label} {id: $from})<-[r:${relations(kind)}]-(p:Paper) ` +
    `MATCH (p)-[k:${relations(kind)}]->(w:${label}) WHERE w.id = $into ` +
    'RETURN p.id AS paper, type(r) AS relation, properties(r) AS link, type(k) AS otherRelation, ' +
    'properties(k) AS other ORDER BY paper, relation, otherRelation',
}));
const REMOVE_LINKS = byKind((label, kind) => ({
  name: `remove links to ${label}`,
  text:
    `UNWIND $rows AS row MATCH (p:Paper {id: row.paper})-[r:${relations(kind)}]->(t:${label}) ` +
    'WHERE t.id = row.thing DELETE r',
}));
const MOVE_LINKS = ofKinds((kind) =>
  THING_RELATIONS[kind].map((relation) => moving(kind, relation, 'Paper')),
);
const MOVE_RESULTS = ofKinds((kind) =>
  RESULT_RELATIONS_OF[kind].map((relation) => moving(kind, relation, 'Result')),
);
const REMOVE_SELF_BASELINES: Statement = {
  name: 'remove baselines that are the subject',
  text:
    `MATCH (w:Concept {id: $into})<-[r:${RESULT_RELATIONS.baseline}]-(x:Result) ` +
    `MATCH (x)-[:${RESULT_RELATIONS.subject}]->(b:Concept) WHERE b.id = $into DELETE r`,
};

/** Moves the links of papers; a paper with links to both keeps the stronger one. Gives how many links led to `from`. */
export async function moveLinks(transaction: GraphTransaction, kind: ThingKind, move: Move): Promise<number> {
  const ends = { ...move };
  const [counted] = await transaction.run(COUNT_LINKS[kind], ends);
  const both = await transaction.run(LINKED_TO_BOTH[kind], ends);
  const weaker = both.map((row) => ({
    paper: String(row['paper']),
    thing: isStronger(linkOf(row, 'relation', 'link'), linkOf(row, 'otherRelation', 'other'))
      ? move.into
      : move.from,
  }));
  await writeRows(transaction, REMOVE_LINKS[kind], weaker);
  for (const statement of MOVE_LINKS[kind]) await transaction.run(statement, ends);
  return Number(counted?.['links'] ?? 0);
}

/** Moves what results are about; a result whose baseline becomes its subject loses the baseline. */
export async function moveResults(transaction: GraphTransaction, kind: ThingKind, move: Move): Promise<void> {
  for (const statement of MOVE_RESULTS[kind]) await transaction.run(statement, { ...move });
  if (kind === 'CONCEPT') await transaction.run(REMOVE_SELF_BASELINES, { into: move.into });
}

/** Moves what stands above and below. An edge between the two goes: nothing stands under itself. */
export async function moveHierarchy(
  transaction: GraphTransaction,
  kind: ThingKind,
  move: Move,
): Promise<void> {
  for (const statement of MOVE_HIERARCHY[kind]) await transaction.run(statement, { ...move });
}

const MOVE_HIERARCHY = ofKinds((kind) => {
  if (kind === 'METRIC') return [];
  const [label, relation] = [LABELS[kind], PARENT_RELATION[kind]];
  const winner = `MATCH (w:${label} {id: $into})`;
  return [
    {
      name: `remove ${relation} to the winner`,
      text: `MATCH (l:${label} {id: $from})-[r:${relation}]->(w:${label}) WHERE w.id = $into DELETE r`,
    },
    {
      name: `remove ${relation} from the winner`,
      text: `MATCH (l:${label} {id: $from})<-[r:${relation}]-(w:${label}) WHERE w.id = $into DELETE r`,
    },
    {
      name: `move ${relation} upward`,
      text:
        `MATCH (l:${label} {id: $from})-[r:${relation}]->(x:${label}) ${winner} ` +
        `MERGE (w)-[k:${relation}]->(x) ON CREATE SET k.merged = true DELETE r`,
    },
    moving(kind, relation, label),
  ];
});

/** Moves relationships that lead to a thing; where one leads to the winner already, that one stays as it is. */
function moving(kind: ThingKind, relation: string, origin: string): Statement {
  const label = LABELS[kind];
  return {
    name: `move ${relation} to ${label}`,
    text:
      `MATCH (l:${label} {id: $from})<-[r:${relation}]-(x:${origin}) MATCH (w:${label} {id: $into}) ` +
      `MERGE (x)-[k:${relation}]->(w) ON CREATE SET k += properties(r) DELETE r`,
  };
}

function linkOf(row: Row, relation: string, properties: string): PaperLink {
  const link = row[properties] as Omit<PaperLink, 'relation' | 'thingId'>;
  const found = PAPER_RELATIONS.find((one) => one === row[relation]);
  if (found === undefined) throw new RangeError(`no relation of papers: ${String(row[relation])}`);
  return { ...link, relation: found, thingId: '' };
}

function relations(kind: ThingKind): string {
  return THING_RELATIONS[kind].join('|');
}

function ofKinds(
  make: (kind: ThingKind) => readonly Statement[],
): Readonly<Record<ThingKind, readonly Statement[]>> {
  return Object.fromEntries(THING_KINDS.map((kind) => [kind, make(kind)])) as Record<
    ThingKind,
    readonly Statement[]
  >;
}
