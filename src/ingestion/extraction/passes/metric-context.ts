import { type PaperDocument } from '../document';
import { type Findings, type Mention } from '../findings';
import { MentionPlaces } from '../mention-places';
import { TAGGER_RULE } from './arbitration';
import { type Token, tokenAt } from '../text/token';

/** Characters that stand between two items of a list at most. */
const LIST_GAP = 8;
/** A word too general to be a metric by itself ("performance") is one where the tagger is this sure. */
const GENERIC_PROBABILITY = 0.6;
/** Words near a quantity that is measured, compared or traded off. */
const MEASURING = new Set(
  (
    'reduce reduces reducing reduced improve improves improving improved increase increases increasing lower lowers lowering minimize minimizes minimizing ' +
    'maximize maximizes maximizing measure measures measuring measured optimize optimizes optimizing evaluate evaluates higher less better saving saves save ' +
    'terms reduction improvement savings gains overhead trade-off tradeoff tradeoffs low high consumption average peak total significant cut cuts boosts boost boosting'
  ).split(' '),
);
/** Nouns after which a word before them is no metric but says what kind the noun is. */
const NOUN_AFTER =
  /^(efficient|bound|aware|constrained|based|hungry|intensive|limited|free|level|space|model|function|system|method|management|hierarchy|bank|controller|cell|array|device|architecture|wall|pool|module|estimation|update|sharing|scaling|correction|domain)/;

/**
 * Drops metrics that only look like one: a plain word ("memory", "power", "parameters") that stands for a known
 * metric counts where a number is measured by it, a word of measuring stands beside it, or it is listed with others; one
 * that is too general to stand alone ("cost", "performance") only where a number is measured by it, or the tagger is sure.
 */
export function dropUnmeasuredMetrics(document: PaperDocument, findings: Findings): Findings {
  const { tokens, view, lexicon } = document;
  const measured = new Set(findings.measurements.map(({ metric }) => metric.thing?.id ?? ''));
  const metrics = new MentionPlaces(findings.mentions.filter((mention) => mention.kind === 'METRIC'));
  const keep = (mention: Mention): boolean => {
    if (mention.kind !== 'METRIC') return true;
    const printed = view.slice(mention.start, mention.end);
    if (mention.rule === TAGGER_RULE && mention.confidence < GENERIC_PROBABILITY) {
      const known = lexicon.names.lookUp(printed).find((entry) => entry.thing.kind === 'METRIC');
      return known?.generic !== true || measured.has(known.thing.id);
    }
    if (mention.rule !== 'known-metric' || mention.thing === undefined) return true;
    const plain =
      /^\p{Ll}+$/u.test(printed.slice(1)) && printed.toLowerCase() !== mention.thing.name.toLowerCase();
    if (mention.generic !== true && !plain && mention.unsupported !== true) return true;
    if (measured.has(mention.thing.id)) return true;
    if (mention.generic === true) return false;
    return (
      isMeasuredAt(tokens, mention) ||
      metrics
        .overlapping(mention.start - LIST_GAP - 1, mention.end + LIST_GAP + 1)
        .some((other) => other !== mention && isListed(view, mention, other))
    );
  };
  return { ...findings, mentions: findings.mentions.filter(keep) };
}

function isMeasuredAt(tokens: readonly Token[], mention: Mention): boolean {
  const from = tokenAt(tokens, mention.start);
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? 0) < mention.end) to++;
  const next = tokens[to];
  if (next !== undefined && (next.text === '-' || (next.type === 'WORD' && NOUN_AFTER.test(next.key))))
    return false;
  if (MEASURING.has(next?.key ?? '')) return true;
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    const token = tokens[at];
    if (token === undefined || /^[,;.)]$/.test(token.text)) return false;
    if (MEASURING.has(token.key)) return true;
  }
  return false;
}

/** Only a comma or "and" stands between two metrics. */
function isListed(view: string, a: Mention, b: Mention): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  if (second.start - first.end > LIST_GAP || second.start < first.end) return false;
  return /^(,? ?(and|or|\/)?|,) ?$/.test(view.slice(first.end, second.start));
}
