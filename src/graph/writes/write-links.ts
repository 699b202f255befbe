import { kindOfId, type NodeKind, THING_KINDS } from '../../domain/ids';
import { PAPER_RELATIONS, type PaperLink } from '../../domain/paper';
import { type GraphTransaction } from '../graph-store';
import { LABELS, THING_RELATIONS } from '../labels';
import { type Parameter, type Statement } from '../statement';
import { writeRows } from './row-batches';

/** One relationship to write, from a node to another. */
interface LinkRow {
  readonly [name: string]: Parameter | undefined;
  readonly from: string;
  readonly to: string;
  readonly properties: { readonly [name: string]: Parameter | undefined };
}

/** Keyed by relation and kind of thing. The pattern starts at the paper: it has few relationships, a thing may have many. */
const STATEMENTS = new Map<string, Statement>(
  THING_KINDS.flatMap((kind) =>
    THING_RELATIONS[kind].map((relation): [string, Statement] => [
      `${relation} ${kind}`,
      {
        name: `write ${relation} ${LABELS[kind]}`,
        text:
          `UNWIND $rows AS row MATCH (p:Paper {id: row.from}) MATCH (n:${LABELS[kind]} {id: row.to}) ` +
          `MERGE (p)-[r:${relation}]->(n) SET r += row.properties`,
      },
    ]),
  ),
);

export interface LinksOfPaper {
  readonly paperId: string;
  readonly links: readonly PaperLink[];
}

/** Links papers that have no links yet. */
export async function writeLinks(
  transaction: GraphTransaction,
  papers: readonly LinksOfPaper[],
): Promise<void> {
  const rows = new Map<string, LinkRow[]>();
  for (const { paperId, links } of papers) {
    for (const { thingId, relation, ...properties } of links) {
      const key = `${relation} ${String(kindOfId(thingId) satisfies NodeKind | undefined)}`;
      const group = rows.get(key) ?? [];
      rows.set(key, group);
      group.push({ from: paperId, to: thingId, properties });
    }
  }
  for (const [key, statement] of STATEMENTS) await writeRows(transaction, statement, rows.get(key) ?? []);
}

/** The links under the ids that stand in the graph: of two that now lead to one thing the stronger one stays. */
export function standingLinks(links: readonly PaperLink[], standing: (id: string) => string): PaperLink[] {
  const strongest = new Map<string, PaperLink>();
  for (const link of links) {
    const moved = { ...link, thingId: standing(link.thingId) };
    const other = strongest.get(moved.thingId);
    if (other === undefined || isStronger(moved, other)) strongest.set(moved.thingId, moved);
  }
  return [...strongest.values()];
}

/**
 * Which of two links of one paper stays where their things are one: the stronger relation, then the surer one, then the
 * one that the paper prints first.
 */
export function isStronger(link: PaperLink, other: PaperLink): boolean {
  const strength = PAPER_RELATIONS.indexOf(other.relation) - PAPER_RELATIONS.indexOf(link.relation);
  if (strength !== 0) return strength > 0;
  if (link.confidence !== other.confidence) return link.confidence > other.confidence;
  if (link.section !== other.section) return link.section === 'TITLE';
  if (link.start !== other.start) return link.start < other.start;
  return link.end === other.end ? link.rule < other.rule : link.end > other.end;
}
