import { readFileSync } from 'node:fs';
import { BestLabels } from './best-labels';
import { ChainSums } from './chain-sums';
import { BEGIN, END, kindOf, LABEL_COUNT, OUTSIDE, partOf } from './labels';
import { type TaggerModel } from './model';
import { decodeModel } from './model-file';
import { StateScores } from './state-scores';
import { SPAN_KINDS, type SpanKind, type TaggedSpan, type Tagger } from './tagger';
import { type ReadText, TextReader } from './text-reader';

/** Longer texts are labelled piece by piece: memory stays bounded, and only a name across a cut is lost. */
const PIECE_TOKENS = 4096;

/** Reads a model file that `npm run train` wrote. Throws where the file is missing or of another format. */
export function loadTagger(path: string): Tagger {
  return createTagger(decodeModel(readFileSync(path)));
}

export function createTagger(model: TaggerModel): Tagger {
  return new CrfTagger(model);
}

class CrfTagger implements Tagger {
  private readonly scores: StateScores;
  private readonly reader: TextReader;
  private readonly best = new BestLabels();
  private readonly sums = new ChainSums();
  private states = new Float32Array(512 * LABEL_COUNT);
  private labels = new Uint8Array(512);

  constructor(model: TaggerModel) {
    const scores = new StateScores(model.states);
    this.scores = scores;
    this.reader = new TextReader(model.gazetteer, (word, features) => scores.meet(word, features));
    this.best.setArcs(model.transitions);
    this.sums.setArcs(model.transitions);
  }

  tag(text: string): readonly TaggedSpan[] {
    const read = this.reader.read(text);
    const spans: TaggedSpan[] = [];
    for (let first = 0; first < read.tokens.count; first += PIECE_TOKENS)
      this.tagPiece(read, first, Math.min(PIECE_TOKENS, read.tokens.count - first), spans);
    return spans;
  }

  private tagPiece(read: ReadText, first: number, length: number, spans: TaggedSpan[]): void {
    if (this.labels.length < length) {
      this.labels = new Uint8Array(2 * length);
      this.states = new Float32Array(2 * length * LABEL_COUNT);
    }
    const { states, labels } = this;
    this.scores.score(read, first, length, states);
    this.best.find(states, length, labels);
    this.sums.sum(states, length);
    const { starts, ends } = read.tokens;
    for (let at = 0; at < length; at++) {
      const label = labels[at] as number;
      if (label === OUTSIDE) continue;
      const begin = at;
      if (partOf(label) === BEGIN) while (partOf(labels[at] as number) !== END) at++;
      spans.push({
        start: starts[first + begin] as number,
        end: ends[first + at] as number,
        kind: SPAN_KINDS[kindOf(label)] as SpanKind,
        probability: this.sums.runProbability(labels, begin, at + 1),
      });
    }
  }
}
