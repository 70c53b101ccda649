import type { Language } from '../model/localized.ts';
import { formatHectares, formatPercent, formatSquareMeters } from '../model/figures.ts';
import { translate, type MessageKey } from './translate.ts';

const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

/** Words a distance as a person would say it: metres to the nearest 10, kilometres with at most one decimal. */
export function wordDistance(language: Language, meters: number): string {
  if (meters < 995) return translate(language, 'unit.m', { value: Math.max(10, Math.round(meters / 10) * 10) });
  const kilometers = meters / 1000;
  const value = kilometers < 9.95 ? Number(kilometers.toFixed(1)) : Math.round(kilometers);
  return translate(language, 'unit.km', { value });
}

/** Words a distance that decides something: metres as they are below ten kilometres. */
export function wordExactDistance(language: Language, meters: number): string {
  if (meters >= 10_000) return wordDistance(language, meters);
  return translate(language, 'unit.m', { value: Math.round(meters).toLocaleString('en') });
}

/** Words a bearing (degrees clockwise from north) as one of eight directions. */
export function wordDirection(language: Language, bearingDegrees: number): string {
  const direction = DIRECTIONS[Math.round(bearingDegrees / 45) % 8] ?? 'n';
  return translate(language, `direction.${direction}` satisfies MessageKey);
}

/**
 * Words a share of 0 to 1 as a percentage; `lines` are shares that it is compared with besides the usual ones. A dash
 * stands for a share that does not exist.
 */
export function wordRatio(language: Language, ratio: number | null, lines: readonly number[] = []): string {
  return ratio === null ? '—' : translate(language, 'unit.percent', { value: formatPercent(ratio, lines) });
}

/** Words an area: square metres below one hectare, else hectares; `bounds` (m²) are what it is compared with. */
export function wordArea(language: Language, squareMeters: number, bounds: readonly number[] = []): string {
  return squareMeters < 10_000
    ? translate(language, 'unit.m2', { value: formatSquareMeters(squareMeters, bounds) })
    : translate(language, 'unit.ha', { value: formatHectares(squareMeters, bounds) });
}
