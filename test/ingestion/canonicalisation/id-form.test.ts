import { slugify } from '../../../src/domain/names';
import { idForm } from '../../../src/ingestion/canonicalisation/id-form';

test.each([
  ['multi-lake routing', 'multilake routing'],
  ['Pre-Folded Trees', 'PreFolded Tree'],
  ['lake colour folding', 'lake color folding'],
  ['lake tokenisation', 'lake tokenization'],
  ['labelled lakes', 'labeled lake'],
  ['Graph of Skills', 'Graph of Skill'],
  ['self-folding trees', 'self-folding tree'],
  ['supervised folding', 'supervised folding'],
  ['Vegas', 'Vegas'],
  ['multi-8B', 'multi-8B'],
])('the id of "%s" is made of "%s"', (name, form) => {
  expect(idForm(name)).toBe(form);
});

test.each([
  ['lakes routing', 'lake routing'],
  ['GNNs folding', 'GNN folding'],
  ['Mixture-of-Lakes', 'mixture-of-lake'],
  ['hours-long walk', 'hour-long walk'],
  ['multi modal lake', 'multimodal lake'],
  ['spatio-temporal lake', 'spatiotemporal lake'],
  ['down-sampling lakes', 'downsampling lake'],
  ['lake re-folding', 'lake refolding'],
  ['lake trade-off', 'lake tradeoff'],
  ['step-wise folding', 'stepwise folding'],
  ['lake genera-tion', 'lake generation'],
  ['fold-ing of lakes', 'folding of lake'],
  ['M^3 lake', 'M3 lake'],
  ['K/V lake', 'KV lake'],
  ['Lake-Bench', 'LakeBench'],
  ['F2 Bench', 'F2Bench'],
  ['d-FOLD', 'D-FOLD'],
  ['lake-fine-folding', 'Lake Fine-Folding'],
  ['Tree-GRPO', 'TreeGRPO'],
  ['Fold-2', 'Fold2'],
  ['Foo v2', 'Foov2'],
  ['Lake-Guided Modelling', 'lake-guided modeling'],
])('"%s" and "%s" make one id', (one, other) => {
  expect(slugify(idForm(one))).toBe(slugify(idForm(other)));
});

test.each([
  ['memory lake', 'MemoryLake'],
  ['Bird', 'Birds'],
  ['device under test', 'device test'],
  ['bottom-up folding', 'bottom folding'],
  ['fault-injection', 'faultinjection'],
  ['Foo 2', 'Foo 3'],
])('"%s" and "%s" make two', (one, other) => {
  expect(slugify(idForm(one))).not.toBe(slugify(idForm(other)));
});

it.each(['trade-off', 'roll-outs', 'genera-tion', 'gray-box', 'up-sampling', 'over-smoothing', 'co-design'])(
  'joins "%s" wherever it stands',
  (word) => {
    const joined = word.replace('-', '').replace(/s$/, '');
    expect(idForm(`lake ${word}`)).toBe(word.startsWith('over') ? `lake ${word}` : `lake ${joined}`);
    expect(idForm(word)).toBe(joined);
  },
);
