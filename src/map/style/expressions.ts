import type { DataDrivenPropertyValueSpecification, ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { Part } from '../derive/derive-features.ts';
import type { Attention } from '../attention.ts';
import { chooseTexts, type Language } from '../../model/localized.ts';

/** With no glyph server every script is drawn from the reader's own fonts; `text-font` is then a list of CSS families. */
export const FONTS = ['Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'sans-serif'];
/** A bold weight is asked for by the name of its face. */
export const BOLD_FONTS = ['Noto Sans CJK SC Bold', 'PingFang SC Semibold', 'Microsoft YaHei Bold', 'sans-serif'];

type NumberExpression = DataDrivenPropertyValueSpecification<number>;

/** A value that grows with the zoom between the given stops, `[zoom, value, zoom, value …]`. */
export function byZoom(...stops: number[]): NumberExpression {
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as NumberExpression;
}

/** Features of one derived part and, if given, one geometry type. */
export function onlyPart(part: Part, ...more: FilterSpecification[]): FilterSpecification {
  return ['all', ['==', ['get', 'part'], part], ...more] as unknown as FilterSpecification;
}

export const isType = (type: 'Point' | 'LineString' | 'Polygon'): FilterSpecification => [
  '==',
  ['geometry-type'],
  type,
];

export const hasValue = (member: string, ...values: (string | number)[]): FilterSpecification =>
  ['in', ['get', member], ['literal', values]] as unknown as FilterSpecification;

/**
 * A value for a feature that the reader has chosen, alone or with others, one that the pointer is over, and any other. With `fade` all of them
 * shrink between two zooms to a share of themselves, `[from, to, share]`: for what would cover a close look.
 */
export function byAttention(
  selected: number,
  hovered: number,
  other: number,
  fade?: readonly [from: number, to: number, share: number],
): NumberExpression {
  const isLit = (attention: Attention): unknown => ['boolean', ['feature-state', attention], false];
  const choose = (share: number): unknown => [
    'case',
    ['any', isLit('selected'), isLit('chosen')],
    selected * share,
    isLit('hovered'),
    hovered * share,
    other * share,
  ];
  if (!fade) return choose(1) as NumberExpression;
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    fade[0],
    choose(1),
    fade[1],
    choose(fade[2]),
  ] as unknown as NumberExpression;
}

/** The feature's name: Chinese first, in English with the translation under it and smaller. */
export function nameIn(language: Language, englishScale = 0.8): ExpressionSpecification {
  if (chooseTexts(language) === 'zh') return ['get', 'name'];
  return [
    'format',
    ['get', 'name'],
    {},
    ['case', ['==', ['get', 'nameEn'], ''], '', '\n'],
    {},
    ['get', 'nameEn'],
    { 'font-scale': englishScale },
  ] as unknown as ExpressionSpecification;
}

/** The feature's name on one line, for labels that follow a line. */
export function lineNameIn(language: Language): ExpressionSpecification {
  return chooseTexts(language) === 'zh'
    ? ['get', 'name']
    : (['concat', ['get', 'name'], '  ', ['get', 'nameEn']] as ExpressionSpecification);
}
