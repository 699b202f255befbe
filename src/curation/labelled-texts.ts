import { type LabelledText, type NameLabel, type RawLists, asList, asRecord, asText } from './raw-lists';

const EMPTY = (): Record<NameLabel, string[]> => ({ C: [], H: [], D: [], M: [] });
/** The lists of an annotated paper that hold names of one label. */
const ANNOTATED: Readonly<Record<NameLabel, readonly string[]>> = {
  C: ['concepts', 'models'],
  H: ['hardware'],
  D: ['datasets'],
  M: ['metrics'],
};

const wholeText = (record: Record<string, unknown>): string =>
  `${asText(record.title)}. ${asText(record.abstract)}`.replace(/\s+/g, ' ');

/** Abstracts whose names were marked by machine: `[start, end, label, probability]` over title and abstract. */
export function silverTexts(lists: RawLists): LabelledText[] {
  const texts = new Map(
    lists.jsonLines('corpora/abstracts.jsonl').map((record) => [asText(record.arxivId), wholeText(record)]),
  );
  const labelled: LabelledText[] = [];
  for (const record of lists.jsonLines('corpora/silver.jsonl')) {
    const text = texts.get(asText(record.arxivId));
    if (text === undefined) continue;
    const names = EMPTY();
    for (const span of asList(record.spans)) {
      const [start, end, label] = asList(span);
      if (typeof start !== 'number' || typeof end !== 'number') continue;
      if (label === 'C' || label === 'H' || label === 'D' || label === 'M')
        names[label].push(text.slice(start, end));
    }
    labelled.push({ text, names });
  }
  return labelled;
}

/** An annotated name with every form it goes by in one paper. */
export interface AnnotatedName {
  readonly label: NameLabel;
  readonly name: string;
  readonly forms: readonly string[];
  /** The annotators' concept kind, or `model`. */
  readonly kind: string;
}
export interface AnnotatedText extends LabelledText {
  readonly annotated: readonly AnnotatedName[];
}

/** The annotated training papers. */
export function annotatedTexts(lists: RawLists): AnnotatedText[] {
  const texts = lists.jsonLines('gold/train.texts.jsonl').map(wholeText);
  return lists.jsonLines('gold/train.jsonl').map((record, index) => {
    const names = EMPTY();
    const annotated: AnnotatedName[] = [];
    for (const label of ['C', 'H', 'D', 'M'] as const) {
      for (const list of ANNOTATED[label]) {
        for (const value of asList(record[list])) {
          const entity = asRecord(value);
          const forms = [entity.name, entity.mention, ...asList(entity.aliases)]
            .map(asText)
            .filter((f) => f !== '');
          names[label].push(...forms);
          annotated.push({ label, name: asText(entity.name), forms, kind: asText(entity.kind) || 'model' });
        }
      }
    }
    for (const value of asList(record.introduces)) {
      const entity = asRecord(value);
      names.C.push(...[entity.name, entity.mention, ...asList(entity.aliases)].map(asText));
    }
    return { text: texts[index] ?? '', names, annotated };
  });
}
