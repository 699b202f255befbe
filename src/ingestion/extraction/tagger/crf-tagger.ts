import { readFileSync } from 'node:fs';
import { FeatureScores } from './feature-scores';
import { contextFeatures, MAX_CONTEXT_FEATURES, NO_WORD_FEATURES } from './features';
import { BEGIN, kindOf, LABEL_COUNT, OUTSIDE, partOf, SINGLE, SPAN_CHAIN } from './labels';
import { Lattice } from './lattice';
import { type TaggerModel } from './model';
import { decodeModel } from './model-file';
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

export function createTagger(model: TaggerModel, outsideBias = 0): Tagger {
  return new CrfTagger(model, outsideBias);
}

class CrfTagger implements Tagger {
  private readonly lattice = new Lattice(SPAN_CHAIN);
  private readonly weights: FeatureScores;
  private readonly table: WordTable<ScoredWord>;
  /** The first slot is for places before and after the text. */
  private scores = new Float32Array(1024 * SLOT);
  private readonly scratch = new Int32Array(MAX_CONTEXT_FEATURES);
  private states = new Float32Array(512 * LABEL_COUNT);

  constructor(
    private readonly model: TaggerModel,
    private readonly outsideBias: number,
  ) {
    this.lattice.setTransitions(model.transitions);
    this.weights = new FeatureScores(model.states);
    this.table = new WordTable((text, held) => this.score(describeWord(text), held));
    NO_WORD_FEATURES.forEach((hash, i) => this.weights.add(hash, this.scores, i * LABEL_COUNT));
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
    this.lattice.best(this.states, length, labels);
    this.lattice.sum(this.states, length);
    for (let at = 0; at < length; at++) {
      const label = labels[at] ?? OUTSIDE;
      if (partOf(label) !== SINGLE && partOf(label) !== BEGIN) continue;
      let end = at + 1;
      if (partOf(label) === BEGIN)
        while (
          end < length &&
          partOf(labels[end] ?? 0) !== OUTSIDE &&
          partOf(labels[end] ?? 0) !== BEGIN &&
          partOf(labels[end] ?? 0) !== SINGLE
        )
          end++;
      const kind = SPAN_KINDS[kindOf(label)];
      const { starts, ends } = read.tokens;
      if (kind !== undefined)
        spans.push({
          start: starts[first + at] ?? 0,
          end: ends[first + end - 1] ?? 0,
          kind,
          probability: this.lattice.runProbability(at, labels.subarray(at, end)),
        });
    }
  }

  private fillStates(read: ReadText<ScoredWord>, first: number, length: number): void {
    if (this.states.length < length * LABEL_COUNT) this.states = new Float32Array(length * LABEL_COUNT);
    const { states, scratch, scores } = this;
    const labels = LABEL_COUNT;
    for (let at = 0; at < length; at++) {
      const row = at * labels;
      states.fill(0, row, row + labels);
      states[row] = this.outsideBias;
      for (let distance = -REACH; distance <= REACH; distance++) {
        const from = (read.words[first + at + distance]?.slot ?? NO_WORD_SLOT) + (REACH - distance) * labels;
        for (let label = 0; label < labels; label++)
          (states[row + label] as number) += scores[from + label] as number;
      }
      const count = contextFeatures(read, first + at, scratch);
      for (let i = 0; i < count; i++) this.weights.add(scratch[i] as number, states, row);
    }
  }

  /** Sums the weights of a word that is new to the table, where those of the `held` words before it end. */
  private score(word: Word, held: number): ScoredWord {
    const slot = (held + 1) * SLOT;
    if (this.scores.length < slot + SLOT) {
      const larger = new Float32Array(this.scores.length * 2);
      larger.set(this.scores);
      this.scores = larger;
    }
    this.scores.fill(0, slot, slot + SLOT);
    word.features.forEach((hashes, i) => {
      for (const hash of hashes) this.weights.add(hash, this.scores, slot + i * LABEL_COUNT);
    });
    return { ...word, slot };
  }
}
