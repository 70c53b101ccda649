import { describe, expect, it } from 'vitest';
import { createPlane, findCentralMeridian, projectPositions, unprojectPositions } from '../../../src/geometry/plane.ts';

const A = 6378137;
const F = 1 / 298.257222101;
const E2 = F * (2 - F);

type Complex = readonly [number, number];
const multiply = (p: Complex, q: Complex): Complex => [p[0] * q[0] - p[1] * q[1], p[0] * q[1] + p[1] * q[0]];
const divide = (p: Complex, q: Complex): Complex => {
  const d = q[0] ** 2 + q[1] ** 2;
  return [(p[0] * q[0] + p[1] * q[1]) / d, (p[1] * q[0] - p[0] * q[1]) / d];
};
const root = ([re, im]: Complex): Complex => {
  const r = Math.hypot(re, im);
  const s = Math.sqrt((r + re) / 2);
  return [s, im / (2 * s)];
};

/**
 * The transverse Mercator projection without any series: the northing plus i times the easting is the meridian arc,
 * continued from the isometric latitude ψ to ψ + iλ. Runge–Kutta along the meridian (dM = ρ dφ), then along iλ
 * (dM/dw = ν cos φ, dφ/dw = ν cos φ / ρ).
 */
function integrate(lat: number, lambda: number): [easting: number, northing: number] {
  const rho = (p: number): number => (A * (1 - E2)) / (1 - E2 * Math.sin(p) ** 2) ** 1.5;
  const phi = (lat * Math.PI) / 180;
  const steps = 2000;
  let arc = 0;
  for (let i = 0; i < steps; i++) {
    const h = phi / steps;
    arc += (h / 6) * (rho(i * h) + 4 * rho((i + 0.5) * h) + rho((i + 1) * h));
  }
  const rates = (p: Complex): [Complex, Complex] => {
    const cosh = Math.cosh(p[1]);
    const sinh = Math.sinh(p[1]);
    const sin: Complex = [Math.sin(p[0]) * cosh, Math.cos(p[0]) * sinh];
    const cos: Complex = [Math.cos(p[0]) * cosh, -Math.sin(p[0]) * sinh];
    const sin2 = multiply(sin, sin);
    const w: Complex = [1 - E2 * sin2[0], -E2 * sin2[1]];
    const arcRate = multiply(divide([A, 0], root(w)), cos);
    return [arcRate, divide(multiply(cos, w), [1 - E2, 0])];
  };
  let p: Complex = [phi, 0];
  let m: Complex = [arc, 0];
  const h: Complex = [0, (lambda * Math.PI) / 180 / 400];
  const plus = (q: Complex, rate: Complex, factor: number): Complex => {
    const d = multiply(rate, h);
    return [q[0] + factor * d[0], q[1] + factor * d[1]];
  };
  for (let i = 0; i < 400; i++) {
    const [m1, p1] = rates(p);
    const [m2, p2] = rates(plus(p, p1, 0.5));
    const [m3, p3] = rates(plus(p, p2, 0.5));
    const [m4, p4] = rates(plus(p, p3, 1));
    const mean = (a: Complex, b: Complex, c: Complex, d: Complex): Complex => [
      (a[0] + 2 * b[0] + 2 * c[0] + d[0]) / 6,
      (a[1] + 2 * b[1] + 2 * c[1] + d[1]) / 6,
    ];
    m = plus(m, mean(m1, m2, m3, m4), 1);
    p = plus(p, mean(p1, p2, p3, p4), 1);
  }
  return [500000 + m[1], m[0]];
}

describe('the 3-degree Gauss–Kruger plane', () => {
  it('chooses the zone of the nearest central meridian and knows its code', () => {
    expect(findCentralMeridian(120.2)).toBe(120);
    expect(findCentralMeridian(118.4)).toBe(117);
    expect(findCentralMeridian(-1.6)).toBe(-3);
    expect(createPlane(120)).toEqual({ centralMeridian: 120, epsg: 4549 });
    expect(createPlane(75).epsg).toBe(4534);
    expect(createPlane(135).epsg).toBe(4554);
    expect(createPlane(60).epsg).toBeNull();
    expect(() => createPlane(121)).toThrow(/multiple of 3/);
  });

  it.each([
    [30.2, 0.2],
    [0, 3],
    [45, -3],
    [60.17, 2.06],
    [-33.5, 1.5],
    [75, 3],
    [18.25, -0.001],
  ])('agrees with numerical integration at latitude %f, %f° from the meridian', (lat, lambda) => {
    const [easting, northing] = integrate(lat, lambda);
    const [x, y] = projectPositions(createPlane(120), [120 + lambda, lat]);
    expect(Math.abs(x! - easting)).toBeLessThan(1e-6);
    expect(Math.abs(y! - northing)).toBeLessThan(1e-6);
  });

  it('comes back to where it started, within 1e-6 m, all over the zone', () => {
    const plane = createPlane(120);
    for (let lat = -80; lat <= 84; lat += 4) {
      for (let lambda = -3; lambda <= 3; lambda += 0.5) {
        const [lng, back] = unprojectPositions(plane, projectPositions(plane, [120 + lambda, lat]));
        expect(Math.abs(lng! - 120 - lambda)).toBeLessThan(1e-11);
        expect(Math.abs(back! - lat)).toBeLessThan(1e-11);
      }
    }
  });
});
