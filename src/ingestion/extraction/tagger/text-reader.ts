import { codeUnits } from '../text/code-units';
import { ClueGatherer } from './clues';
import { type Gazetteer } from './gazetteer';
import { int32Scratch, uint8Scratch } from './scratch';
import { Tokenizer, type Tokens } from './tokens';
import { WordTable } from './word-table';
import { describeWord, featuresOf, type Word, type WordFeatures, Writing } from './words';

/** A text as the features see it; every array has one entry a token, and holds until the reader reads the next text. */
export interface ReadText {
  readonly tokens: Tokens;
  readonly words: readonly Word[];
  /** Tokens before this one are the title. */
  readonly titleEnd: number;
  /** clues.ts: what the whole text says about the token's word. */
  readonly clues: Int32Array;
  /** gazetteer.ts: parts of listed names, four bits a kind. */
  readonly listed: Uint16Array;
  /** The nearest token to the left and to the right that anchors, in the same sentence; -1 where there is none. */
  readonly anchorBefore: Int32Array;
  readonly anchorAfter: Int32Array;
  /** 1 where the token starts a sentence. */
  readonly starts: Uint8Array;
  /** Number of brackets open around the token, at most 2. */
  readonly depth: Uint8Array;
  /** 1 where no white space stands before the token. */
  readonly joined: Uint8Array;
}

const signs = (text: string): readonly number[] => Array.from(text, (sign) => sign.charCodeAt(0));
const ENDS_SENTENCE = signs('.?!');
const OPENS = signs('([');
const CLOSES = signs(')]');

/** Reads texts one after the other; it remembers the words that it has met. */
export class TextReader {
  private readonly table: WordTable;
  private readonly clues = new ClueGatherer();
  private readonly tokenizer = new Tokenizer();
  private readonly scratch = {
    joined: uint8Scratch(),
    starts: uint8Scratch(),
    depth: uint8Scratch(),
    anchorBefore: int32Scratch(),
    anchorAfter: int32Scratch(),
  };

  /** `meet` hears of every word that is new to the reader, and again where it was forgotten and its id given anew. */
  constructor(
    private readonly gazetteer: Gazetteer,
    meet: (word: Word, features: WordFeatures) => void,
    /** How many words are remembered from text to text. */
    capacity = 60_000,
  ) {
    this.table = new WordTable((text, id) => {
      const word = describeWord(text, id, (keys) => gazetteer.hasStart(keys));
      meet(word, featuresOf(word));
      return word;
    }, capacity);
  }

  read(text: string): ReadText {
    // No other text's are asked for until all words are read.
    const units = codeUnits(text);
    const tokens = this.tokenizer.tokenize(text, units);
    const { count } = tokens;
    const { scratch } = this;
    this.table.trim();
    const words: Word[] = [];
    const joined = scratch.joined.zeros(count);
    let last = -1;
    for (let at = 0; at < count; at++) {
      const start = tokens.starts[at] as number;
      joined[at] = start === last ? 1 : 0;
      last = tokens.ends[at] as number;
      words.push(this.table.get(text, units, start, last));
    }
    const starts = sentenceStarts(words, joined, scratch.starts.zeros(count));
    const second = starts.indexOf(1, 1);
    const titleEnd = second < 0 ? count : second;
    return {
      tokens,
      words,
      titleEnd,
      clues: this.clues.gather(words, titleEnd, this.table.size),
      listed: this.gazetteer.mark(words),
      ...anchors(words, starts, scratch.anchorBefore.zeros(count), scratch.anchorAfter.zeros(count)),
      starts,
      depth: bracketDepth(words, starts, scratch.depth.zeros(count)),
      joined,
    };
  }
}

/** A sentence starts after a closing sign that is followed by white space and no small letter. */
function sentenceStarts(words: readonly Word[], joined: Uint8Array, starts: Uint8Array): Uint8Array {
  let closed = true;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    if (closed && joined[at] === 0 && (at === 0 || word.writing !== Writing.Lower)) starts[at] = 1;
    closed = word.sign !== 0 && ENDS_SENTENCE.includes(word.sign);
  }
  return starts;
}

function anchors(
  words: readonly Word[],
  starts: Uint8Array,
  anchorBefore: Int32Array,
  anchorAfter: Int32Array,
): { readonly anchorBefore: Int32Array; readonly anchorAfter: Int32Array } {
  let anchor = -1;
  for (let at = 0; at < words.length; at++) {
    if (starts[at] === 1) anchor = -1;
    anchorBefore[at] = anchor;
    if ((words[at] as Word).anchors) anchor = at;
  }
  anchor = -1;
  for (let at = words.length - 1; at >= 0; at--) {
    anchorAfter[at] = anchor;
    if ((words[at] as Word).anchors) anchor = at;
    if (starts[at] === 1) anchor = -1;
  }
  return { anchorBefore, anchorAfter };
}

function bracketDepth(words: readonly Word[], starts: Uint8Array, depth: Uint8Array): Uint8Array {
  let open = 0;
  for (let at = 0; at < words.length; at++) {
    const { sign } = words[at] as Word;
    if (starts[at] === 1) open = 0;
    if (sign !== 0 && CLOSES.includes(sign)) open = Math.max(0, open - 1);
    depth[at] = Math.min(2, open);
    if (sign !== 0 && OPENS.includes(sign)) open++;
  }
  return depth;
}
