import { readFileSync } from 'node:fs';
import { BestLabels } from './best-labels';
import { ChainSums } from './chain-sums';
import { FeatureScores } from './feature-scores';
import { contextFeatures, MAX_CONTEXT_FEATURES, NO_WORD_FEATURES } from './features';
import { BEGIN, END, kindOf, LABEL_COUNT, OUTSIDE, partOf } from './labels';
import { type TaggerModel } from './model';
import { decodeModel, LARGEST_STEPS, STEPS_A_UNIT } from './model-file';
import { readText, type ReadText } from './read-text';
import { SPAN_KINDS, type TaggedSpan, type Tagger } from './tagger';
import { describeWord, REACH, type Word, WordTable } from './words';

/** A word whose features' weights are summed already: `scores[slot + i x labels + label]` for `features[i]`. */
interface ScoredWord extends Word {
  readonly slot: number;
}

const NO_WORD_SLOT = 0;
const SLOT = (2 * REACH + 1) * LABEL_COUNT;

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
  private readonly best = new BestLabels();
  private readonly sums = new ChainSums();
  private readonly weights: FeatureScores;
  private readonly table: WordTable<ScoredWord>;
  /** In steps of the model file, so small that it stays near the processor; the first slot is for places outside the text. */
  private scores = new Int16Array(1024 * SLOT);
  private readonly total = new Int32Array(LABEL_COUNT);
  private readonly scratch = new Int32Array(MAX_CONTEXT_FEATURES);
  private states = new Float32Array(512 * LABEL_COUNT);

  constructor(private readonly model: TaggerModel) {
    this.best.setArcs(model.transitions);
    this.sums.setArcs(model.transitions);
    this.weights = new FeatureScores(model.states);
    this.table = new WordTable((text, held) => this.score(describeWord(text), held));
    this.fillSlot(
      NO_WORD_SLOT,
      NO_WORD_FEATURES.map((hash) => [hash]),
    );
  }

  tag(text: string): readonly TaggedSpan[] {
    const read = readText(text, this.table, this.model.gazetteer);
    const spans: TaggedSpan[] = [];
    for (let first = 0; first < read.tokens.count; first += PIECE_TOKENS)
      this.tagPiece(read, first, Math.min(PIECE_TOKENS, read.tokens.count - first), spans);
    return spans;
  }

  private tagPiece(read: ReadText<ScoredWord>, first: number, length: number, spans: TaggedSpan[]): void {
    this.fillStates(read, first, length);
    const labels = new Uint8Array(length);
    this.best.find(this.states, length, labels);
    this.sums.sum(this.states, length);
    const { starts, ends } = read.tokens;
    for (let at = 0; at < length; at++) {
      const label = labels[at] ?? OUTSIDE;
      const kind = SPAN_KINDS[kindOf(label)];
      if (kind === undefined) continue;
      const begin = at;
      if (partOf(label) === BEGIN) while (partOf(labels[at] ?? OUTSIDE) !== END) at++;
      spans.push({
        start: starts[first + begin] ?? 0,
        end: ends[first + at] ?? 0,
        kind,
        probability: this.sums.runProbability(begin, labels.subarray(begin, at + 1)),
      });
    }
  }

  private fillStates(read: ReadText<ScoredWord>, first: number, length: number): void {
    if (this.states.length < length * LABEL_COUNT) this.states = new Float32Array(length * LABEL_COUNT);
    const { states, total, scratch, scores, weights } = this;
    const labels = LABEL_COUNT;
    for (let at = 0; at < length; at++) {
      total.fill(0);
      for (let distance = -REACH; distance <= REACH; distance++) {
        const from = (read.words[first + at + distance]?.slot ?? NO_WORD_SLOT) + (REACH - distance) * labels;
        for (let label = 0; label < labels; label++)
          (total[label] as number) += scores[from + label] as number;
      }
      const count = contextFeatures(read, first + at, scratch);
      for (let i = 0; i < count; i++) weights.add(scratch[i] as number, total, 0);
      const row = at * labels;
      for (let label = 0; label < labels; label++)
        states[row + label] = (total[label] as number) / STEPS_A_UNIT;
    }
  }

  /** Gives a word that is new to the table the slot after those of the `held` words before it. */
  private score(word: Word, held: number): ScoredWord {
    const slot = (held + 1) * SLOT;
    if (this.scores.length < slot + SLOT) {
      const larger = new Int16Array(this.scores.length * 2);
      larger.set(this.scores);
      this.scores = larger;
    }
    this.fillSlot(slot, word.features);
    return { ...word, slot };
  }

  private fillSlot(slot: number, features: readonly Iterable<number>[]): void {
    const { total, scores, weights } = this;
    features.forEach((hashes, i) => {
      total.fill(0);
      for (const hash of hashes) weights.add(hash, total, 0);
      total.forEach((sum, label) => {
        scores[slot + i * LABEL_COUNT + label] = Math.max(-LARGEST_STEPS, Math.min(LARGEST_STEPS, sum));
      });
    });
  }
}
