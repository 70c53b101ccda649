/** The members of a feature, as `docs/geodata-format.md` lists them. */
import { DRAWINGS } from './drawings.mjs';
import { METERS, TEXT, TEXT_OR_NULL, oneOf } from './values.mjs';

const FACTS = {
  item: TEXT_OR_NULL,
  name: TEXT,
  nameEn: TEXT,
  clause: TEXT_OR_NULL,
  geometryStatus: oneOf('surveyed', 'digitised', 'schematic', 'synthetic'),
  link: oneOf('stated', 'inferred'),
  accuracyM: METERS,
  source: TEXT,
};

/** What is missing or of the wrong kind in a feature of a layer with this drawing. */
export function findMemberProblems(feature, drawing) {
  const problems = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(feature.id ?? ''))
    problems.push('the id must be kebab-case text at the top level');
  const kind = DRAWINGS[drawing];
  if (!kind) return [...problems, `no rules for the drawing "${drawing}"`];
  const type = feature.geometry?.type;
  if (!kind.types.includes(type)) problems.push(`geometry ${type} in a layer drawn as ${drawing}`);
  const own = kind.membersOf?.[type] ?? kind.members;
  for (const [member, { holds }] of Object.entries({ ...FACTS, ...own })) {
    const value = feature.properties?.[member];
    if (!holds(value)) problems.push(`member "${member}" is missing or wrong: ${JSON.stringify(value)}`);
  }
  return problems;
}
