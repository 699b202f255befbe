import { isWeakDatasetName, junkReason } from '../../src/curation/junk-names';

describe('junkReason', () => {
  it.each([
    ["01/01/1967' AND 2*3*8=6*8 AND 'AncJ'='AncJ", 'debris'],
    ['^(#$!@#$)(()))******', 'no letters'],
    ['16k', 'a number'],
    ['30%', 'a number'],
    ['10-shot', 'a setting'],
    ['https://example.org/data', 'debris'],
    ['ชมคลิป', 'another script'],
    ['Privacy Preserving Gaze Data Streaming in Immersive Interactive Virtual Reality', 'a sentence'],
  ])('%s is refused', (name, reason) => {
    expect(junkReason(name)).toBe(reason);
  });

  it.each(['ImageNet-1k', '3D object detection', 'C4', '20 Newsgroups', 'Fréchet distance', 'MVTec AD'])(
    '%s is kept',
    (name) => {
      expect(junkReason(name)).toBeUndefined();
    },
  );
});

describe('isWeakDatasetName', () => {
  it.each(['Amazon', 'Speech', 'Real World', 'COCO test-dev', 'PASCAL VOC 2012 val', 'Cora (20 labels)'])(
    '%s says nothing by itself',
    (name) => {
      expect(isWeakDatasetName(name)).toBe(true);
    },
  );

  it.each(['Cityscapes', 'Visual Genome', 'nuScenes'])('%s does', (name) => {
    expect(isWeakDatasetName(name)).toBe(false);
  });
});
