import { type TaggedSpan } from '../../../../src/ingestion/extraction/tagger/tagger';
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
    ['Costs fall with our quick profiler FooProf.', ['INTRODUCES concept:fooprof']],
    ['Our final method, FooCast, needs few frames.', ['INTRODUCES concept:foocast']],
    ['With the proposed FooFlow framework, costs fall.', ['INTRODUCES concept:fooflow']],
    ['Our results on FooBoard are good.', []],
    ['We introduce a slimmed-down version of FooAttn.', []],
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

  test('what the title is made from is not introduced', () => {
    expect(
      introduced('We propose FooWriter-Zero, unlike FooWriter.', 'FooWriter-Zero: Long Texts from Scratch'),
    ).toEqual(['INTRODUCES concept:foowriter-zero']);
  });

  test('a tagger that sees introductions in a subtitle or in an address only is not followed', () => {
    const title = 'FooFlux: Gradient Folding Caches for Everyone';
    const abstract = 'FooFlux is quick. Code is at https://example.com/lab/BarRepo now.';
    const text = `${title}. ${abstract}`;
    const span = (name: string): TaggedSpan => ({
      start: text.indexOf(name),
      end: text.indexOf(name) + name.length,
      kind: 'INTRODUCES',
      probability: 0.9,
    });
    const tagger = { tag: () => [span('FooFlux'), span('Gradient Folding Caches'), span('BarRepo')] };
    expect(links(read(abstract, title, tagger)).filter((link) => link.startsWith('INTRODUCES'))).toEqual([
      'INTRODUCES concept:fooflux',
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
