import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatHectares,
  formatMissingHectares,
  formatPercent,
  formatSquareMeters,
  listSizeBounds,
  meetsLine,
  roundArea,
} from '../../../src/model/figures.ts';

const HECTARE = 10_000;

describe('formatPercent', () => {
  it('gives what a spreadsheet makes of the areas beside it', () => {
    const [covered, land] = [668.71 * HECTARE, 965.56 * HECTARE];
    expect([covered, land].map((area) => formatHectares(area))).toEqual(['668.71', '965.56']);
    expect(formatPercent(covered / land)).toBe('69.26');
  });

  it.each([
    [0.89996, [], '89.996'],
    [0.899999, [], '89.9999'],
    [0.9, [], '90.00'],
    [0.90004, [], '90.00'],
    [0.99999, [], '99.999'],
    [1, [], '100.00'],
    [0.00004, [], '0.00'],
    // a line of the reader's own
    [0.85496, [0.855], '85.496'],
    [0.85496, [], '85.50'],
    [5 / 6, [5 / 6], '83.333333333'],
    [0.8333, [0.8333], '83.33'],
  ])('writes %d beside %j as %s', (share, lines, words) => {
    expect(formatPercent(share, lines)).toBe(words);
  });

  it('never shows a line as met that is not, nor one as missed that is met', () => {
    const share = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: -1e-4, max: 1e-4, noNaN: true }).map((off) => 0.9 + off),
    );
    fc.assert(
      fc.property(share, (ratio) => {
        const shown = Number(formatPercent(ratio, [0.755])) / 100;
        for (const line of [0.8, 0.9, 0.95, 1, 0.755]) {
          // what is closer to a line than 1e-10 stays undecided by the digits
          if (Math.abs(ratio - line) > 1e-10) expect(meetsLine(shown, line)).toBe(meetsLine(ratio, line));
        }
        expect(Math.abs(shown - ratio)).toBeLessThanOrEqual(0.00005 + 1e-12);
      }),
      { seed: 2106, numRuns: 2000 },
    );
  });
});

describe('areas', () => {
  const bounds = listSizeBounds([{ minArea: 2000 }]);

  it('shows why 399.6 m² is too small for 400 m²', () => {
    expect([399.6, 400, 400.4, 1999.96, 4999.6, 12_345.6].map((area) => formatSquareMeters(area, bounds))).toEqual([
      '399.6',
      '400',
      '400',
      '1,999.96',
      '4,999.6',
      '12,346',
    ]);
    expect([399.6, 400, 404, 4996, 5004].map((area) => formatHectares(area, bounds))).toEqual([
      '0.03996',
      '0.04',
      '0.04',
      '0.4996',
      '0.50',
    ]);
  });

  it('classes and shows an area by the same rounding', () => {
    expect(roundArea(399.996)).toBe(400);
    expect(formatSquareMeters(399.996, bounds)).toBe('400');
    expect(formatSquareMeters(399.99, bounds)).toBe('399.99');
  });

  it('does not show what is missing as nothing', () => {
    expect(formatMissingHectares(3)).toBe('0.0003');
    expect(formatMissingHectares(123_456)).toBe('12.35');
    expect(formatMissingHectares(0)).toBe('0.00');
  });
});
