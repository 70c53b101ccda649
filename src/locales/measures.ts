import { translate, type MessageKey } from './translate.ts';

const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

/** Words a distance as a person would say it: metres to the nearest 10, kilometres with at most one decimal. */
export function wordDistance(language: 'zh-CN' | 'en', meters: number): string {
  if (meters < 995) return translate(language, 'unit.m', { value: Math.max(10, Math.round(meters / 10) * 10) });
  const kilometers = meters / 1000;
  const value = kilometers < 9.95 ? Number(kilometers.toFixed(1)) : Math.round(kilometers);
  return translate(language, 'unit.km', { value });
}

/** Words a bearing (degrees clockwise from north) as one of eight directions. */
export function wordDirection(language: 'zh-CN' | 'en', bearingDegrees: number): string {
  const direction = DIRECTIONS[Math.round(bearingDegrees / 45) % 8] ?? 'n';
  return translate(language, `direction.${direction}` satisfies MessageKey);
}
