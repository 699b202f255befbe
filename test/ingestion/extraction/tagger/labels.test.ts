import {
  BEGIN,
  END,
  INSIDE,
  kindOf,
  LABEL_COUNT,
  labelOf,
  OUTSIDE,
  partOf,
  SINGLE,
  SPAN_CHAIN,
} from '../../../../src/ingestion/extraction/tagger/labels';
import { SPAN_KINDS } from '../../../../src/ingestion/extraction/tagger/tagger';

const hasArc = (from: number, to: number): boolean =>
  [...SPAN_CHAIN.from.keys()].some((arc) => SPAN_CHAIN.from[arc] === from && SPAN_CHAIN.to[arc] === to);

describe('labels', () => {
  it('numbers every kind and part once', () => {
    const labels = SPAN_KINDS.flatMap((_, kind) =>
      [BEGIN, INSIDE, END, SINGLE].map((part) => labelOf(kind, part)),
    );
    expect(new Set([OUTSIDE, ...labels]).size).toBe(LABEL_COUNT);
    for (const [kind] of SPAN_KINDS.entries())
      for (const part of [BEGIN, INSIDE, END, SINGLE]) {
        expect(kindOf(labelOf(kind, part))).toBe(kind);
        expect(partOf(labelOf(kind, part))).toBe(part);
      }
    expect(partOf(OUTSIDE)).toBe(OUTSIDE);
  });

  it('lets a name that has begun end in its own kind only', () => {
    expect(hasArc(labelOf(0, BEGIN), labelOf(0, END))).toBe(true);
    expect(hasArc(labelOf(0, BEGIN), labelOf(0, INSIDE))).toBe(true);
    expect(hasArc(labelOf(0, INSIDE), labelOf(0, INSIDE))).toBe(true);
    expect(hasArc(labelOf(0, BEGIN), labelOf(1, END))).toBe(false);
    expect(hasArc(labelOf(0, BEGIN), OUTSIDE)).toBe(false);
    expect(hasArc(OUTSIDE, labelOf(0, INSIDE))).toBe(false);
    expect(hasArc(labelOf(0, END), labelOf(3, SINGLE))).toBe(true);
  });

  it('starts and stops outside of names only', () => {
    expect(SPAN_CHAIN.starts[labelOf(2, INSIDE)]).toBe(0);
    expect(SPAN_CHAIN.starts[labelOf(2, BEGIN)]).toBe(1);
    expect(SPAN_CHAIN.stops[labelOf(2, BEGIN)]).toBe(0);
    expect(SPAN_CHAIN.stops[labelOf(2, SINGLE)]).toBe(1);
    expect(SPAN_CHAIN.stops[OUTSIDE]).toBe(1);
  });
});
