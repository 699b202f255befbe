import { type PaperGraph, type PaperRecord } from '../../domain/paper';
import { type Thing } from '../../domain/thing';

/** Records for a worker to read. */
export interface ReadRequest {
  readonly number: number;
  readonly records: readonly PaperRecord[];
}

/** A reading on its way: things that were sent before go by their ids, and the record stays where it came from. */
export interface PackedGraph extends Omit<PaperGraph, 'things' | 'record'> {
  readonly things: readonly (Thing | string)[];
}

/** What a worker says. READY: it has loaded what it reads with. FAILED: it can read no paper at all. */
export type WorkerAnswer =
  | { readonly kind: 'READY' }
  | { readonly kind: 'FAILED'; readonly message: string }
  | {
      readonly kind: 'READ';
      readonly number: number;
      /** In the order of the records; null for one that cannot be read. */
      readonly graphs: readonly (PackedGraph | null)[];
    };

/** Packs readings for one receiver: a listed thing is sent whole once, since the lexicon says the same of it each time. */
export class GraphPacker {
  private readonly sent = new Map<string, Thing>();

  pack({ things, links, results }: PaperGraph): PackedGraph {
    return { things: things.map((thing) => this.packThing(thing)), links, results };
  }

  private packThing(thing: Thing): Thing | string {
    if (thing.listed !== true) return thing;
    if (this.sent.get(thing.id) === thing) return thing.id;
    this.sent.set(thing.id, thing);
    return thing;
  }
}

/** Undoes {@link GraphPacker} for what one sender sends. */
export class GraphUnpacker {
  private readonly received = new Map<string, Thing>();

  unpack({ things, links, results }: PackedGraph, record: PaperRecord): PaperGraph {
    return { record, things: things.map((thing) => this.unpackThing(thing)), links, results };
  }

  private unpackThing(thing: Thing | string): Thing {
    if (typeof thing !== 'string') {
      if (thing.listed === true) this.received.set(thing.id, thing);
      return thing;
    }
    const known = this.received.get(thing);
    if (known === undefined) throw new RangeError(`${thing} was not sent before`);
    return known;
  }
}
