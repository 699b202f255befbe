import { links, read } from '../reading';

const introduced = (abstract: string, title?: string): readonly string[] =>
  links(read(abstract, title)).filter((link) => link.startsWith('INTRODUCES'));

describe('introduced things', () => {
  test.each([
    ['We propose FooNet for segmentation.', ['INTRODUCES concept:foonet']],
    ['This paper presents BarFlow, a compiler for tensors.', ['INTRODUCES concept:barflow']],
    [
      'In this work, we further introduce QuuxQA, a benchmark of hard questions.',
      ['INTRODUCES dataset:quuxqa'],
    ],
    ['We build a simulator called Zephyrus.', ['INTRODUCES concept:zephyrus']],
    [
      'We release two models, FooChat and BarChat.',
      ['INTRODUCES concept:barchat', 'INTRODUCES concept:foochat'],
    ],
    ['We propose gradient folding (GradFold) to save memory.', ['INTRODUCES concept:gradfold']],
    ['We propose an LLM agent for games.', []],
    ['We use LoRA for tuning.', []],
  ])('%s', (abstract, expected) => {
    expect(introduced(abstract)).toEqual(expected);
  });

  test('a name before the colon of the title', () => {
    expect(
      introduced('Training is slow. Quickstep makes it fast.', 'Quickstep: Faster Training for All'),
    ).toEqual(['INTRODUCES concept:quickstep']);
  });

  test('a short title that the abstract repeats', () => {
    expect(introduced('The folded attention cache is new here.', 'Folded Attention Cache')).toEqual([
      'INTRODUCES concept:folded-attention-cache',
    ]);
  });

  test('variants of an introduced name are introduced too', () => {
    expect(introduced('We propose FooNet. FooNet-Small is quick, FooNet-7B is good.')).toEqual([
      'INTRODUCES concept:foonet',
      'INTRODUCES concept:foonet-7b',
      'INTRODUCES concept:foonet-small',
    ]);
  });

  test('the words around a name say what it is', () => {
    const kinds = (abstract: string): unknown[] =>
      read(abstract).things.flatMap((thing) => (thing.kind === 'CONCEPT' ? [thing.conceptKind] : []));
    expect(kinds('We present FooServe, a serving system.')).toEqual(['SYSTEM']);
    expect(kinds('We present FooFormer, a new architecture.')).toEqual(['ARCHITECTURE']);
    expect(kinds('We present FooOpt, an algorithm for tuning.')).toEqual(['METHOD']);
  });

  test('a known name is the known thing, introduced', () => {
    expect(
      introduced('We introduce low-rank adaptation, LoRA, here. LoRA is small.', 'LoRA: low-rank adaptation'),
    ).toEqual(['INTRODUCES concept:low-rank-adaptation']);
  });
});
