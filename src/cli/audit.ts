import { readConfig } from '../config';
import { THING_KINDS, type ThingKind } from '../domain/ids';
import { type Audit, auditThings } from '../graph/audit/audit-things';
import { type AuditedThing } from '../graph/audit/audited-thing';
import { type CommandCall, UsageError } from './command';
import { withConfiguredGraph } from './configured-graph';
import { print } from './terminal';

const MOST = 10_000;
const SHOWN = 30;

export async function audit({ terminal, options }: CommandCall): Promise<number> {
  const limit = limitOf(options['limit']);
  const kinds = kindsOf(options['kind']);
  const found = await withConfiguredGraph(readConfig(terminal.environment), (store) =>
    auditThings(store, { limit, ...(kinds === undefined ? {} : { kinds }) }),
  );
  const text = options['json'] === true ? `${JSON.stringify(asData(found), null, 2)}\n` : asText(found);
  await print(terminal.output, text);
  return 0;
}

function limitOf(option: string | boolean | undefined): number {
  if (option === undefined) return SHOWN;
  const limit = Number(option);
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST) return limit;
  throw new UsageError(`--limit must be a whole number from 1 to ${MOST}.`);
}

function kindsOf(option: string | boolean | undefined): readonly ThingKind[] | undefined {
  const kind = THING_KINDS.find((one) => one.toLowerCase() === option);
  return kind === undefined ? undefined : [kind];
}

function asText({ duplicates, junk, things, cut }: Audit): string {
  return [
    `${things} things looked at${cut.length === 0 ? '' : `; of ${cut.join(' and ').toLowerCase()} those of most papers alone`}.`,
    '',
    duplicates.length === 0 ? 'No likely duplicates.' : 'Likely duplicates, the more suspicious first:',
    ...duplicates.flatMap(({ strength, reasons, into, from }) => [
      `  ${strength.toFixed(2)}  ${named(from)}  is  ${named(into)}: ${reasons.join('; ')}`,
      `        ${mergeCall(into, from)}`,
    ]),
    ...(duplicates.length === 0
      ? []
      : [
          'To merge two, send that mutation to the API, or give the first as an alias of the second in seeds/lexicons/curated.',
        ]),
    '',
    junk.length === 0 ? 'No likely junk.' : 'Likely junk, the more suspicious first:',
    ...junk.flatMap(({ strength, reasons, thing }) => [
      `  ${strength.toFixed(2)}  ${named(thing)}: ${reasons.join('; ')}`,
      `        ${denial(thing, reasons)}`,
    ]),
    ...(junk.length === 0
      ? []
      : [
          'To be rid of one, add its line to seeds/lexicons/curated/denied.tsv and ingest again; where the lexicon lists it, run npm run lexicons before.',
        ]),
    '',
  ].join('\n');
}

/** The same with what to do about each. */
function asData({ duplicates, junk, things, cut }: Audit): object {
  return {
    things,
    cut,
    duplicates: duplicates.map((one) => ({ ...one, merge: mergeCall(one.into, one.from) })),
    junk: junk.map((one) => ({ ...one, deny: denial(one.thing, one.reasons) })),
  };
}

function named({ id, name, paperCount, listed }: AuditedThing): string {
  return `${id} "${name}" (${paperCount} ${paperCount === 1 ? 'paper' : 'papers'}${listed ? ', listed' : ''})`;
}

function mergeCall(into: AuditedThing, from: AuditedThing): string {
  return `mutation { mergeThings(into: "${into.id}", from: ["${from.id}"]) { movedLinks } }`;
}

/** A line of the deny list: kind, name and reason between tabs. */
function denial({ kind, name }: AuditedThing, reasons: readonly string[]): string {
  return [kind, name.replace(/\s+/g, ' '), reasons[0] ?? ''].join('\t');
}
