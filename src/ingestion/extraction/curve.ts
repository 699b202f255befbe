/** Points of a line by their first number, which rises. */
export type Curve = readonly (readonly [at: number, value: number])[];

/** The line's value at a place: straight between its points, level before the first and after the last. */
export function interpolate(curve: Curve, at: number): number {
  let before = curve[0];
  for (const point of curve) {
    if (at < point[0]) {
      if (before === undefined || before === point) return point[1];
      return before[1] + ((at - before[0]) / (point[0] - before[0])) * (point[1] - before[1]);
    }
    before = point;
  }
  return before?.[1] ?? 0;
}
