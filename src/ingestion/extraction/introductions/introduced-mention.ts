import { type PaperDocument } from '../document';
import { type Mention, mentionOf } from '../findings';
import { type NamedKind } from '../patterns/kind-words';
import { type TokenRange } from '../text/acronyms';

const DATASET_NAME = /(bench|benchmark|dataset|corpus|qa|set|-?\d+[km])$/i;

/** The mention of a thing that the paper presents as its own. */
export function introducedMention(
  { tokens }: Pick<PaperDocument, 'tokens'>,
  { from, to }: TokenRange,
  rule: string,
  confidence: number,
  named: NamedKind | undefined,
): Mention {
  const last = tokens[to - 1];
  const kind =
    DATASET_NAME.test(last?.text ?? '') && last?.text !== 'set' ? 'DATASET' : (named?.kind ?? 'CONCEPT');
  return mentionOf({
    start: tokens[from]?.start ?? 0,
    end: last?.end ?? 0,
    kind,
    relation: 'INTRODUCES',
    confidence,
    rule,
    conceptKind: kind === 'CONCEPT' ? (named?.conceptKind ?? 'METHOD') : undefined,
  });
}
