import { type Mention } from './findings';

/** Mentions by place, so that those around a place are found without looking at all. */
export class MentionPlaces {
  /** By start, those of one start in the order in which they came. */
  private readonly ordered: readonly Mention[];
  private readonly longest: number;

  constructor(mentions: readonly Mention[]) {
    this.ordered = mentions.every(
      (mention, at) => at === 0 || (mentions[at - 1]?.start ?? 0) <= mention.start,
    )
      ? mentions
      : [...mentions].sort((a, b) => a.start - b.start);
    this.longest = mentions.reduce((longest, { start, end }) => Math.max(longest, end - start), 0);
  }

  /** Those that share a character with a stretch. */
  overlapping(start: number, end: number): readonly Mention[] {
    return this.between(start - this.longest, end).filter((mention) => mention.end > start);
  }

  /** Those that lie in a stretch whole. */
  within(start: number, end: number): readonly Mention[] {
    return this.between(start, end).filter((mention) => mention.end <= end);
  }

  /** Those that start in a stretch. */
  private between(start: number, end: number): readonly Mention[] {
    const from = this.firstFrom(start);
    let to = from;
    while (to < this.ordered.length && (this.ordered[to]?.start ?? 0) < end) to++;
    return this.ordered.slice(from, to);
  }

  private firstFrom(start: number): number {
    let low = 0;
    let high = this.ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ordered[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
