import { conceptKey } from '../../src/curation/concept-key';
import { isExactByDefault, lookUpKey, singularName, wordsOf } from '../../src/curation/name-forms';

describe('singularName', () => {
  it.each([
    ['Diffusion Models', 'Diffusion Model'],
    ['LLMs', 'LLM'],
    ['graph neural networks', 'graph neural network'],
    ['policies', 'policy'],
    ['bias', 'bias'],
    ['robotics', 'robotics'],
    ['matrices', 'matrix'],
    ['3D meshes', '3D mesh'],
    ['caches', 'cache'],
    ['loss', 'loss'],
    ['RTX 4090', 'RTX 4090'],
    ['constructor', 'constructor'],
  ])('%s gives %s', (name, singular) => {
    expect(singularName(name)).toBe(singular);
  });
});

describe('lookUpKey', () => {
  it('brings spellings and the plural together', () => {
    expect(new Set(['MS-COCO', 'MS COCO', 'mscoco'].map(lookUpKey)).size).toBe(1);
    expect(lookUpKey('Vision Transformers')).toBe(lookUpKey('vision-transformer'));
  });

  it('keeps different numbers apart', () => {
    expect(lookUpKey('CIFAR-10')).not.toBe(lookUpKey('CIFAR-100'));
  });
});

describe('conceptKey', () => {
  it.each([
    ['RL agent', 'reinforcement learning agents'],
    ['pre-training', 'pretraining'],
    ['VLM fine-tuning', 'vision-language model finetuning'],
    ['GRPO algorithm', 'Group Relative Policy Optimization'],
    ['post-training quantisation', 'Post-Training Quantization'],
  ])('%s is %s', (one, other) => {
    expect(conceptKey(one)).toBe(conceptKey(other));
  });

  it('takes a name in capitals that ends in S for no plural', () => {
    expect(conceptKey('VITS')).not.toBe(conceptKey('ViT'));
  });
});

describe('wordsOf', () => {
  it('gives words with their places', () => {
    const text = 'GPT-4o on C++ code';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'GPT',
      '4o',
      'on',
      'C++',
      'code',
    ]);
  });
});

describe('isExactByDefault', () => {
  it.each([
    ['CLIP', true],
    ['Ray', true],
    ['RLHF-V', true],
    ['ImageNet', false],
    ['2048', true],
    ['12345', false],
  ])('%s: %s', (name, exact) => {
    expect(isExactByDefault(name)).toBe(exact);
  });
});
