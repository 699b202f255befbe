import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTagger, loadTagger } from '../../../../src/ingestion/extraction/tagger/crf-tagger';
import { Gazetteer } from '../../../../src/ingestion/extraction/tagger/gazetteer';
import { type TaggerModel } from '../../../../src/ingestion/extraction/tagger/model';
import { decodeModel, encodeModel } from '../../../../src/ingestion/extraction/tagger/model-file';
import { CrfTrainer } from '../../../../src/ingestion/extraction/tagger/training/train-crf';
import { buildTrainingSet } from '../../../../src/ingestion/extraction/tagger/training/training-set';
import { TOY_OPTIONS, toyTexts } from './training/toy-corpus';

const texts = toyTexts(30);
let model: TaggerModel;

beforeAll(() => {
  const gazetteer = Gazetteer.of([{ name: 'TalkBank', kind: 'DATASET', exact: true }]);
  const trainer = new CrfTrainer(
    buildTrainingSet(texts, gazetteer, 1),
    Int32Array.from(texts.keys()),
    TOY_OPTIONS,
  );
  trainer.train();
  model = trainer.model(gazetteer);
});

describe('a tagger', () => {
  it('gives spans in order, without overlap, sure of what it was taught', () => {
    const { text, spans } = texts[0]!;
    const found = createTagger(model).tag(text);
    expect(found.map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual(
      spans.map(({ start, end, kind }) => [text.slice(start, end), kind]),
    );
    for (const { probability } of found) expect(probability).toBeGreaterThan(0.5);
  });

  it('gives spans of whole tokens inside any text, however strange', () => {
    const tagger = createTagger(model);
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        ...texts.slice(0, 5).map(({ text }) => text),
        ' We propose ',
        'On ',
        '\ud800',
        '😀',
        '. ',
      ),
    );
    let spans = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, probability } of tagger.tag(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(probability).toBeGreaterThan(0);
          expect(probability).toBeLessThanOrEqual(1);
          last = end;
          spans++;
        }
      }),
    );
    expect(spans).toBeGreaterThan(20);
  });

  it('finds nothing in nothing', () => {
    const tagger = createTagger(model);
    for (const text of ['', ' ', '\n\n', '...']) expect(tagger.tag(text)).toEqual([]);
  });

  it('answers the same whatever it has read before', () => {
    const used = createTagger(model);
    for (const { text } of texts) used.tag(text.toUpperCase());
    expect(used.tag(texts[3]!.text)).toEqual(createTagger(model).tag(texts[3]!.text));
  });

  it('reads a text of a megabyte, piece by piece, and then others as before', () => {
    const tagger = createTagger(model);
    const long = Array.from({ length: 6800 }, (_, i) => `${texts[i % 30]!.text} w${i % 500}x`).join(' ');
    expect(long.length).toBeGreaterThan(1_000_000);
    const spans = tagger.tag(long);
    expect(spans.length).toBeGreaterThan(6800);
    expect(spans.at(-1)!.end).toBeGreaterThan(long.length - 300);
    expect(tagger.tag(texts[0]!.text)).toEqual(createTagger(model).tag(texts[0]!.text));
  });
});

describe('a model file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'papergraph-tagger-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('tags as the model that it was written from, and is written the same again', () => {
    const path = join(folder, 'tagger.bin');
    const file = encodeModel(model);
    writeFileSync(path, file);
    for (const { text } of texts.slice(0, 5))
      expect(loadTagger(path).tag(text)).toEqual(createTagger(model).tag(text));
    expect(encodeModel(decodeModel(file)).equals(file)).toBe(true);
  });

  it.each([
    ['empty', (): Buffer => Buffer.alloc(0), /no file of this format/],
    ['something else', (): Buffer => Buffer.from('x'.repeat(100)), /no file of this format/],
    ['cut short', (file: Buffer): Buffer => file.subarray(0, file.length - 1), /cut short/],
    [
      'of other labels',
      (file: Buffer): Buffer => {
        const copy = Buffer.alloc(file.length + 4, file.subarray(0, 24));
        copy.writeUInt32LE(copy.readUInt32LE(8) + 1, 8);
        return copy;
      },
      /other labels/,
    ],
    [
      'damaged',
      (file: Buffer): Buffer => {
        const copy = Buffer.from(file);
        const [arcs, features, weights, listed] = [8, 12, 16, 20].map((at) => copy.readUInt32LE(at));
        copy[24 + 4 * (arcs! + features! + listed!) + 2 * weights!] = 200;
        return copy;
      },
      /damaged/,
    ],
  ])('that is %s is refused by name', (_, spoil, message) => {
    expect(() => decodeModel(spoil(encodeModel(model)))).toThrow(message);
    expect(() => decodeModel(spoil(encodeModel(model)))).toThrow(/npm run train/);
  });
});
