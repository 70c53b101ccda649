/** The members of a feature, as `docs/geodata-format.md` lists them. */

const isText = (value) => typeof value === 'string' && value.trim() !== '';
const isNullOrText = (value) => value === null || isText(value);
const oneOf =
  (...values) =>
  (value) =>
    values.includes(value);

const FACTS = {
  item: isNullOrText,
  name: isText,
  nameEn: isText,
  clause: isNullOrText,
  geometryStatus: oneOf('surveyed', 'digitised', 'schematic', 'synthetic'),
  link: oneOf('stated', 'inferred'),
  accuracyM: (value) => Number.isFinite(value) && value > 0,
  source: isText,
};

const isOptional = (test) => (value) => value === undefined || test(value);
const isCount = (value) => Number.isInteger(value) && value > 0;
const isTally = (value) => Number.isInteger(value) && value >= 0;
// CJJ/T 85-2017: G1 with its kinds, G2, G3, XG and EG.
const isGreenCode = (value) => /^(G1[1-4]?\d?|G2|G3|XG|EG\d{0,2})$/.test(value);
const isStatus = oneOf('existing', 'planned');

// What each drawing reads, and the geometry types it draws.
const DRAWINGS = {
  boundary: { types: ['Polygon'] },
  water: { types: ['Polygon', 'LineString'], members: { kind: oneOf('river', 'lake') } },
  waterways: { types: ['LineString'], members: { kind: oneOf('stream', 'canal') } },
  hills: { types: ['Polygon'], members: { level: oneOf(1, 2) } },
  roads: {
    types: ['LineString'],
    members: { class: oneOf('expressway', 'arterial', 'street', 'bridge', 'tunnel', 'railway') },
  },
  metro: { types: ['LineString', 'Point'] },
  places: { types: ['Point'], members: { kind: isText, rank: oneOf(1, 2, 3) } },
  subdistricts: { types: ['Polygon'], members: { population: isOptional(isCount) } },
  zones: { types: ['Polygon'], members: { slot: oneOf(1, 2, 3) } },
  band: { types: ['Polygon', 'LineString'], members: { style: oneOf('soft', 'dashed') } },
  corridors: { types: ['LineString'] },
  ring: { types: ['LineString'], members: { part: isText } },
  arrows: { types: ['LineString', 'Point'], members: { symbol: oneOf('arrow', 'accent', 'radial') } },
  centres: { types: ['Point', 'Polygon'], members: { rank: oneOf('core', 'centre') } },
  platforms: { types: ['Point', 'Polygon'], members: { no: isOptional(isCount) } },
  'green-places': {
    types: ['Point', 'LineString', 'Polygon'],
    members: { kind: isText, code: isOptional(isGreenCode), status: isOptional(isStatus) },
  },
  parks: {
    types: ['Polygon', 'MultiPolygon'],
    members: { code: isOptional(isGreenCode), status: isOptional(isStatus), kind: isOptional(isText) },
  },
  residential: {
    types: ['Polygon', 'MultiPolygon'],
    members: { landuse: isOptional(isText), population: isOptional(isTally) },
  },
  communities: { types: ['Polygon', 'MultiPolygon'], members: { population: isOptional(isTally) } },
};

const METRO_LINE = { line: isCount, colour: (value) => /^#[0-9A-F]{6}$/i.test(value) };
const METRO_STATION = {
  lines: (value) => Array.isArray(value) && value.length > 0 && value.every(isCount),
  interchange: (value) => typeof value === 'boolean',
};

/** What is missing or of the wrong kind in a feature of a layer with this drawing. */
export function findMemberProblems(feature, drawing) {
  const problems = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(feature.id ?? ''))
    problems.push('the id must be kebab-case text at the top level');
  const rules = DRAWINGS[drawing];
  if (!rules) return [...problems, `no rules for the drawing "${drawing}"`];
  const type = feature.geometry?.type;
  if (!rules.types.includes(type)) problems.push(`geometry ${type} in a layer drawn as ${drawing}`);
  const own = drawing === 'metro' ? (type === 'Point' ? METRO_STATION : METRO_LINE) : rules.members;
  for (const [member, test] of Object.entries({ ...FACTS, ...own })) {
    const value = feature.properties?.[member];
    if (!test(value)) problems.push(`member "${member}" is missing or wrong: ${JSON.stringify(value)}`);
  }
  return problems;
}
