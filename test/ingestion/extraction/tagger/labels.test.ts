import {
  ARC_COUNT,
  arcBetween,
  BEGIN,
  END,
  INSIDE,
  kindOf,
  LABEL_COUNT,
  labelOf,
  mayStart,
  mayStop,
  OUTSIDE,
  partOf,
  SINGLE,
} from '../../../../src/ingestion/extraction/tagger/labels';
import { SPAN_KINDS } from '../../../../src/ingestion/extraction/tagger/tagger';

const hasArc = (from: number, to: number): boolean => arcBetween(from, to) >= 0;

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
    expect(mayStart(labelOf(2, INSIDE))).toBe(false);
    expect(mayStart(labelOf(2, BEGIN))).toBe(true);
    expect(mayStop(labelOf(2, BEGIN))).toBe(false);
    expect(mayStop(labelOf(2, SINGLE))).toBe(true);
    expect(mayStop(OUTSIDE)).toBe(true);
  });

  it('gives every weight of an arc a use, and a weight to every arc within a name alone', () => {
    const labels = Array.from({ length: LABEL_COUNT }, (_, label) => label);
    const uses = new Map<number, number>();
    for (const from of labels)
      for (const to of labels) {
        const arc = arcBetween(from, to);
        if (arc >= 0) uses.set(arc, (uses.get(arc) ?? 0) + 1);
      }
    expect([...uses.keys()].sort((a, b) => a - b)).toEqual(
      Array.from({ length: ARC_COUNT }, (_, arc) => arc),
    );
    expect(uses.get(arcBetween(labelOf(1, BEGIN), labelOf(1, INSIDE)))).toBe(1);
    // end or single of kind 1, then begin or single of kind 2
    expect(uses.get(arcBetween(labelOf(1, END), labelOf(2, SINGLE)))).toBe(4);
  });
});
