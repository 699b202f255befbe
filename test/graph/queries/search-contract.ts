import { type PaperGraph } from '../../../src/domain/paper';
import { type Thing } from '../../../src/domain/thing';
import { type GraphStore } from '../../../src/graph/graph-store';
import { search, type SearchHit } from '../../../src/graph/queries/search';
import { suggest } from '../../../src/graph/queries/suggest';
import { concept, paperOn } from './small-graphs';

const LORA = concept('Low-Rank Adaptation', {
  aliases: ['LoRA', 'low rank adapters'],
  description: 'Cheap fine-tuning.',
});
const QLORA = concept('QLoRA');
const TRANSFORMER = concept('Transformer', { aliases: ['transformer architecture'] });
const VISION = concept('Vision Transformer', { aliases: ['ViT'], parents: [TRANSFORMER.id] });
const NAIVE = concept('Naïve Bayes');
const MEMORY = concept('Working Memory');
const H100: Thing = {
  kind: 'HARDWARE',
  id: 'hardware:nvidia-h100',
  name: 'NVIDIA H100',
  aliases: ['H100'],
  parents: [],
  hardwareKind: 'GPU',
  vendor: 'NVIDIA',
};
const COCO: Thing = {
  kind: 'DATASET',
  id: 'dataset:ms-coco',
  name: 'MS COCO',
  aliases: ['COCO'],
  parents: [],
};

/** A graph to search in: what is asked of it is said in searchContract. */
export const SEARCH_GRAPHS: readonly PaperGraph[] = [
  paperOn('Adapting large models cheaply', [LORA, TRANSFORMER, H100], {
    abstract: 'We study low-rank updates of transformer weights.',
    authors: ['Zoë Transformer'],
  }),
  paperOn('Transformers see', [VISION, TRANSFORMER, COCO], { abstract: 'Detection of objects.' }),
  paperOn('Counting words', [NAIVE, QLORA, MEMORY], {
    abstract: 'Probability again.',
    authors: ['Ada Lovelace'],
  }),
  paperOn('Graphs', [TRANSFORMER], {
    abstract: 'Objects as graphs of objects, once more.',
    organizations: [{ name: 'Graph Lab' }],
  }),
  paperOn('Near geography', [], {
    abstract: 'What others call graphy.',
    organizations: [{ name: 'Grapha' }],
  }),
];

/** Search and suggestions over SEARCH_GRAPHS. */
export function searchContract(store: () => GraphStore): void {
  const hits = async (query: string, offset = 0, limit = 20): Promise<readonly SearchHit[]> =>
    (await search(store(), query, { offset, limit })).hits;
  const first = async (query: string): Promise<readonly [string | undefined, string | undefined]> => {
    const [hit] = await hits(query);
    return [hit?.node.id, hit?.matched];
  };

  test.each([
    ['lora', LORA.id, 'LoRA'],
    ['Low Rank Adaptation', LORA.id, 'Low-Rank Adaptation'],
    ['low-rank adapters', LORA.id, 'low rank adapters'],
    ['h100', H100.id, 'H100'],
    ['mscoco', COCO.id, 'MS COCO'],
    ['naive bayes', NAIVE.id, 'Naïve Bayes'],
    ['transformers', TRANSFORMER.id, 'Transformer'],
    ['VISION TRANSFORMERS', VISION.id, 'Vision Transformer'],
    ['vit', VISION.id, 'ViT'],
    ['working memories', MEMORY.id, 'Working Memory'],
    ['transformers see', 'paper:transformers-see', 'Transformers see'],
    ['zoe transformer', 'author:zoe-transformer', 'Zoë Transformer'],
    ['graph lab', 'organization:graph-lab', 'Graph Lab'],
  ])('%s is %s', async (query, id, matched) => {
    expect(await first(query)).toEqual([id, matched]);
  });

  test.each([
    ['transfomer', TRANSFORMER.id],
    ['vision tranfsormer', VISION.id],
    ['low rank adaptatiom', LORA.id],
    ['ada lovelce', 'author:ada-lovelace'],
    ['lroa', LORA.id],
    ['coc0', COCO.id],
  ])('%s has one typing mistake', async (query, id) => {
    expect((await first(query))[0]).toBe(id);
  });

  test('a word that texts hold is no mistake: names that are nearly so come after those texts', async () => {
    const ids = (await hits('graphy')).map(({ node }) => node.id);
    expect(ids).toEqual(['paper:near-geography', 'organization:grapha']);
    expect((await hits('grapho')).map(({ node }) => node.id)).toEqual(['organization:grapha']);
  });

  test('names before prefixes before text, scores never rise, no node twice', async () => {
    const all = await hits('transformer');
    const ids = all.map(({ node }) => node.id);
    expect(ids.slice(0, 2)).toEqual([TRANSFORMER.id, 'paper:transformers-see']);
    expect(ids).toEqual(
      expect.arrayContaining([VISION.id, 'author:zoe-transformer', 'paper:adapting-large-models-cheaply']),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const scores = all.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
  });

  test('pages put together are the whole', async () => {
    const whole = await search(store(), 'transformer', { offset: 0, limit: 100 });
    const pages = await Promise.all([0, 2, 4, 6, 8].map((offset) => hits('transformer', offset, 2)));
    expect(pages.flat().map(({ node }) => node.id)).toEqual(whole.hits.map(({ node }) => node.id));
    expect(whole.total).toBe(whole.hits.length);
    expect(await hits('transformer', 500)).toEqual([]);
  });

  test('kinds narrow it', async () => {
    const { hits: papers, total } = await search(store(), 'transformer', {
      kinds: ['PAPER'],
      offset: 0,
      limit: 20,
    });
    expect(papers.map(({ node }) => node.id).toSorted()).toEqual([
      'paper:adapting-large-models-cheaply',
      'paper:transformers-see',
    ]);
    expect(total).toBe(2);
    expect((await search(store(), 'transformer', { kinds: [], offset: 0, limit: 20 })).total).toBe(0);
  });

  test('a paper that has all the words goes before one that has some', async () => {
    const ids = (await hits('graphs of objects')).map(({ node }) => node.id);
    expect(ids.indexOf('paper:graphs')).toBeLessThan(ids.indexOf('paper:transformers-see'));
    expect(ids).toContain('paper:transformers-see');
  });

  test('highlights are where they say', async () => {
    for (const query of ['low-rank updates', 'objects graphs', 'lora', 'vision', 'fine tuning']) {
      const found = await hits(query);
      const places = found.flatMap(({ highlights }) => highlights);
      expect(places.length).toBeGreaterThan(0);
      for (const { text, start, end } of places) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end).trim()).toHaveLength(end - start);
      }
    }
    const [hit] = await hits('low-rank updates');
    expect(hit?.highlights.map(({ field, text, start, end }) => [field, text.slice(start, end)])).toEqual([
      ['abstract', 'low-rank'],
      ['abstract', 'updates'],
    ]);
  });

  test.each(['', '   ', '?!', 'the', 'zzzzqqq', '(lora AND', '"', '\\', '*'])(
    '%j is no error',
    async (query) => {
      const { hits: found, total } = await search(store(), query, { offset: 0, limit: 5 });
      expect(found.length).toBeLessThanOrEqual(total);
      if (!query.includes('lora')) expect(total).toBe(0);
    },
  );

  test('suggestions: whole names first, then by papers', async () => {
    const names = async (prefix: string, first = 10) =>
      (await suggest(store(), prefix, { first })).map(({ id, matched }) => [id, matched]);
    expect(await names('tran')).toEqual([
      [TRANSFORMER.id, 'Transformer'],
      ['paper:transformers-see', 'Transformers see'],
    ]);
    expect(await names('lo')).toEqual([[LORA.id, 'Low-Rank Adaptation']]);
    expect(await names('LOR')).toEqual([[LORA.id, 'LoRA']]);
    expect(await names('vit')).toEqual([[VISION.id, 'ViT']]);
    expect(await names('tran', 1)).toEqual([[TRANSFORMER.id, 'Transformer']]);
    expect(await names('')).toEqual([]);
    expect((await names('transformers'))[0]).toEqual([TRANSFORMER.id, 'Transformer']);
    expect(await names('trnasf')).toEqual([[TRANSFORMER.id, 'Transformer']]);
    expect(await names('transfomer arch')).toEqual([[TRANSFORMER.id, 'transformer architecture']]);
    expect(await names('low rnk')).toEqual([[LORA.id, 'Low-Rank Adaptation']]);
    expect(await names('zz')).toEqual([]);
    const [one] = await suggest(store(), 'mscoc', { kinds: ['DATASET'], first: 5 });
    expect(one).toEqual({ id: COCO.id, kind: 'DATASET', name: 'MS COCO', matched: 'MS COCO', paperCount: 1 });
  });
}
