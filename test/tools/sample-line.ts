import type { Position } from 'geojson';
import { measureDistanceMeters } from './plane-measures.ts';
import { required } from './required.ts';

/** Positions along a line, at most `stepMeters` apart, its ends included. */
export function sampleLine(line: readonly Position[], stepMeters: number): Position[] {
  return line.flatMap((from, index) => {
    const to = line[index + 1];
    if (!to) return [from];
    const steps = Math.max(1, Math.ceil(measureDistanceMeters(from, to) / stepMeters));
    return Array.from({ length: steps }, (_, step): Position => {
      const share = step / steps;
      return [
        required(from[0]) + share * (required(to[0]) - required(from[0])),
        required(from[1]) + share * (required(to[1]) - required(from[1])),
      ];
    });
  });
}
