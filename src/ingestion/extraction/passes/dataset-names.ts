import { type PaperDocument } from '../document';
import { type Mention, mentionOf } from '../findings';
import { type TokenRange } from '../text/acronyms';
import { chunkAt } from '../text/chunk';
import { nameFrom } from '../introductions/new-name';

/** A noun that says what the names before it are. */
const DATASET_NOUN = /^(dataset|benchmark|corpus|corpora|testbed|leaderboard)s?$/;
/** Endings that benchmarks give themselves; in three letters "QA" may end anything (GQA and MQA are attention). */
const DATASET_ENDING = /(Bench|Eval|..QA|Gym|Arena)$/;
/** Words of a sentence that tells of an evaluation. */
const EVALUATION =
  /^(experiment|evaluat|result|accura|achiev|outperform|benchmark|attain|surpass|improv|score|test|state-of)/;

/** "the X dataset", "on X, Y and Z benchmarks", "evaluated on X", "X-Bench": names that the words around them tell. */
export function findDatasetNames(document: PaperDocument): readonly Mention[] {
  const { tokens } = document;
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const name = freeName(document, at);
    if (name === undefined) continue;
    const last = tokens[name.to - 1];
    const shape = chunkAt(tokens, at)?.shape;
    if (
      DATASET_NOUN.test(tokens[name.to]?.key ?? '') &&
      (shape === 'STRONG' || !startsSentence(document, at))
    ) {
      mentions.push(datasetMention(document, name, 'dataset-noun', 0.75), ...listBefore(document, at));
    } else if (shape === 'STRONG' && DATASET_ENDING.test(last?.text ?? '')) {
      mentions.push(datasetMention(document, name, 'dataset-ending', 0.7));
    } else if (shape === 'STRONG' && isEvaluatedOn(document, name)) {
      mentions.push(datasetMention(document, name, 'evaluated-on', 0.6));
    }
    at = name.to - 1;
  }
  return mentions;
}

/** A name nobody has listed that begins at a token and is no part of a longer word. */
function freeName(document: PaperDocument, at: number): TokenRange | undefined {
  const { tokens } = document;
  const before = tokens[at - 1];
  if (tokens[at]?.glued === true && before?.type === 'MARK' && !'("/\''.includes(before.text))
    return undefined;
  return nameFrom(document, at);
}

function startsSentence({ sentenceOf }: PaperDocument, at: number): boolean {
  return sentenceOf[at] !== sentenceOf[at - 1];
}

/** The other names of "X, Y and Z datasets", right to left. */
function listBefore(document: PaperDocument, first: number): Mention[] {
  const { tokens, sentenceOf } = document;
  const found: Mention[] = [];
  let end = first;
  while (found.length < 8) {
    let separator = end - 1;
    if (tokens[separator]?.key === 'and' && tokens[separator - 1]?.text === ',') separator--;
    if (!/^(,|and|\/|or)$/.test(tokens[separator]?.key ?? '')) break;
    let start = separator - 1;
    while (start > 0 && tokens[start]?.glued === true && sentenceOf[start - 1] === sentenceOf[first]) start--;
    const name = freeName(document, start);
    if (name === undefined || name.to !== separator) break;
    found.push(datasetMention(document, name, 'dataset-list', 0.7));
    end = start;
  }
  return found;
}

/** "… on X" in a sentence that tells of an evaluation; "on X GPUs" and "on X-based" are none. */
function isEvaluatedOn(document: PaperDocument, { from, to }: TokenRange): boolean {
  const { tokens, sentences, sentenceOf } = document;
  let before = from - 1;
  if (/^(the|both)$/.test(tokens[before]?.key ?? '')) before--;
  if (tokens[before]?.key !== 'on') return false;
  const next = tokens[to];
  if (
    next?.type === 'WORD' &&
    !/^(and|with|by|while|in|for|using|to|shows?|demonstrate|respectively|at|compared|test|validation|val|where|when|show|over|under)$/.test(
      next.key,
    )
  )
    return false;
  const sentence = sentences[sentenceOf[from] ?? -1];
  if (sentence === undefined) return false;
  for (let at = sentence.from; at < sentence.to; at++)
    if (EVALUATION.test(tokens[at]?.key ?? '')) return true;
  return false;
}

function datasetMention(
  { tokens }: PaperDocument,
  { from, to }: TokenRange,
  rule: string,
  confidence: number,
): Mention {
  return mentionOf({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    kind: 'DATASET',
    relation: 'EVALUATES_ON',
    confidence,
    rule,
  });
}
