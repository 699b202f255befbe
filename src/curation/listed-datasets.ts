import { type DraftRow, draftRow } from './draft-row';
import { isWeakDatasetName, junkReason } from './junk-names';
import { type AnnotatedText } from './labelled-texts';
import { isExactByDefault, lookUpKey, wordsOf } from './name-forms';
import { countNames } from './name-counts';
import { type LabelledText, type RawLists, asList, asNumber, asRecord, asText } from './raw-lists';

interface ListedName {
  readonly name: string;
  readonly source: string;
  /** Lists and tasks that name it. */
  readonly weight: number;
}

/** Dataset rows from the lists, and from names that papers mark; kept where papers do not use the name for other things. */
export function listDatasets(
  lists: RawLists,
  silver: readonly LabelledText[],
  annotated: readonly AnnotatedText[],
  taken: ReadonlySet<string>,
): DraftRow[] {
  const byKey = new Map<string, ListedName>();
  for (const listed of [...listedNames(lists), ...markedNames(silver, annotated)]) {
    const key = lookUpKey(listed.name);
    const known = byKey.get(key);
    if (key.length < 2 || taken.has(key) || junkReason(listed.name) !== undefined) continue;
    byKey.set(key, known === undefined ? listed : { ...known, weight: known.weight + listed.weight });
  }
  const counts = countNames(
    [...byKey.values()].map((listed) => listed.name),
    [...silver, ...annotated],
  );
  const rows: DraftRow[] = [];
  for (const [key, { name, source, weight }] of byKey) {
    const count = counts.get(key);
    const occurs = count?.occurs ?? 0;
    const share = occurs === 0 ? 0 : (count?.marked.D ?? 0) / occurs;
    if (isWeakDatasetName(name)) continue;
    if (occurs === 0 && !(isDistinctive(name) && weight >= 2)) continue;
    if (occurs > 0 && share < (isDistinctive(name) ? 0.3 : 0.5)) continue;
    rows.push(draftRow({ thing: 'DATASET', name, source, exact: isDistinctive(name) ? [] : [name] }));
  }
  return rows;
}

/** A name no sentence would hold by chance: digits, capitals inside a word, or a word like Bench. */
function isDistinctive(name: string): boolean {
  if (name.length < 4) return false;
  if (/[a-z][A-Z]|[A-Z]{2,}[a-z]|\p{L}[- ]?\d|bench|eval|qa\b/iu.test(name) && /[A-Z]|\d/.test(name)) {
    return /[a-z][A-Z]|[A-Z]{2,}[a-z]|\d|Bench|Eval|QA\b/.test(name);
  }
  return isExactByDefault(name) && name.length >= 5;
}

function listedNames(lists: RawLists): ListedName[] {
  const names: ListedName[] = [];
  const pwc = asRecord(lists.json('lexicon/pwc_names.json'));
  for (const list of ['datasets', 'benchmarks']) {
    for (const entry of asList(pwc[list])) {
      const [name, count] = asList(entry);
      names.push({
        name: withoutNote(asText(name)),
        source: 'papers-with-code',
        weight: asNumber(count) ?? 1,
      });
    }
  }
  const benchmarks = asRecord(lists.json('lexicon/benchmarks_datasets.json'));
  for (const list of ['opencompass', 'lmms_eval']) {
    for (const entry of asList(benchmarks[list])) {
      names.push({
        name: withoutNote(asText(asRecord(entry).name)),
        source: list.replace('_', '-'),
        weight: 2,
      });
    }
  }
  for (const entry of asList(benchmarks.hf_datasets_2_4_0)) {
    names.push({ name: withoutNote(asText(asRecord(entry).pretty_name)), source: 'hf-datasets', weight: 1 });
  }
  for (const entry of asList(lists.json('lexicon/benchmark_cards_compact.json'))) {
    const card = asRecord(entry);
    const abbreviation = asText(card.abbr);
    const name = asText(card.name).replace(/\s*[:(].*$/, '');
    const short = abbreviation !== '' && abbreviation !== 'N/A' ? abbreviation : name;
    names.push({ name: short, source: 'benchmark-cards', weight: 1 });
  }
  for (const line of lists.lines('lexicon/ibm_tdms_datasetKB.tsv')) {
    names.push({ name: withoutNote(line.split('\t')[1] ?? ''), source: 'ibm-tdms', weight: 1 });
  }
  return names.filter((listed) => listed.name !== '');
}

/** Without what stands in brackets behind it, and without a final "dataset". */
const withoutNote = (name: string): string =>
  name
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/\s+(?:data ?set|corpus)$/i, '')
    .trim();

function markedNames(silver: readonly LabelledText[], annotated: readonly AnnotatedText[]): ListedName[] {
  const papers = new Map<string, number>();
  const add = (name: string, weight: number): void => {
    const clean = name.replace(/\s+(?:data ?sets?|benchmarks?|corpus|corpora)$/i, '').replace(/^the\s+/i, '');
    if (/^[\p{Lu}\d]/u.test(clean) || /[a-z][A-Z]|\d/.test(clean))
      papers.set(clean, (papers.get(clean) ?? 0) + weight);
  };
  for (const paper of silver)
    new Set(paper.names.D).forEach((name) => {
      add(name, 1);
    });
  for (const paper of annotated) {
    for (const entity of paper.annotated) if (entity.label === 'D') add(entity.name, 2);
  }
  return [...papers]
    .filter(([name, count]) => count >= 2 && (wordsOf(name).length > 1 || /\d|[A-Z].*[A-Z]/.test(name)))
    .map(([name, count]) => ({ name, source: 'paper-abstracts', weight: count }));
}
