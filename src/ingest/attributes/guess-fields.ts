import { ATTRIBUTES, type Attribute, type LayerRole, ROLES, usesAttribute } from '../../model/vocabulary.ts';
import { readOwn } from '../read-own.ts';
import type { SourceFeature } from '../source-table.ts';
import { isGreenClass, isLanduseClass } from './class-values.ts';
import { COMMUNITY_NAMES, FIELD_NAMES } from './field-names.ts';
import { matchCutField, matchField } from './match-field.ts';
import { readAmount } from './read-values.ts';
import { findStatusFields } from './status-fields.ts';

/** The field that each attribute is read from; an attribute that no field holds is absent. */
export type FieldMapping = Readonly<Partial<Record<Attribute, string>>>;

/** What the reader decided about fields: a field by name, or null for none; the others are guessed. */
export type FieldChoice = Readonly<Partial<Record<Attribute, string | null>>>;

const SAMPLE = 500;
const MOSTLY = 0.6;

/** What the values of an attribute look like; those without a test are known by name alone. */
const VALUE_TESTS: Readonly<Partial<Record<Attribute, (value: string) => boolean>>> = {
  code: isGreenClass,
  landuse: isLanduseClass,
  population: (value) => readAmount(value).amount !== null,
  cost: (value) => readAmount(value).amount !== null,
};

/** Names so plain that their values must speak for them too. */
const VAGUE = new Set([
  '类型',
  '类别',
  'type',
  'class',
  '绿地类型',
  '公园类型',
  '公园类别',
  'rk',
  'pop',
  '地类',
  'label',
  'title',
  '金额',
  '价格',
  'price',
]);

/**
 * Guesses which field holds which attribute from names, and from values where a name is vague or missing. What the
 * reader chose stands; one field holds one attribute.
 */
export function guessFields(
  features: readonly SourceFeature[],
  fields: readonly string[],
  chosen: FieldChoice,
  role: LayerRole,
): FieldMapping {
  const mapping: Partial<Record<Attribute, string>> = {};
  for (const attribute of ATTRIBUTES) {
    const field = chosen[attribute];
    if (typeof field === 'string') mapping[attribute] = field;
  }
  const isFree = (field: string): boolean => !Object.values(mapping).includes(field);
  for (const attribute of ATTRIBUTES) {
    if (chosen[attribute] !== undefined) continue;
    // money in a layer of parks or homes is none of our business
    if (attribute === 'cost' && !usesAttribute(role, attribute)) continue;
    const names = listNames(attribute, role);
    const free = fields.filter(isFree);
    const found =
      findByName(attribute, features, free, names, matchField) ??
      findByName(attribute, features, free, names, matchCutField);
    if (found !== undefined) mapping[attribute] = found;
  }
  const { classedBy } = ROLES[role];
  if (classedBy && chosen[classedBy] === undefined && mapping[classedBy] === undefined) {
    const found = fields.find((field) => isFree(field) && measureShare(features, field, classedBy) >= MOSTLY);
    if (found !== undefined) mapping[classedBy] = found;
  }
  if (usesAttribute(role, 'status') && chosen.status === undefined && mapping.status === undefined) {
    const [found, ...others] = findStatusFields(features, fields.filter(isFree));
    // of several none is surer than the others
    if (found && others.length === 0) mapping.status = found.field;
  }
  return mapping;
}

/** The names of an attribute's field. An area of the town may go by that of its street or village, which a park may not. */
function listNames(attribute: Attribute, role: LayerRole): readonly string[] {
  return attribute === 'name' && role === 'communities'
    ? [...FIELD_NAMES.name, ...COMMUNITY_NAMES]
    : FIELD_NAMES[attribute];
}

function findByName(
  attribute: Attribute,
  features: readonly SourceFeature[],
  fields: readonly string[],
  names: readonly string[],
  match: (field: string, name: string) => boolean,
) {
  for (const name of names) {
    const field = fields.find((candidate) => match(candidate, name));
    if (field === undefined) continue;
    if (!VAGUE.has(name) || VALUE_TESTS[attribute] === undefined || measureShare(features, field, attribute) >= MOSTLY)
      return field;
  }
  return undefined;
}

/** Share of a field's non-empty values, among the first hundreds, that look like the attribute's. */
function measureShare(features: readonly SourceFeature[], field: string, attribute: Attribute): number {
  const test = VALUE_TESTS[attribute];
  if (!test) return 0;
  let filled = 0;
  let fitting = 0;
  for (const { properties } of features.slice(0, SAMPLE)) {
    const value = readOwn(properties, field);
    if (value === null || value === undefined || value === '') continue;
    filled++;
    if (test(String(value).trim())) fitting++;
  }
  return filled === 0 ? 0 : fitting / filled;
}
