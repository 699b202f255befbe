import { type AuditedThing } from '../../../src/graph/audit/audited-thing';
import { duplicatePairs } from '../../../src/graph/audit/duplicate-pairs';
import { audited } from './audit-fixture';

const found = (...things: AuditedThing[]): string[] =>
  duplicatePairs(things).map(({ from, into, reason }) => `${from.name} -> ${into.name}: ${reason.why}`);

const SAME = 'the same but for plural, spelling or spaces';
const SORT = 'the same but for words that say what sort of thing it is';

it.each([
  ['graph tokenisers', 'graph tokenizer', SAME],
  ['colour modelling', 'color modeling', SAME],
  ['sparse routing networks', 'sparse routing', SORT],
  ['proposed sparse routing', 'sparse routing', SORT],
  ['routing of tokens', 'token routing', 'the same words in any order, small ones aside'],
  ['SRN', 'sparse routing network', 'the initials of the other'],
  ['hierarchical segmentaton', 'hierarchical segmentation', 'one letter apart'],
])('%s and %s: %s', (from, into, why) => {
  expect(found(audited(from), audited(into, { paperCount: 4 }))).toEqual([`${from} -> ${into}: ${why}`]);
});

it('hardware with and without its maker or its sort, data sets and metrics with theirs', () => {
  const pair = (kind: 'HARDWARE' | 'DATASET' | 'METRIC', one: string, other: string): string[] =>
    found(audited(one, {}, kind), audited(other, { paperCount: 2 }, kind));
  expect(pair('HARDWARE', 'NVIDIA Z900 GPU', 'Z900')).toEqual([`NVIDIA Z900 GPU -> Z900: ${SORT}`]);
  expect(pair('DATASET', 'Lakes corpus', 'Lakes')).toEqual([`Lakes corpus -> Lakes: ${SORT}`]);
  expect(pair('METRIC', 'fluency score', 'fluency')).toEqual([`fluency score -> fluency: ${SORT}`]);
});

it('a name that another goes by; two listed things are told apart by the lexicon', () => {
  const [alias, name] = [audited('Lake Net', { aliases: ['RiverNetwork'] }), audited('RiverNetwork')];
  expect(found(alias, name)).toEqual(['RiverNetwork -> Lake Net: the name of one is a name of the other']);
  expect(found({ ...alias, listed: true }, { ...name, listed: true })).toEqual([]);
});

it('a name that was told apart when it was read is suspected less', () => {
  const pairs = duplicatePairs([
    audited('DREAM', { id: 'concept:dream-method' }),
    audited('Dream', { listed: true }),
  ]);
  expect(pairs).toMatchObject([{ into: { name: 'Dream' }, reason: { strength: 0.4 } }]);
});

it.each([
  ['RiverBank', 'river bank', 'a name of its own and words of the same letters'],
  ['LAKES', 'lake', 'a name of its own and words of the same letters'],
  ['LAKES', 'LAKE', 'one word with and without its ending'],
  ['Rivernets', 'Rivernet', 'one word with and without its ending'],
])('%s and %s may be two things: suspected less', (from, into, why) => {
  expect(duplicatePairs([audited(from), audited(into, { paperCount: 4 })])).toMatchObject([
    { into: { name: into }, reason: { why, strength: 0.4 } },
  ]);
});

it('what stays is the listed one, then the one of more papers', () => {
  expect(
    found(audited('graph tokenizers', { paperCount: 9 }), audited('graph tokenizer', { listed: true })),
  ).toEqual([`graph tokenizers -> graph tokenizer: ${SAME}`]);
  expect(found(audited('graph tokenizers', { paperCount: 9 }), audited('graph tokenizer'))).toEqual([
    `graph tokenizer -> graph tokenizers: ${SAME}`,
  ]);
});

it('names that hold others are looked at where papers are enough', () => {
  const pair = (papers: number): string[] =>
    found(
      audited('token routing', { paperCount: 9 }),
      audited('sparse token routing', { paperCount: papers }),
    );
  expect(pair(3)).toEqual(['sparse token routing -> token routing: one name holds the other']);
  expect(pair(2)).toEqual([]);
});

it.each([
  ['Z900', 'Z800'], ['Z40', 'Z40S'], ['FooBench', 'FogBench-2'], ['token routing', 'graph routing'], ['RNN', 'CNN'],
  ['SRN', 'sparse graph network'], ['top-1 error', 'top-5 error'],
])('%s and %s are two', (one, other) => {
  expect(duplicatePairs([audited(one), audited(other)]).filter(({ reason }) => reason.strength > 0.1)).toEqual([]);
}); // prettier-ignore

it('a large group is paired with one thing, not with itself', () => {
  const many = Array.from({ length: 300 }, (_, i) =>
    audited('graph tokenizer', { id: `concept:graph-${i}` }),
  );
  expect(duplicatePairs(many)).toHaveLength(299);
});
