import { type GraphStore } from '../../../src/graph/graph-store';
import { removePapers } from '../../../src/graph/writes/remove-papers';
import { upsertPapers, type UpsertOutcome } from '../../../src/graph/writes/upsert-papers';
import { type PaperGraph } from '../../../src/domain/paper';
import { dumpGraph, edgesFrom, nodeOf } from '../graph-dump';
import { expectGraphError } from '../graph-store-contract';
import { faultsOf } from './graph-truth';
import {
  ACCURACY,
  ATTENTION,
  GPU,
  H100,
  IMAGENET,
  link,
  LORA,
  paper,
  record,
  result,
  unlisted,
} from './paper-fixture';

const DAY_1 = '2026-02-01T00:00:00.000Z';
const DAY_2 = '2026-02-02T00:00:00.000Z';
const EMPTY = { name: 'empty', text: 'MATCH (n) DETACH DELETE n' };

/** What writing papers does on every engine; the graph of `store()` is emptied before each test. */
export function writesContract(store: () => GraphStore): void {
  beforeEach(() => store().write((transaction) => transaction.run(EMPTY)));
  const upsert = (graphs: readonly PaperGraph[], now = DAY_1): Promise<readonly UpsertOutcome[]> =>
    upsertPapers(store(), graphs, { now });
  const outcomes = async (...graphs: PaperGraph[]): Promise<string[]> =>
    (await upsert(graphs)).map(({ paperId, outcome }) => `${outcome} ${paperId}`);
  const counts = async (label: 'Concept' | 'HardwarePlatform' | 'Author', id: string): Promise<unknown> => {
    const node = await nodeOf(store(), label, id);
    return node === undefined ? undefined : [node['paperCount'], node['firstSeenOn'] ?? null];
  };

  const full = (about = record('Fast LoRA', fields())): PaperGraph =>
    paper(
      about,
      [LORA, ATTENTION, H100, GPU, IMAGENET, ACCURACY],
      [
        link(LORA, 'INTRODUCES'),
        link(H100, 'RUNS_ON'),
        link(IMAGENET, 'EVALUATES_ON'),
        link(ACCURACY, 'MEASURES'),
      ],
      [
        result('fast-lora-1', {
          datasetId: IMAGENET.id,
          hardwareId: H100.id,
          subjectId: LORA.id,
          baselineId: ATTENTION.id,
          valueHigh: 82,
        }),
      ],
    );
  const fields = (): object => ({
    publishedOn: '2025-03-04',
    authors: ['Zoë Okafor', 'Chen Li'],
    authorCount: 3,
    organizations: [{ name: 'ZIP Lab', slug: 'ziplab' }],
    upvotes: 12,
    arxivId: '2503.00001',
    doi: '10.1/x',
    url: 'https://papers.example/1',
    codeUrls: ['https://code.example/1'],
  });

  describe('a paper', () => {
    it('stands in the graph with all that it brings', async () => {
      expect(await outcomes(full())).toEqual(['created paper:fast-lora']);
      expect(await nodeOf(store(), 'Paper', 'paper:fast-lora')).toEqual({
        id: 'paper:fast-lora',
        title: 'Fast LoRA',
        titleKey: 'fastlora',
        abstract: 'The abstract of Fast LoRA.',
        publishedOn: '2025-03-04',
        sortDate: '2025-03-04',
        authorCount: 3,
        upvotes: 12,
        sortUpvotes: 12,
        arxivId: '2503.00001',
        doi: '10.1/x',
        url: 'https://papers.example/1',
        codeUrls: ['https://code.example/1'],
        sourceNames: ['page'],
        sourceUrls: [''],
        sourceRetrievedAts: ['2026-01-01T00:00:00.000Z'],
        sourceDigests: [expect.stringMatching(/^[0-9a-f]{32}$/)],
        ingestedAt: DAY_1,
        searchText: 'fast lora fast lora abstract fast lora',
      });
      expect(await edgesFrom(store(), 'Paper', 'paper:fast-lora')).toEqual([
        'AUTHORED_BY -> author:chen-li',
        'AUTHORED_BY -> author:zoe-okafor',
        'EVALUATES_ON -> dataset:imagenet',
        'INTRODUCES -> concept:lora',
        'MEASURES -> metric:accuracy',
        'PUBLISHED_BY -> organization:zip-lab',
        'REPORTS -> result:fast-lora-1',
        'RUNS_ON -> hardware:h100',
      ]);
      expect(await edgesFrom(store(), 'Result', 'result:fast-lora-1')).toEqual([
        'AGAINST -> concept:attention',
        'BY -> concept:lora',
        'OF_METRIC -> metric:accuracy',
        'ON_DATASET -> dataset:imagenet',
        'ON_HARDWARE -> hardware:h100',
      ]);
      expect(await nodeOf(store(), 'Result', 'result:fast-lora-1')).toEqual({
        id: 'result:fast-lora-1',
        value: 81.5,
        valueHigh: 82,
        unit: '%',
        kind: 'ABSOLUTE',
        text: '81.5%',
        confidence: 0.8,
        rule: 'a-result-rule',
        section: 'ABSTRACT',
        sentence: 'It reaches 81.5%.',
        mention: '81.5%',
        start: 11,
        end: 16,
        sortDate: '2025-03-04',
      });
      expect(await nodeOf(store(), 'HardwarePlatform', 'hardware:h100')).toEqual({
        id: 'hardware:h100',
        name: 'H100',
        nameKey: 'h100',
        aliases: ['NVIDIA H100'],
        aliasKeys: ['h100', 'nvidiah100'],
        kind: 'GPU',
        vendor: 'NVIDIA',
        memoryBytes: 80e9,
        listed: true,
        paperCount: 1,
        firstSeenOn: '2025-03-04',
        sortFirstSeen: '2025-03-04',
        formerIds: [],
        searchText: 'h100 nvidia h100',
      });
      expect(await edgesFrom(store(), 'HardwarePlatform', 'hardware:h100')).toEqual([
        'PART_OF -> hardware:gpu',
      ]);
      expect(await edgesFrom(store(), 'Concept', 'concept:lora')).toEqual(['BROADER -> concept:attention']);
      expect(await counts('HardwarePlatform', 'hardware:gpu')).toEqual([0, null]);
      expect(await nodeOf(store(), 'Author', 'author:zoe-okafor')).toEqual({
        id: 'author:zoe-okafor',
        name: 'Zoë Okafor',
        nameKey: 'zoeokafor',
        paperCount: 1,
        searchText: 'zoe okafor',
      });
      expect(await nodeOf(store(), 'Organization', 'organization:zip-lab')).toMatchObject({
        name: 'ZIP Lab',
        slug: 'ziplab',
        paperCount: 1,
      });
    });

    it('carries the evidence and the authors their position', async () => {
      await upsert([full()]);
      const edges = { name: 'edges', text: 'MATCH (p:Paper)-[r]->(n) RETURN type(r) AS type, n.id AS to, properties(r) AS properties ORDER BY type, to' }; // prettier-ignore
      const rows = await store().read(edges);
      expect(rows.slice(0, 2).map((row) => row['properties'])).toEqual([{ position: 1 }, { position: 0 }]);
      expect(rows.find((row) => row['type'] === 'RUNS_ON')?.['properties']).toEqual({
        confidence: 0.9,
        rule: 'a-rule',
        section: 'ABSTRACT',
        sentence: 'It has H100.',
        mention: 'H100',
        start: 7,
        end: 11,
      });
    });

    it('has sort keys where nothing is known', async () => {
      await upsert([paper(record('Bare'))]);
      const node = await nodeOf(store(), 'Paper', 'paper:bare');
      expect(node).toMatchObject({ sortDate: '0000-00-00', sortUpvotes: -1, codeUrls: [] });
      for (const name of ['publishedOn', 'upvotes', 'arxivId', 'doi', 'url', 'authorCount']) {
        expect(node).not.toHaveProperty(name);
      }
    });

    it('is found by full text, and its things are', async () => {
      await upsert([full()]);
      expect(await store().searchText('Paper', 'lora', 5)).toHaveLength(1);
      expect((await store().searchText('Concept', 'lowrank', 5))[0]?.id).toBe('concept:lora');
      expect((await store().searchText('Author', 'okafor', 5))[0]?.id).toBe('author:zoe-okafor');
    });
  });

  describe('the same again', () => {
    it('changes nothing, to the last property', async () => {
      await upsert([full(), paper(record('Bare'))], DAY_1);
      const before = await dumpGraph(store());
      const later = { ...full().record, origin: { ...full().record.origin, retrievedAt: DAY_2 } };
      const again = await upsert([full(later), paper(record('Bare'))], DAY_2);
      expect(again.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
      expect(await dumpGraph(store())).toEqual(before);
    });

    it('in one batch is as in two', async () => {
      const changed = full({ ...full().record, upvotes: 99 });
      expect(await outcomes(full(), full(), changed, paper(record('Bare')), full())).toEqual([
        'created paper:fast-lora',
        'unchanged paper:fast-lora',
        'updated paper:fast-lora',
        'created paper:bare',
        'updated paper:fast-lora',
      ]);
      const together = await dumpGraph(store());
      await store().write((transaction) => transaction.run(EMPTY));
      for (const graph of [full(), full(), changed, paper(record('Bare')), full()]) await upsert([graph]);
      expect(await dumpGraph(store())).toEqual(together);
      expect((await nodeOf(store(), 'Paper', 'paper:fast-lora'))?.['upvotes']).toBe(12);
    });

    it('of no papers is nothing', async () => {
      expect(await upsert([])).toEqual([]);
      expect(await removePapers(store(), [])).toEqual([]);
    });
  });

  describe('a changed paper', () => {
    it('keeps what the new record does not know, and its id', async () => {
      await upsert([full()], DAY_1);
      const sparse = record('Fast LoRA', { abstract: 'A new abstract.', upvotes: 20 });
      expect(await upsert([paper(sparse)], DAY_2)).toEqual([
        { paperId: 'paper:fast-lora', outcome: 'updated' },
      ]);
      expect(await nodeOf(store(), 'Paper', 'paper:fast-lora')).toMatchObject({
        abstract: 'A new abstract.',
        publishedOn: '2025-03-04',
        sortDate: '2025-03-04',
        upvotes: 20,
        sortUpvotes: 20,
        authorCount: 3,
        arxivId: '2503.00001',
        codeUrls: ['https://code.example/1'],
        ingestedAt: DAY_2,
        searchText: 'fast lora fast lora new abstract',
      });
      expect(await edgesFrom(store(), 'Paper', 'paper:fast-lora')).toEqual([
        'AUTHORED_BY -> author:chen-li',
        'AUTHORED_BY -> author:zoe-okafor',
        'PUBLISHED_BY -> organization:zip-lab',
      ]);
    });

    it('loses the links and results that no longer hold, and what stood for them alone', async () => {
      const widget = unlisted('Widget');
      const before = full();
      await upsert([
        {
          ...before,
          things: [...before.things, widget],
          links: [...before.links, link(widget, 'DISCUSSES')],
        },
      ]);
      expect(await counts('Concept', widget.id)).toEqual([1, '2025-03-04']);
      await upsert([paper(before.record, [H100, GPU], [link(H100, 'RUNS_ON', 0.5)])]);
      expect(await edgesFrom(store(), 'Paper', 'paper:fast-lora')).toContain('RUNS_ON -> hardware:h100');
      expect(await edgesFrom(store(), 'Paper', 'paper:fast-lora')).not.toContain(
        'INTRODUCES -> concept:lora',
      );
      expect(await nodeOf(store(), 'Result', 'result:fast-lora-1')).toBeUndefined();
      expect(await nodeOf(store(), 'Concept', widget.id)).toBeUndefined();
      expect(await counts('Concept', 'concept:lora')).toEqual([0, null]); // listed, so it stays
      expect(await counts('HardwarePlatform', 'hardware:h100')).toEqual([1, '2025-03-04']);
    });

    it('replaces authors and organizations where the record names any', async () => {
      await upsert([full()]);
      const changed = {
        ...full().record,
        authors: ['Chen Li', 'Ada Sato'],
        organizations: [{ name: 'Other' }],
      };
      await upsert([full(changed)]);
      expect((await edgesFrom(store(), 'Paper', 'paper:fast-lora')).slice(0, 2)).toEqual([
        'AUTHORED_BY -> author:ada-sato',
        'AUTHORED_BY -> author:chen-li',
      ]);
      expect(await counts('Author', 'author:chen-li')).toEqual([1, null]);
      expect(await nodeOf(store(), 'Author', 'author:zoe-okafor')).toBeUndefined();
      expect(await nodeOf(store(), 'Organization', 'organization:zip-lab')).toBeUndefined();
    });

    it('moves the first sight of its things with its date', async () => {
      const at = (title: string, publishedOn: string): PaperGraph =>
        paper(record(title, { publishedOn }), [LORA, ATTENTION], [link(LORA, 'DISCUSSES')]);
      await upsert([at('One', '2024-05-05'), at('Two', '2023-01-01'), at('Three', '2025-01-01')]);
      expect(await counts('Concept', 'concept:lora')).toEqual([3, '2023-01-01']);
      await upsert([at('Two', '2024-12-31')]);
      expect(await counts('Concept', 'concept:lora')).toEqual([3, '2024-05-05']);
      await upsert([at('Three', '2022-02-02')]);
      expect(await counts('Concept', 'concept:lora')).toEqual([3, '2022-02-02']);
      await removePapers(store(), ['paper:three', 'paper:one']);
      expect(await counts('Concept', 'concept:lora')).toEqual([1, '2024-12-31']);
    });
  });

  describe('identity', () => {
    const from = (name: string, fields: object, title = 'Fast LoRA'): PaperGraph =>
      paper(record(title, { ...fields, origin: { name, retrievedAt: DAY_1 } }));

    it('two sources of one paper are one node with two sources, and neither flaps', async () => {
      const page = from('page', { upvotes: 5 });
      const api = from('api', { arxivId: '2503.00001', authors: ['Chen Li'] }, 'Fast LoRA!');
      expect(await outcomes(page, api, page, api)).toEqual([
        'created paper:fast-lora',
        'updated paper:fast-lora',
        'unchanged paper:fast-lora',
        'unchanged paper:fast-lora',
      ]);
      expect(await nodeOf(store(), 'Paper', 'paper:fast-lora')).toMatchObject({
        title: 'Fast LoRA!',
        sourceNames: ['page', 'api'],
        upvotes: 5,
        arxivId: '2503.00001',
      });
    });

    it('is the arXiv id before the DOI before the title', async () => {
      await upsert([
        from('a', { arxivId: '2501.00001' }, 'First'),
        from('a', { doi: '10.1/second' }, 'Second'),
        from('a', {}, 'Third'),
      ]);
      expect(
        await outcomes(
          from('b', { doi: '10.1/second' }, 'Third, once more'),
          from('b', { arxivId: '2501.00003' }, 'THIRD ONCE MORE'),
          from('b', { arxivId: '2501.00001', doi: '10.1/second' }, 'Third'),
        ),
      ).toEqual(['updated paper:second', 'updated paper:second', 'updated paper:first']);
    });

    it('two arXiv ids are two papers, whatever the title', async () => {
      expect(
        await outcomes(
          from('a', { arxivId: '2501.00001' }),
          from('a', { arxivId: '2502.00002' }),
          from('b', {}),
        ),
      ).toEqual(['created paper:fast-lora', 'created paper:fast-lora-2502.00002', 'updated paper:fast-lora']);
    });

    it('two titles of one slug are two papers', async () => {
      const [one, two] = [paper(record('深度 Learning')), paper(record('機械 Learning'))];
      expect(await outcomes(one, two, one)).toEqual([
        'created paper:learning',
        'created paper:learning-2',
        'unchanged paper:learning',
      ]);
    });

    it('results of two papers of one title stay apart', async () => {
      const with1 = (arxivId: string): PaperGraph =>
        paper(record('Fast LoRA', { arxivId }), [ACCURACY], [], [result('fast-lora-1')]);
      await upsert([with1('2501.00001'), with1('2502.00002')]);
      const reported = { name: 'reported', text: 'MATCH (p:Paper)-[:REPORTS]->(r:Result) RETURN p.id AS paper, r.id AS result ORDER BY paper' }; // prettier-ignore
      const rows = await store().read(reported);
      expect(rows.map((row) => row['paper'])).toEqual(['paper:fast-lora', 'paper:fast-lora-2502.00002']);
      expect(new Set(rows.map((row) => row['result'])).size).toBe(2);
    });
  });

  describe('things', () => {
    const about = (title: string, ...things: Parameters<typeof link>[0][]): PaperGraph =>
      paper(
        record(title),
        things,
        things.map((thing) => link(thing, thing.kind === 'HARDWARE' ? 'RUNS_ON' : 'DISCUSSES')),
      );

    it('that are unlisted keep their name and gather aliases', async () => {
      await upsert([
        about('One', unlisted('Widget', ['W1'])),
        about('Two', unlisted('WIDGET', ['W2', 'W1'])),
      ]);
      await upsert([about('Three', unlisted('Widget'))]);
      const node = await nodeOf(store(), 'Concept', 'concept:widget');
      expect(node).toMatchObject({ name: 'Widget', aliases: ['W1', 'WIDGET', 'W2'], paperCount: 3 });
      expect(node).toMatchObject({ aliasKeys: ['widget', 'w1', 'w2'], searchText: 'widget w1 widget w2' });
    });

    it('that are listed are as the lexicon has them, hierarchy included', async () => {
      await upsert([about('One', H100, GPU)]);
      const { vendor, ...rest } = H100;
      expect(vendor).toBe('NVIDIA');
      await upsert([about('Two', { ...rest, aliases: ['GH-100'], parents: [], releasedOn: '2022-09-20' })]);
      const node = await nodeOf(store(), 'HardwarePlatform', 'hardware:h100');
      expect(node).toMatchObject({ aliases: ['GH-100'], releasedOn: '2022-09-20', paperCount: 2 });
      expect(node).not.toHaveProperty('vendor');
      expect(await edgesFrom(store(), 'HardwarePlatform', 'hardware:h100')).toEqual([]);
    });

    it('that become listed are, and stay so when an unlisted reading comes', async () => {
      await upsert([about('One', unlisted('LoRA', ['odd name']))]);
      await upsert([about('Two', LORA, ATTENTION)]);
      await upsert([about('Three', unlisted('LoRA', ['odder name']))]);
      expect(await nodeOf(store(), 'Concept', 'concept:lora')).toMatchObject({
        aliases: ['low-rank adaptation'],
        kind: 'METHOD',
        listed: true,
        paperCount: 3,
      });
      expect(await edgesFrom(store(), 'Concept', 'concept:lora')).toEqual(['BROADER -> concept:attention']);
    });

    it('stay while something stands under them or a result names them', async () => {
      const [top, below, subject] = [unlisted('Top'), unlisted('Below'), unlisted('Subject')];
      const child = { ...below, parents: [top.id] };
      const graph = paper(
        record('One'),
        [top, child, subject, ACCURACY],
        [link(child, 'DISCUSSES')],
        [result('one-1', { subjectId: subject.id })],
      );
      await upsert([graph, about('Two', top, subject)]);
      await removePapers(store(), ['paper:two']);
      expect([await counts('Concept', top.id), await counts('Concept', subject.id)]).toEqual([
        [0, null],
        [0, null],
      ]);
      await removePapers(store(), ['paper:one']);
      expect(await nodeOf(store(), 'Concept', below.id)).toBeUndefined();
      expect(await nodeOf(store(), 'Concept', subject.id)).toBeUndefined();
    });

    it('that were merged stay merged: links go to the winner, the stronger of two stays', async () => {
      const [loser, winner] = [unlisted('Loser'), unlisted('Winner')];
      await upsert([about('One', winner)]);
      const merge = { name: 'merge', text: "MATCH (n:Concept {id: 'concept:winner'}) SET n.formerIds = ['concept:loser']" }; // prettier-ignore
      await store().write((transaction) => transaction.run(merge));
      const child = { ...unlisted('Child'), parents: [loser.id] };
      await upsert([
        about('Two', loser),
        paper(
          record('Three'),
          [loser, winner, child, ACCURACY],
          [link(winner, 'DISCUSSES'), link(loser, 'INTRODUCES'), link(child, 'DISCUSSES')],
          [result('three-1', { subjectId: loser.id })],
        ),
      ]);
      expect(await nodeOf(store(), 'Concept', loser.id)).toBeUndefined();
      expect(await counts('Concept', winner.id)).toEqual([3, null]);
      expect(await edgesFrom(store(), 'Paper', 'paper:two')).toEqual(['DISCUSSES -> concept:winner']);
      expect(await edgesFrom(store(), 'Paper', 'paper:three')).toContain('INTRODUCES -> concept:winner');
      expect(await edgesFrom(store(), 'Paper', 'paper:three')).not.toContain('DISCUSSES -> concept:winner');
      expect(await edgesFrom(store(), 'Concept', child.id)).toEqual(['BROADER -> concept:winner']);
      expect(await edgesFrom(store(), 'Result', 'result:three-1')).toContain('BY -> concept:winner');
      const before = await dumpGraph(store());
      expect(await outcomes(about('Two', loser))).toEqual(['unchanged paper:two']);
      expect(await dumpGraph(store())).toEqual(before);
    });
  });

  describe('removing', () => {
    it('gives the ids that were there and leaves the graph as if they had never been', async () => {
      const kept = paper(record('Kept', { authors: ['Chen Li'] }), [H100, GPU], [link(H100, 'RUNS_ON')]);
      await upsert([kept]);
      const before = await dumpGraph(store());
      const gadget = unlisted('Gadget');
      await upsert([
        paper(
          record('Gone', { publishedOn: '2020-01-01', authors: ['Chen Li', 'Ada Sato'] }),
          [H100, GPU, gadget],
          [link(H100, 'RUNS_ON'), link(gadget, 'INTRODUCES')],
        ),
        paper(record('Gone too'), [gadget], [link(gadget, 'COMPARES_WITH')]),
      ]);
      expect(await dumpGraph(store())).not.toEqual(before);
      const removed = await removePapers(store(), [
        'paper:gone-too',
        'paper:none',
        'paper:gone',
        'paper:gone',
      ]);
      expect(removed).toEqual(['paper:gone', 'paper:gone-too']);
      expect(await dumpGraph(store())).toEqual(before);
      expect(await removePapers(store(), ['paper:gone'])).toEqual([]);
    });
  });

  describe('publication days', () => {
    const days = async (): Promise<readonly (readonly unknown[])[]> =>
      (
        await store().read({
          name: 'days',
          text: 'MATCH (d:PublicationDay) RETURN d.id AS day, d.paperCount AS papers ORDER BY day',
        })
      ).map(({ day, papers }) => [day, papers]);
    const on = (title: string, publishedOn?: string): PaperGraph =>
      paper(record(title, publishedOn === undefined ? {} : { publishedOn }));

    it('count the papers of each date, through new dates and deletions', async () => {
      await upsert([on('One', '2025-03-04'), on('Two', '2025-03-04'), on('Three'), on('Four', '2025-01-01')]);
      expect(await days()).toEqual([
        ['0000-00-00', 1],
        ['2025-01-01', 1],
        ['2025-03-04', 2],
      ]);
      await upsert([on('Two', '2025-03-05'), on('Three', '2025-03-04'), on('One', '2025-03-04')], DAY_2);
      await removePapers(store(), ['paper:four']);
      expect(await days()).toEqual([
        ['2025-03-04', 2],
        ['2025-03-05', 1],
      ]);
      expect(await faultsOf(store())).toEqual([]);
    });

    it('are made by applying the schema to a graph that has none', async () => {
      await upsert([on('One', '2025-03-04'), on('Two', '2025-03-04'), on('Three')]);
      const before = await dumpGraph(store());
      await store().write((transaction) =>
        transaction.run({ name: 'drop days', text: 'MATCH (d:PublicationDay) DELETE d' }),
      );
      await store().applySchema();
      expect(await dumpGraph(store())).toEqual(before);
      await store().applySchema();
      expect(await dumpGraph(store())).toEqual(before);
    });
  });

  describe('a paper at fault', () => {
    const good = paper(record('Good'));
    it.each<[string, PaperGraph, string]>([
      ['no letters in its title', paper(record('…')), 'title'],
      ['a thing that does not come with it', paper(record('Bad'), [], [link(LORA, 'DISCUSSES')]), 'concept:lora'],
      ['a relation that does not fit', paper(record('Bad'), [H100], [link(H100, 'DISCUSSES')]), 'hardware:h100'],
      ['two links to one thing', paper(record('Bad'), [ATTENTION], [link(ATTENTION, 'DISCUSSES'), link(ATTENTION, 'INTRODUCES')]), 'twice'],
      ['a parent that does not come with it', paper(record('Bad'), [LORA]), 'concept:attention'],
      ['a malformed id', paper(record('Bad'), [{ ...ATTENTION, id: 'concept:Not Good' }]), 'concept:Not Good'],
      ['a result without its metric', paper(record('Bad'), [], [], [result('bad-1')]), 'metric:accuracy'],
      ['two results of one id', paper(record('Bad'), [ACCURACY], [], [result('bad-1'), result('bad-1')]), 'result:bad-1'],
    ])('(%s) is named, and none of its batch is written', async (_, bad, named) => {
      const error = await expectGraphError(upsert([good, bad]), 'CONSTRAINT');
      expect(error.message).toContain(named);
      expect(await dumpGraph(store())).toEqual([]);
    }); // prettier-ignore
  });
}
