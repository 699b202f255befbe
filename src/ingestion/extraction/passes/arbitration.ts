import { type PaperDocument } from '../document';
import { type Findings, type Mention } from '../findings';

/**
 * One reading for one place: of mentions that overlap, an introduction stands before others, a longer one before a
 * shorter, a more confident before a less.
 */
export function arbitrate(_document: PaperDocument, findings: Findings): Findings {
  const ranked = [...findings.mentions].sort((a, b) => weight(b) - weight(a) || a.start - b.start);
  const kept: Mention[] = [];
  const taken: Mention[] = [];
  for (const mention of ranked) {
    if (
      taken.some((other) => other.start < mention.end && other.end > mention.start && !isSame(other, mention))
    )
      continue;
    taken.push(mention);
    kept.push(mention);
  }
  return { ...findings, mentions: kept.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function weight(mention: Mention): number {
  const introduced = mention.relation === 'INTRODUCES' ? 10 : 0;
  const known = mention.thing !== undefined ? 0.5 : 0;
  return introduced + mention.confidence + known + Math.min(1, (mention.end - mention.start) / 60);
}

const isSame = (a: Mention, b: Mention): boolean =>
  a.start === b.start && a.end === b.end && a.kind === b.kind && a.relation === b.relation;
