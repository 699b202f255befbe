import { Gazetteer } from '../../../../../src/ingestion/extraction/tagger/gazetteer';
import { SPAN_KINDS } from '../../../../../src/ingestion/extraction/tagger/tagger';
import {
  type LabelledSpan,
  type LabelledText,
} from '../../../../../src/ingestion/extraction/tagger/training/labelled-text';
import { type TrainingOptions } from '../../../../../src/ingestion/extraction/tagger/training/train-crf';

const SYSTEMS = [
  'ZipNet',
  'FlowBert',
  'QuadNav',
  'TinyGraph',
  'DeepLoom',
  'FastMesh',
  'LightRoad',
  'OpenFern',
];
const CONCEPTS = ['graph pruning', 'image retrieval', 'speech tagging', 'scene parsing', 'weight sharing'];
const CHIPS = ['X100', 'K210', 'Z9000', 'M55', 'R7'];
const CORPORA = ['PicSet', 'TalkBank', 'RoadView', 'LeafNet'];
const METRICS = ['latency', 'accuracy', 'recall'];

/** `[name]` marks a span: I, C, H, D or M before the colon. */
export function marked(template: string, certainty = 1, weight = 1): LabelledText {
  let text = '';
  const spans: LabelledSpan[] = [];
  for (const part of template.split(/(\[[ICHDM]:[^\]]*\])/)) {
    const found = /^\[([ICHDM]):([^\]]*)\]$/.exec(part);
    const start = text.length;
    text += found?.[2] ?? part;
    const kind = found && SPAN_KINDS[['I', 'C', 'H', 'D', 'M'].indexOf(found[1] ?? '')];
    if (kind) spans.push({ start, end: text.length, kind, probability: certainty });
  }
  return { title: text.split('. ')[0] ?? '', text, spans, weight };
}

const at = (list: readonly string[], i: number): string => list[i % list.length] ?? '';

/** Papers of one pattern; every name is found by where it stands, and by how it is written. */
export function toyTexts(count: number, from = 0): LabelledText[] {
  return Array.from({ length: count }, (_, i) => i + from).map((i) =>
    marked(
      `[I:${at(SYSTEMS, i)}]: [C:${at(CONCEPTS, i * 3 + 1)}] at speed. We propose [I:${at(SYSTEMS, i)}], a method for ` +
        `[C:${at(CONCEPTS, i * 3 + 1)}]. On [D:${at(CORPORA, i)}] and [D:${at(CORPORA, i + 1)}], it improves [M:${at(METRICS, i)}] ` +
        `on the [H:${at(CHIPS, i)}] board.`,
    ),
  );
}

export const TOY_OPTIONS: TrainingOptions = {
  epochs: 12,
  l1: 0.1,
  step: 0.3,
  decay: 0.9,
  minCount: 1,
  seed: 5,
};
export const NOTHING_LISTED = Gazetteer.of([]);
