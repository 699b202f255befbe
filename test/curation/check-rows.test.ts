import { checkRows } from '../../src/curation/check-rows';
import { type ConceptRow } from '../../src/ingestion/extraction/lexicon/lexicon-row';

const row = (id: string, name: string, rest: Partial<ConceptRow> = {}): ConceptRow => ({
  id: `concept:${id}`,
  name,
  kind: 'METHOD',
  aliases: [],
  source: 'curated',
  ...rest,
});

describe('checkRows', () => {
  it('finds nothing wrong with sound rows', () => {
    const rows = [
      row('spark', 'Spark', { cues: { Spark: ['apache', 'cluster'] } }),
      row('spark-model', 'Spark model', { aliases: ['Spark'], parents: ['concept:spark'] }),
    ];
    expect(checkRows('CONCEPT', rows)).toEqual([]);
  });

  it('finds a name that two rows share without cues, in any spelling and in the plural', () => {
    const rows = [
      row('flash-attention', 'Flash Attention'),
      row('fast', 'Fast', { aliases: ['flash-attentions'] }),
    ];
    expect(checkRows('CONCEPT', rows)).toEqual([
      '"flashattention" names concept:flash-attention and concept:fast; give one of them cues',
    ]);
  });

  it('finds unknown parents and circles', () => {
    const rows = [
      row('a', 'A', { parents: ['concept:b'] }),
      row('b', 'B', { parents: ['concept:a', 'concept:missing'] }),
    ];
    expect(checkRows('CONCEPT', rows)).toEqual([
      'concept:b: no row concept:missing',
      'concept:a under concept:b under concept:a: a circle',
    ]);
  });

  it('finds ids that their names do not give, ids twice, and cues for other names', () => {
    const rows = [
      row('wrong', 'Right'),
      row('right-2', 'Right 2'),
      row('right-2', 'Right 2', { cues: { Left: ['x'] } }),
    ];
    const faults = checkRows('CONCEPT', rows);
    expect(faults).toContain('concept:wrong: the name "Right" gives concept:right');
    expect(faults).toContain('concept:right-2: two rows have this id');
    expect(faults).toContain('concept:right-2: cues for "Left", which is none of its names');
  });

  it('allows an id with something behind it that tells two things apart', () => {
    expect(checkRows('CONCEPT', [row('ray-framework', 'Ray')])).toEqual([]);
  });
});
