import { Gazetteer, type ListedName } from '../../../../src/ingestion/extraction/tagger/gazetteer';
import { TextReader } from '../../../../src/ingestion/extraction/tagger/text-reader';

const NAMES: ListedName[] = [
  { name: 'object detection', kind: 'CONCEPT', exact: false },
  { name: 'object', kind: 'CONCEPT', exact: false },
  { name: 'MATH', kind: 'DATASET', exact: true },
  { name: 'CIFAR-10', kind: 'DATASET', exact: false },
  { name: 'detection', kind: 'METRIC', exact: false },
];

/** Marks as hexadecimal digits: metric, dataset, hardware, concept. */
function marks(gazetteer: Gazetteer, text: string): string[] {
  const found = new TextReader(gazetteer, () => undefined).read(text).listed;
  return [...found].map((mark) => mark.toString(16).padStart(4, '0'));
}

describe('Gazetteer', () => {
  const gazetteer = Gazetteer.of(NAMES);

  it('marks the longest name of each kind, in any case, plural too', () => {
    expect(marks(gazetteer, 'Object detections of objects')).toEqual(['0001', '4003', '0000', '0004']);
  });

  it('does not mind hyphens, also those between other tokens', () => {
    expect(marks(gazetteer, 'object-detection on CIFAR 10')).toEqual([
      '0001',
      '0002',
      '4003',
      '0000',
      '0100',
      '0300',
    ]);
  });

  it('holds exact names to their case', () => {
    expect(marks(gazetteer, 'MATH math Math')).toEqual(['0400', '0000', '0000']);
  });

  it('is the same after its entries have been written and read, whatever the order of names', () => {
    const { hashes, masks } = Gazetteer.of([...NAMES].reverse()).entries();
    expect(gazetteer.entries()).toEqual({ hashes, masks });
    const again = new Gazetteer(hashes, masks);
    expect(marks(again, 'object detection on MATH')).toEqual(marks(gazetteer, 'object detection on MATH'));
  });

  it('marks nothing where nothing is listed', () => {
    expect(marks(Gazetteer.of([]), 'object detection')).toEqual(['0000', '0000']);
  });
});
