import { gatherClues } from './clues';
import { type Gazetteer } from './gazetteer';
import { type Tokens, tokenize } from './tokens';
import { Writing, type Word, type WordTable } from './words';

/** A text as the features see it; every array has one entry a token. */
export interface ReadText<Known extends Word = Word> {
  readonly tokens: Tokens;
  readonly words: readonly Known[];
  /** Tokens before this one are the title. */
  readonly titleEnd: number;
  /** clues.ts: what the whole text says about the token's word. */
  readonly clues: Int32Array;
  /** gazetteer.ts: parts of listed names, four bits a kind. */
  readonly listed: Uint16Array;
  /** `lowerKey` of the nearest anchoring word to the left and to the right in the same sentence; 0 where there is none. */
  readonly anchorBefore: Int32Array;
  readonly anchorAfter: Int32Array;
  /** 1 where the token starts a sentence. */
  readonly starts: Uint8Array;
  /** Number of brackets open around the token, at most 2. */
  readonly depth: Uint8Array;
  /** 1 where no white space stands before the token. */
  readonly joined: Uint8Array;
}

const ENDS_SENTENCE = new Set(['.', '?', '!']);

export function readText<Known extends Word>(
  text: string,
  table: WordTable<Known>,
  gazetteer: Gazetteer,
): ReadText<Known> {
  const tokens = tokenize(text);
  const { count } = tokens;
  table.trim();
  const words: Known[] = [];
  for (let at = 0; at < count; at++) words.push(table.get(text.slice(tokens.starts[at], tokens.ends[at])));
  const joined = new Uint8Array(count);
  for (let at = 1; at < count; at++) joined[at] = Number(tokens.starts[at] === tokens.ends[at - 1]);
  const starts = sentenceStarts(words, joined);
  const second = starts.indexOf(1, 1);
  const titleEnd = second < 0 ? count : second;
  const listed = new Uint16Array(count);
  gazetteer.mark(words, listed);
  return {
    tokens,
    words,
    titleEnd,
    clues: gatherClues(words, titleEnd),
    listed,
    ...anchors(words, starts),
    starts,
    depth: bracketDepth(words, starts),
    joined,
  };
}

/** A sentence starts after a closing sign that is followed by white space and no small letter. */
function sentenceStarts(words: readonly Word[], joined: Uint8Array): Uint8Array {
  const starts = new Uint8Array(words.length);
  if (words.length > 0) starts[0] = 1;
  for (let at = 1; at < words.length; at++) {
    const closed = ENDS_SENTENCE.has(words[at - 1]?.text ?? '');
    if (closed && joined[at] === 0 && words[at]?.writing !== Writing.Lower) starts[at] = 1;
  }
  return starts;
}

function anchors(
  words: readonly Word[],
  starts: Uint8Array,
): { readonly anchorBefore: Int32Array; readonly anchorAfter: Int32Array } {
  const anchorBefore = new Int32Array(words.length);
  const anchorAfter = new Int32Array(words.length);
  let anchor = 0;
  words.forEach((word, at) => {
    if (starts[at] === 1) anchor = 0;
    anchorBefore[at] = anchor;
    if (word.anchors) anchor = word.lowerKey;
  });
  anchor = 0;
  for (let at = words.length - 1; at >= 0; at--) {
    anchorAfter[at] = anchor;
    const word = words[at];
    if (word?.anchors) anchor = word.lowerKey;
    if (starts[at] === 1) anchor = 0;
  }
  return { anchorBefore, anchorAfter };
}

function bracketDepth(words: readonly Word[], starts: Uint8Array): Uint8Array {
  const depth = new Uint8Array(words.length);
  let open = 0;
  words.forEach((word, at) => {
    if (starts[at] === 1) open = 0;
    if (word.text === ')' || word.text === ']') open = Math.max(0, open - 1);
    depth[at] = Math.min(2, open);
    if (word.text === '(' || word.text === '[') open++;
  });
  return depth;
}
