import { dimensionOf, fromBaseUnit, inBaseUnit } from '../../src/domain/units';

describe('units', () => {
  test.each([
    [300, 'ms', 0.3, 's'],
    [1.5, 'hours', 90, 'minutes'],
    [4, 'GFLOPs', 4000, 'MFLOPs'],
    [2, 'GB', 2000, 'MB'],
    [1, 'GiB', 1024, 'MiB'],
    [250, 'mJ', 0.25, 'J'],
    [16, 'Gbps', 2, 'GB/s'],
    [7, 'B parameters', 7000, 'M parameters'],
  ])('%d %s are %d %s', (value, unit, same, other) => {
    expect(dimensionOf(unit, null)).toBe(dimensionOf(other, null));
    expect(inBaseUnit(value, unit, null)).toBe(inBaseUnit(same, other, null));
    expect(fromBaseUnit(inBaseUnit(value, unit, null), other)).toBe(same);
    expect(fromBaseUnit(inBaseUnit(value, unit, null), unit)).toBe(value);
  });

  test('fractions and percentages are the same where the metric is given in percent', () => {
    for (const [value, unit] of [
      [0.875, null],
      [87.5, null],
      [87.5, '%'],
      [875, '‰'],
    ] as const) {
      expect(dimensionOf(unit, '%')).toBe('share');
      expect(fromBaseUnit(inBaseUnit(value, unit, '%'), '%')).toBe(87.5);
    }
    expect(inBaseUnit(0.5, '%', '%')).toBe(0.5);
  });

  test('plain numbers of other metrics are plain numbers', () => {
    expect(dimensionOf(null, null)).toBe('number');
    expect(dimensionOf(null, 'ms')).toBe('number');
    expect(inBaseUnit(0.875, null, null)).toBe(0.875);
    expect(dimensionOf('%', null)).not.toBe(dimensionOf(null, null));
  });

  test('what measures something else, or is not known, stands alone', () => {
    expect(dimensionOf('pp', '%')).not.toBe(dimensionOf('%', '%'));
    expect(dimensionOf('FLOPs', null)).not.toBe(dimensionOf('MACs', null));
    expect(dimensionOf('pJ/SOP', null)).toBe('pJ/SOP');
    expect(inBaseUnit(3.25, 'pJ/SOP', null)).toBe(3.25);
    expect(fromBaseUnit(3.25, 'pJ/SOP')).toBe(3.25);
  });
});
