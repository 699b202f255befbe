import { type GraphStore } from '../../src/graph/graph-store';
import { describeNeo4j } from '../neo4j/neo4j-under-test';
import { randomWritesContract } from './writes/random-writes-contract';
import { appendFileSync } from 'node:fs';
describeNeo4j('d', (neo4j) => {
  const traced = (): GraphStore => { const store = neo4j().store; return new Proxy(store, { get: (t: any, k) => k !== 'write' ? (typeof t[k] === 'function' ? t[k].bind(t) : t[k]) : (work: any) => { let log: any[] = []; return store.write((tx) => { log = []; return work({ run: async (s: any, p: any) => { const e: any = { n: s.name, p: JSON.stringify(p ?? {}).slice(0, 400000) }; log.push(e); const r = await tx.run(s, p); e.r = r.length < 60 ? JSON.stringify(r).slice(0, 3000) : r.length; return r; } }); }).catch((e: any) => { appendFileSync('/tmp/t/trace.jsonl', JSON.stringify({ error: String(e.cause?.message), log }) + '\n'); throw e; }); } }) as GraphStore; };
  randomWritesContract(traced, 3);
});
