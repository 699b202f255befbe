import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type ThingKind } from '../domain/ids';
import { mineAcronyms } from './acronyms';
import { checkRows } from './check-rows';
import { type CuratedRow, readCuratedRows, readDeniedNames } from './curated-rows';
import { type DraftRow } from './draft-row';
import { type AnyRow, finishRows } from './finish-rows';
import { standUnderHeads, standUnderOriginals } from './hierarchy';
import { annotatedTexts, silverTexts } from './labelled-texts';
import { listDatasets } from './listed-datasets';
import { type ListedHardware, graphicsCards, listedHardware } from './listed-hardware';
import { addAcronyms, keysOfRows, mergeRows, uniteForms } from './merge-rows';
import { mineConcepts } from './mined-concepts';
import { lookUpKey } from './name-forms';
import { RawLists } from './raw-lists';
import { exactByUse } from './written-use';

const FILES: Readonly<Record<ThingKind, string>> = {
  CONCEPT: 'concepts',
  HARDWARE: 'hardware',
  DATASET: 'datasets',
  METRIC: 'metrics',
};

/** The four lexicons out of the raw lists and the curated rows; the same input gives the same rows. */
export function buildLexicons(
  lists: RawLists,
  curated: Readonly<Record<ThingKind, readonly CuratedRow[]>>,
  denied: ReadonlyMap<string, ReadonlySet<string>>,
): Record<ThingKind, AnyRow[]> {
  const silver = silverTexts(lists);
  const annotated = annotatedTexts(lists);
  const rowsOf = (thing: ThingKind): DraftRow[] => curated[thing].map(({ row }) => row);

  const listed = listedHardware(lists);
  const hardware = mergeRows(
    curated.HARDWARE.map((row) => withFigures(row, listed)),
    graphicsCards(listed),
  );
  const metrics = rowsOf('METRIC');
  const deniedTo = (thing: ThingKind): ReadonlySet<string> => denied.get(thing) ?? new Set();
  const settled = keysOfRows([...hardware, ...metrics, ...rowsOf('CONCEPT')]);
  const datasets = mergeRows(
    rowsOf('DATASET'),
    listDatasets(
      lists,
      silver,
      annotated,
      new Set([...settled, ...deniedTo('DATASET'), ...keysOfRows(rowsOf('DATASET'))]),
    ),
  );
  const mined = mineConcepts(
    lists,
    silver,
    annotated,
    new Set([...settled, ...deniedTo('CONCEPT'), ...keysOfRows(datasets)]),
  );
  const texts = [...silver, ...annotated].map((labelled) => labelled.text);
  const acronyms = mineAcronyms(texts);
  const others = keysOfRows([...hardware, ...metrics, ...datasets]);
  const free = new Map([...acronyms].filter(([acronym]) => !others.has(lookUpKey(acronym))));
  const concepts = uniteForms(addAcronyms(mergeRows(rowsOf('CONCEPT'), mined), free));
  return {
    CONCEPT: finishRows(exactByUse(standUnderHeads(concepts), texts)),
    HARDWARE: finishRows(hardware),
    DATASET: finishRows(exactByUse(standUnderOriginals(datasets), texts)),
    METRIC: finishRows(metrics),
  };
}

function withFigures({ row, figures }: CuratedRow, listed: readonly ListedHardware[]): DraftRow {
  if (figures === undefined) return row;
  const key = lookUpKey(figures);
  const found =
    listed.find(({ name }) => name === figures) ??
    listed.find(({ name, vendor }) => lookUpKey(name) === key || name === `${vendor} ${figures}`);
  if (found === undefined) throw new Error(`${row.name}: no hardware list has figures for "${figures}"`);
  return { ...row, specifications: found.specifications };
}

function main(): void {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, to: { type: 'string', default: 'seeds/lexicons' } },
  });
  if (values.from === undefined)
    throw new Error('--from DIR names the folder of the raw lists (seeds/lexicons/SOURCES.md)');
  const curated = (thing: ThingKind): CuratedRow[] => {
    const file = path.join(values.to, 'curated', `${FILES[thing]}.tsv`);
    return readCuratedRows(thing, readFileSync(file, 'utf8'), file);
  };
  const lexicons = buildLexicons(
    new RawLists(values.from),
    {
      CONCEPT: curated('CONCEPT'),
      HARDWARE: curated('HARDWARE'),
      DATASET: curated('DATASET'),
      METRIC: curated('METRIC'),
    },
    readDeniedNames(readFileSync(path.join(values.to, 'curated', 'denied.tsv'), 'utf8')),
  );
  const faults = Object.entries(lexicons).flatMap(([thing, rows]) => checkRows(thing as ThingKind, rows));
  if (faults.length > 0) throw new Error(`the lexicons are not sound:\n${faults.join('\n')}`);
  mkdirSync(values.to, { recursive: true });
  for (const [thing, rows] of Object.entries(lexicons)) {
    const file = path.join(values.to, `${FILES[thing as ThingKind]}.jsonl`);
    writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    process.stdout.write(`${file}: ${rows.length} rows\n`);
  }
}

if (require.main === module) main();
