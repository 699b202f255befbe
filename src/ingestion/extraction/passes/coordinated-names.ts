import { type PaperDocument } from '../document';
import { type Mention, mentionOf, PLAIN_RELATION } from '../findings';
import { type NameMatch } from '../lexicon/name-table';
import { type Token } from '../text/token';

/** Names that share a part with a known one beside them: "CIFAR-10 and -100", "top-1 and top-5 accuracy". */
export function findCoordinatedNames(document: PaperDocument): readonly Mention[] {
  return document.matches.flatMap((match) => [
    ...sharedBeginning(document, match),
    ...sharedEnd(document, match),
  ]);
}

/** "CIFAR-10 and -100": what stands before the number holds for the next number too. */
function sharedBeginning(document: PaperDocument, { from, to }: NameMatch): readonly Mention[] {
  const { tokens } = document;
  const [hyphen, number] = [tokens[to - 2], tokens[to - 1]];
  if (to - from < 3 || hyphen?.text !== '-' || number?.type !== 'NUMBER') return [];
  const next = tokens[to + 2];
  const joined = /^(and|or|,|\/)$/.test(tokens[to]?.key ?? '') && tokens[to + 1]?.text === '-';
  if (!joined || next?.type !== 'NUMBER' || !next.glued) return [];
  return knownAs(document, spelled(tokens, from, to - 1) + next.text, to + 1, to + 3);
}

/** "top-1 and top-5 accuracy": the noun after the second holds for the first. */
function sharedEnd(document: PaperDocument, { from, to }: NameMatch): readonly Mention[] {
  const { tokens } = document;
  const head = tokens[to - 1];
  if (to - from < 4 || head?.type !== 'WORD' || head.glued) return [];
  if (!/^(and|or|,|\/)$/.test(tokens[from - 1]?.key ?? '')) return [];
  const start = from - 1 - (to - 1 - from);
  if (start < 0 || tokens[start]?.key !== tokens[from]?.key || tokens[start]?.glued === true) return [];
  return knownAs(document, `${spelled(tokens, start, from - 1)} ${head.text}`, start, from - 1);
}

function spelled(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) text += tokens[at]?.text ?? '';
  return text;
}

/** The mention of the known thing of a name, where there is one. */
function knownAs(document: PaperDocument, name: string, from: number, to: number): readonly Mention[] {
  const thing = document.lexicon.names.lookUp(name)[0]?.thing;
  const [first, last] = [document.tokens[from], document.tokens[to - 1]];
  if (thing === undefined || first === undefined || last === undefined) return [];
  const { kind } = thing;
  return [
    mentionOf({
      start: first.start,
      end: last.end,
      kind,
      relation: PLAIN_RELATION[kind],
      confidence: 0.85,
      rule: 'coordinated',
      thing,
    }),
  ];
}
