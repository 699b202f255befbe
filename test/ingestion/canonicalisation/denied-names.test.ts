import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeniedNames } from '../../../src/ingestion/canonicalisation/denied-names';
import { createPaperReader } from '../../../src/ingestion/create-paper-reader';
import { paper } from '../extraction/reading';
import { SMALL_LEXICON } from '../extraction/small-lexicon';

const DENIED = '# kind\tname\twhy\nCONCEPT\tFoo-Net\tnothing\n\nDATASET\tCOCO\tlisted\nNOTHING\tBar\t\n';

describe('denied names', () => {
  it('are told by kind and name in any spelling', () => {
    const denied = DeniedNames.of(DENIED);
    expect([denied.has('CONCEPT', 'foonet'), denied.has('CONCEPT', 'FOO net')]).toEqual([true, true]);
    expect([
      denied.has('METRIC', 'Foo-Net'),
      denied.has('CONCEPT', 'kind'),
      denied.has('CONCEPT', ''),
    ]).toEqual([false, false, false]);
  });

  it('become no things, links or subjects of results; what the lexicon lists stands', () => {
    const text = paper('A study', 'We propose FooNet. FooNet gives a 2.4x speedup on MS COCO.');
    const read = (denied: DeniedNames): string[] => {
      const graph = createPaperReader({ lexicons: SMALL_LEXICON, tagger: false, denied }).read(text);
      expect(graph.results).toHaveLength(1);
      expect(graph.results[0]?.subjectId).toBe(denied === DeniedNames.NONE ? 'concept:foonet' : undefined);
      return graph.things.map(({ id }) => id);
    };
    expect(read(DeniedNames.NONE)).toContain('concept:foonet');
    expect(read(DeniedNames.of(DENIED))).not.toContain('concept:foonet');
    expect(read(DeniedNames.of(DENIED))).toContain('dataset:coco');
  });

  it('are read beside the lexicons, where there are any', () => {
    const folder = mkdtempSync(join(tmpdir(), 'papergraph-denied-'));
    for (const name of ['concepts', 'hardware', 'datasets', 'metrics'])
      writeFileSync(join(folder, `${name}.jsonl`), '');
    const ids = (): string[] =>
      createPaperReader({ lexicons: folder, tagger: false })
        .read(paper('A study', 'We propose FooNet, a model.'))
        .things.map(({ id }) => id);
    expect(ids()).toEqual(['concept:foonet']);
    mkdirSync(join(folder, 'curated'));
    writeFileSync(join(folder, 'curated', 'denied.tsv'), DENIED);
    expect(ids()).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
