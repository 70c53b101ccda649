import { VIEWS, type District } from '../model/district.ts';
import { DRAWINGS } from '../model/drawings.ts';
import { LAYER_ROLES, REQUIRED_ROLES } from '../model/vocabulary.ts';
import { findBadMember, isArrayOf, isLocalized, isNumber, isObject, isString, type MemberCheck } from './guards.ts';

const isBox = (value: unknown): boolean => isArrayOf(value, isNumber) && (value as unknown[]).length === 4;
const isPosition = (value: unknown): boolean => isArrayOf(value, isNumber) && (value as unknown[]).length === 2;

/** A path inside the district's own folder: no scheme, no host, no way up. */
const isInnerPath = (value: unknown): boolean =>
  isString(value) && /^[\w][\w./-]*$/.test(value) && !value.split('/').includes('..');

const layerChecks: readonly MemberCheck[] = [
  ['id', (value) => isString(value) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)],
  ['name', isLocalized],
  ['drawing', (value) => isString(value) && Object.hasOwn(DRAWINGS, value)],
  ['file', (value) => value === null || isInnerPath(value)],
  ['theme', isString],
  ['views', (value) => isArrayOf(value, (view) => VIEWS.some((known) => known === view))],
  ['on', (value) => isArrayOf(value, isString)],
];

const isOptionalString = (value: unknown): boolean => value === undefined || isString(value);

/** The members of `coverage` that name a layer. */
const COVERAGE_LAYERS = [...LAYER_ROLES, 'named'] as const;

const isCoverage = (value: unknown): boolean =>
  isObject(value) &&
  [...REQUIRED_ROLES, 'standard'].every((name) => isString(value[name])) &&
  COVERAGE_LAYERS.every((name) => isOptionalString(value[name]));

const districtChecks: readonly MemberCheck[] = [
  ['schema', (value) => value === 'district-map/district@1'],
  ['id', isString],
  ['name', isLocalized],
  ['title', isLocalized],
  ['summary', isLocalized],
  ['extent', isBox],
  ['plane', (value) => isObject(value) && isNumber(value['epsg']) && isNumber(value['centralMeridian'])],
  ['origin', (value) => isObject(value) && isLocalized(value['name']) && isPosition(value['coordinates'])],
  ['home', (value) => isObject(value) && isBox(value['bounds'])],
  ['approvalNumber', (value) => value === null || isString(value)],
  [
    'documents',
    (value) => isArrayOf(value, (entry) => isObject(entry) && isString(entry['id']) && isLocalized(entry['title'])),
  ],
  [
    'generations',
    (value) =>
      isArrayOf(value, (entry) => isObject(entry) && isString(entry['id']) && isLocalized(entry['name'])) &&
      (value as unknown[]).length > 0,
  ],
  ['plan', isInnerPath],
  ['sources', isInnerPath],
  ['standards', (value) => value === undefined || isInnerPath(value)],
  ['coverage', (value) => value === undefined || isCoverage(value)],
  ['layers', (value) => Array.isArray(value)],
];

/**
 * Checks the parsed `district.json` for all that the program relies on.
 *
 * @returns the path of the first member that does not hold, or null
 */
export function findDistrictFault(value: unknown): string | null {
  const bad = findBadMember(value, districtChecks);
  if (bad) return bad;
  const layers = (value as unknown as District).layers;
  const seen = new Set<string>();
  for (const [index, layer] of layers.entries()) {
    const member = findBadMember(layer, layerChecks);
    if (member) return `layers[${index}].${member}`;
    if (seen.has(layer.id)) return `layers[${index}].id`;
    seen.add(layer.id);
  }
  return findUnknownCoverageLayer(value as unknown as District, seen);
}

/** The first layer that the coverage check names and the district does not have, as a path; null for none. */
function findUnknownCoverageLayer({ coverage }: District, known: ReadonlySet<string>): string | null {
  if (!coverage) return null;
  const unknown = COVERAGE_LAYERS.find((name) => coverage[name] !== undefined && !known.has(coverage[name]));
  return unknown ? `coverage.${unknown}` : null;
}
