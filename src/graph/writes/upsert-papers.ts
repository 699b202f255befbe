import { type PaperGraph } from '../../domain/paper';
import { type GraphStore, type GraphTransaction } from '../graph-store';
import { type Statement } from '../statement';
import { checkPaperGraph } from './check-paper-graph';
import { countPapers, type Counted } from './count-papers';
import { detach, readAttachments, type PaperAttachments } from './paper-attachments';
import { paperDigest } from './paper-digest';
import { distinctPrefix, identifyPapers, newPaperIds } from './paper-identity';
import { changedPaperProperties, newPaperProperties, NO_DATE } from './paper-properties';
import { writeRows } from './row-batches';
import { type StoredPaper } from './stored-paper';
import { authorIds, organizationIds, writeAuthorship } from './write-authorship';
import { standingLinks, writeLinks } from './write-links';
import { resultsOfPaper, writeResults } from './write-results';
import { writeThings } from './write-things';

const WRITE_PAPERS: Statement = {
  name: 'write papers',
  text: 'UNWIND $rows AS row MERGE (p:Paper {id: row.id}) SET p += row.properties',
};

export interface UpsertOutcome {
  readonly paperId: string;
  /** `unchanged`: the source says what it said before, nothing was written. */
  readonly outcome: 'created' | 'updated' | 'unchanged';
}

export interface UpsertOptions {
  /** The `ingestedAt` of what is created or updated: an ISO instant, UTC; the current time where nothing is said. */
  readonly now?: string;
}

/**
 * Brings papers into the graph, all in one transaction, as if one after another; about 200 a call. A paper that is
 * there already keeps its id: what the new record knows replaces what was known, links and results are those of the
 * new reading. Outcomes come in the order of `graphs`. Throws GraphError; CONSTRAINT means that one of the papers is at
 * fault, and then none was written.
 */
export async function upsertPapers(
  store: GraphStore,
  graphs: readonly PaperGraph[],
  options: UpsertOptions = {},
): Promise<readonly UpsertOutcome[]> {
  graphs.forEach(checkPaperGraph);
  if (graphs.length === 0) return [];
  const now = options.now ?? new Date().toISOString();
  return store.write(async (transaction) => {
    const outcomes: UpsertOutcome[] = [];
    while (outcomes.length < graphs.length) {
      outcomes.push(...(await writeDifferent(transaction, graphs.slice(outcomes.length), now)));
    }
    return outcomes;
  });
}

/** One paper on its way into the graph. */
interface Arrival {
  readonly graph: PaperGraph;
  readonly digest: string;
  readonly id: string;
  /** Undefined for a paper that is new. */
  readonly stored?: StoredPaper;
}

/** Writes as many of the papers, from the first on, as are different ones: at least one. */
async function writeDifferent(
  transaction: GraphTransaction,
  graphs: readonly PaperGraph[],
  now: string,
): Promise<UpsertOutcome[]> {
  const arrivals = await arrivalsOf(
    transaction,
    graphs.slice(0, distinctPrefix(graphs.map(({ record }) => record))),
  );
  const written = arrivals.filter((arrival) => !isUnchanged(arrival));
  if (written.length > 0) await writeArrivals(transaction, written, now);
  return arrivals.map((arrival) => ({
    paperId: arrival.id,
    outcome: arrival.stored === undefined ? 'created' : isUnchanged(arrival) ? 'unchanged' : 'updated',
  }));
}

/** Ends before the first record that is about the same stored paper as one before it. */
async function arrivalsOf(transaction: GraphTransaction, graphs: readonly PaperGraph[]): Promise<Arrival[]> {
  const identify = await identifyPapers(
    transaction,
    graphs.map(({ record }) => record),
  );
  const claimed = new Set<string>();
  const found: { readonly graph: PaperGraph; readonly stored: StoredPaper | undefined }[] = [];
  for (const graph of graphs) {
    const stored = identify(graph.record);
    if (stored !== undefined && claimed.has(stored.id)) break;
    if (stored !== undefined) claimed.add(stored.id);
    found.push({ graph, stored });
  }
  const fresh = found.filter(({ stored }) => stored === undefined).map(({ graph }) => graph.record);
  const newIds = await newPaperIds(transaction, fresh);
  return found.map(({ graph, stored }) => ({
    graph,
    digest: paperDigest(graph),
    id: stored?.id ?? newIds.get(graph.record) ?? '',
    ...(stored === undefined ? {} : { stored }),
  }));
}

function isUnchanged({ graph, digest, stored }: Arrival): boolean {
  const source = stored?.sources.find(({ name }) => name === graph.record.origin.name);
  return source?.digest === digest;
}

async function writeArrivals(
  transaction: GraphTransaction,
  arrivals: readonly Arrival[],
  now: string,
): Promise<void> {
  const changed = arrivals.filter(({ stored }) => stored !== undefined);
  const before = await readAttachments(
    transaction,
    changed.map(({ id }) => id),
  );
  await detach(
    transaction,
    changed.map(({ id, graph: { record } }) => ({
      id,
      authors: record.authors.length > 0,
      organizations: record.organizations.length > 0,
    })),
  );
  const standing = await writeThings(
    transaction,
    arrivals.flatMap(({ graph }) => graph.things),
  );
  const linked = arrivals.map((arrival) => ({
    ...arrival,
    paperId: arrival.id,
    record: arrival.graph.record,
    links: standingLinks(arrival.graph.links, standing),
    results: resultsOfPaper(arrival.id, arrival.graph.results),
    sortDate: arrival.graph.record.publishedOn ?? arrival.stored?.publishedOn ?? NO_DATE,
  }));
  await writeRows(
    transaction,
    WRITE_PAPERS,
    arrivals.map(({ id, graph, stored, digest }) => ({
      id,
      properties:
        stored === undefined
          ? newPaperProperties(graph, digest, now)
          : changedPaperProperties(graph, stored, digest, now),
    })),
  );
  await writeLinks(transaction, linked);
  await writeResults(transaction, linked, standing);
  await writeAuthorship(transaction, linked);
  await countPapers(
    transaction,
    changed.flatMap(({ stored }) => (stored === undefined ? [] : [countedBefore(stored, before)])),
    linked.map((paper) => countedAfter(paper, before)),
    before.namedByResults,
  );
}

/** What a stored paper hung on. */
export function countedBefore(
  { id, publishedOn }: Pick<StoredPaper, 'id' | 'publishedOn'>,
  before: PaperAttachments,
): Counted {
  return {
    paperId: id,
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ids: [before.things, before.authors, before.organizations].flatMap((ids) => ids.get(id) ?? []),
  };
}

function countedAfter(
  paper: Arrival & { readonly links: readonly { readonly thingId: string }[]; readonly sortDate: string },
  before: PaperAttachments,
): Counted {
  const { record } = paper.graph;
  const authors = record.authors.length > 0 ? authorIds(record) : (before.authors.get(paper.id) ?? []);
  const organizations =
    record.organizations.length > 0 ? organizationIds(record) : (before.organizations.get(paper.id) ?? []);
  return {
    paperId: paper.id,
    ...(paper.sortDate === NO_DATE ? {} : { publishedOn: paper.sortDate }),
    ids: [...paper.links.map(({ thingId }) => thingId), ...authors, ...organizations],
  };
}
