import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { drawFigure, type FigureRequest } from '../../../src/figure/draw-figure.ts';
import { chooseBarLength, fitFrame } from '../../../src/figure/frame.ts';
import { findLabelPoint } from '../../../src/figure/label-point.ts';
import { LOOKS } from '../../../src/figure/looks.ts';
import { createPlane, unprojectPositions } from '../../../src/geometry/plane.ts';
import { box } from '../coverage/invented.ts';

const plane = createPlane(120);

/** A ring in metres around a place of the plane, as degrees. */
const at = (ring: readonly number[]): Float64Array =>
  unprojectPositions(
    plane,
    ring.map((value, i) => value + (i % 2 === 0 ? 500_000 : 3_340_000)),
  );

function draw(request: Partial<FigureRequest>): string | null {
  const square = [[at(box(0, 0, 1000))]];
  return drawFigure({
    plane,
    sheet: { width: 100, heights: [50, 120] },
    layers: [{ look: LOOKS.land, shapes: [square] }],
    names: [],
    fitted: [square],
    title: 'map',
    north: 'N',
    ...request,
  });
}

/** The corners of the shapes of a look, in hundredths of a millimetre. */
function readCorners(svg: string, { stroke }: { readonly stroke: string }): number[][][] {
  const groups = [...new DOMParser().parseFromString(svg, 'text/xml').getElementsByTagName('g')];
  const group = groups.find((one) => one.getAttribute('stroke') === stroke);
  return [...(group?.getElementsByTagName('path') ?? [])].map((path) => {
    const numbers = [...path.getAttribute('d')!.matchAll(/-?\d+/g)].map(Number);
    let [x, y] = [0, 0];
    return Array.from({ length: numbers.length / 2 }, (_, i) => [(x += numbers[2 * i]!), (y += numbers[2 * i + 1]!)]);
  });
}

describe('a figure', () => {
  it('shows a square kilometre as a square, north up, as large as its scale bar says', () => {
    const svg = draw({})!;
    const [[sw, se, ne]] = readCorners(svg, LOOKS.land) as [number[][]];
    const side = se![0]! - sw![0]!;
    expect(side).toBeGreaterThan(9000);
    expect(Math.abs(side - (sw![1]! - ne![1]!))).toBeLessThanOrEqual(1);
    const bar = Number(/<rect x="400" y="\d+" width="(\d+)"/.exec(svg)![1]);
    expect(svg).toContain('>200 m</text>');
    expect(Math.abs(bar / side - 0.2)).toBeLessThan(2 / side);
  });

  it('is as wide as its sheet, and as high as what it shows within limits', () => {
    const sheet = { width: 100, heights: [50, 120] } as const;
    expect(fitFrame([0, 0, 1000, 1000], sheet)).toMatchObject({ width: 10_000, height: 10_000 });
    expect(fitFrame([0, 0, 1000, 100], sheet)).toMatchObject({ width: 10_000, height: 5000 });
    expect(fitFrame([0, 0, 100, 1000], sheet)).toMatchObject({ width: 10_000, height: 12_000 });
    const point = fitFrame([7, 7, 7, 7], sheet);
    expect(point.box[0]).toBeLessThan(7);
    for (const extent of [130, 999, 12_345, 2e6]) {
      const frame = fitFrame([0, 0, extent, extent], sheet);
      const share = (chooseBarLength(frame) * frame.scale) / frame.width;
      expect(share).toBeLessThanOrEqual(0.25);
      expect(share).toBeGreaterThanOrEqual(0.09);
    }
  });

  it('leaves out what cannot be seen: shapes outside, and what falls into one point', () => {
    const far = [[at(box(50_000, 0, 1000))]];
    const speck = [[at(box(10, 10, 0.001))]];
    const dense = [[at([0, 0, 300, 0, 300.001, 0, 600, 0, 600, 600])]];
    const svg = draw({ layers: [{ look: LOOKS.gap, shapes: [far, speck, dense] }] })!;
    expect(readCorners(svg, LOOKS.gap).map(({ length }) => length)).toEqual([4]);
    expect(draw({ layers: [{ look: LOOKS.gap, shapes: [far] }] })).not.toContain('figure-hatched');
    expect(draw({ fitted: [] })).toBeNull();
  });

  it('writes names inside their areas, and keeps them texts', () => {
    const name = '</svg><script>&"';
    const svg = draw({ names: [{ text: name, area: [[at(box(0, 0, 1000))]] }], title: name })!;
    expect(svg).not.toContain('<script');
    const page = new DOMParser().parseFromString(svg, 'text/xml');
    expect(page.getElementsByTagName('title').item(0)?.textContent).toBe(name);
    expect([...page.getElementsByTagName('text')].map(({ textContent }) => textContent)).toContain(name);
    // the arms of a U hold the middle of their height, its own middle lies outside
    const u = [0, 0, 9, 0, 9, 10, 6, 10, 6, 2, 2, 2, 2, 10, 0, 10];
    expect(findLabelPoint([[u]])).toEqual([7.5, 5]);
    expect(findLabelPoint([])).toBeNull();
  });
});
