import { type PaperGraph, type PaperRecord } from '../../../src/domain/paper';
import { createPaperReader } from '../../../src/ingestion/create-paper-reader';
import { type Tagger } from '../../../src/ingestion/extraction/tagger/tagger';
import { SMALL_LEXICON } from './small-lexicon';

export function paper(title: string, abstract: string): PaperRecord {
  return {
    title,
    abstract,
    authors: [],
    organizations: [],
    codeUrls: [],
    origin: { name: 'test', retrievedAt: '2026-01-01T00:00:00.000Z' },
  };
}

/** The reading of an abstract over the small lexicon, without a tagger unless one is given. */
export function read(
  abstract: string,
  title = 'A study of many things',
  tagger: Tagger | false = false,
): PaperGraph {
  return createPaperReader({ lexicons: SMALL_LEXICON, tagger }).read(paper(title, abstract));
}

/** `RELATION id` of every link. */
export function links(graph: PaperGraph): readonly string[] {
  return graph.links.map(({ relation, thingId }) => `${relation} ${thingId}`);
}

/** `metric value unit KIND` of every result; a range as `low-high`. */
export function findings(abstract: string): readonly string[] {
  return read(abstract).results.map(({ metricId, value, valueHigh, unit, kind }) =>
    [
      metricId.replace('metric:', ''),
      valueHigh === undefined ? String(value) : `${value}-${valueHigh}`,
      unit ?? 'plain',
      kind,
    ].join(' '),
  );
}
