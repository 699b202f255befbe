import { type PaperDocument } from '../document';
import { type Findings, type Mention, mentionOf } from '../findings';
import { chunkAt, chunkEnd } from '../text/chunk';
import { nameShape } from '../text/name-shape';

const LEAST_LENGTH = 3;
/** No abstract introduces more. */
const MOST_NAMES = 50;

/** Names made from a name that the paper introduces (`Foo-Small`, `Foo-7B`, `FooBench` beside `Foo`) are its own too. */
export function findVariants(document: PaperDocument, { mentions }: Findings): readonly Mention[] {
  const { tokens, view } = document;
  const own = mentions.filter((mention) => mention.relation === 'INTRODUCES');
  const names = new Map<string, Mention>();
  for (const mention of own) {
    if (names.size >= MOST_NAMES) break;
    const name = view.slice(mention.start, mention.end);
    if (name.length >= LEAST_LENGTH && !name.includes(' ') && nameShape(name) !== 'PLAIN' && !names.has(name))
      names.set(name, mention);
  }
  if (names.size === 0) return [];
  const initials = new Set([...names.keys()].map((name) => name.charCodeAt(0)));
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const end = chunkEnd(tokens, at);
    const first = tokens[at];
    if (end === undefined || first === undefined || first.type === 'MARK') continue;
    const chunk = initials.has(first.text.charCodeAt(0)) ? chunkAt(tokens, at) : undefined;
    const variant = chunk === undefined ? undefined : variantOf(chunk.text, names);
    const last = tokens[end - 1];
    if (chunk !== undefined && variant !== undefined && last !== undefined) {
      const dataset = /(Bench|Eval|Set|Data|-\d+[KM])$/.test(chunk.text);
      found.push(
        mentionOf({
          ...variant,
          start: first.start,
          end: last.end,
          kind: dataset ? 'DATASET' : variant.kind,
          confidence: Math.min(variant.confidence, 0.9),
          rule: 'variant-of-introduced',
        }),
      );
    }
    at = end - 1;
  }
  return found;
}

function variantOf(text: string, names: ReadonlyMap<string, Mention>): Mention | undefined {
  for (const [name, mention] of names) {
    if (!text.startsWith(name) || text.length === name.length) continue;
    const rest = text.slice(name.length);
    if (/^(-|\+|v?\d)?[\p{Lu}\d]/u.test(rest) && !/^(-|)(based|style|like)/i.test(rest)) return mention;
  }
  return undefined;
}
