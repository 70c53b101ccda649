/**
 * What the file of a layer must hold for each kind of drawing: the geometry types it draws and the members it reads.
 * `membersOf` has them by geometry type where they differ; a kind without `types` has no file. `npm run data:drawings`
 * writes the list in the schema and the table in `docs/geodata-format.md` from here. What the program knows of a kind
 * stands in `src/model/drawings.ts`.
 */
import { COLOUR, COUNT, GREEN_CODE, TALLY, TEXT, TRUTH, inWords, listOf, oneOf, optional } from './values.mjs';

const AREAS = { types: ['Polygon', 'MultiPolygon'], geometry: 'Polygon or MultiPolygon' };
const POINT_AND_EXTENT = {
  types: ['Point', 'Polygon'],
  geometry: 'Point (the symbol) and optional Polygon (its extent)',
};
const COMPUTED = { types: [], geometry: 'computed by the check: `file` is `null`' };
const STATUS = oneOf('existing', 'planned');

export const DRAWINGS = {
  boundary: { types: ['Polygon'], geometry: 'one Polygon' },
  water: {
    types: ['Polygon', 'LineString'],
    geometry: 'Polygon; optional LineString (an axis, which carries the name where the water is long)',
    members: { kind: oneOf('river', 'lake') },
  },
  waterways: { types: ['LineString'], members: { kind: oneOf('stream', 'canal') } },
  hills: {
    types: ['Polygon'],
    members: {
      level: inWords(
        oneOf(1, 2),
        "1 the foot of a hill, 2 a higher contour inside it (both carry the hill's name; label level 1)",
      ),
    },
  },
  roads: {
    types: ['LineString'],
    members: { class: oneOf('expressway', 'arterial', 'street', 'bridge', 'tunnel', 'railway') },
  },
  metro: {
    types: ['LineString', 'Point'],
    geometry: 'LineString (a line) and Point (a station)',
    membersOf: {
      LineString: { line: inWords(COUNT, 'its number'), colour: COLOUR },
      Point: { lines: inWords(listOf(COUNT), 'array of their numbers'), interchange: TRUTH },
    },
  },
  places: {
    types: ['Point'],
    members: { kind: TEXT, rank: inWords(oneOf(1, 2, 3), '1 to 3, 1 the most important') },
  },
  subdistricts: { types: ['Polygon'], members: { population: optional(COUNT) } },
  zones: { types: ['Polygon'], members: { slot: inWords(oneOf(1, 2, 3), '1, 2 or 3, for hue and hatch') } },
  band: {
    types: ['Polygon', 'LineString'],
    geometry: 'Polygon; optional LineString (its axis, which carries the label)',
    members: { style: oneOf('soft', 'dashed') },
  },
  corridors: { types: ['LineString'] },
  ring: {
    types: ['LineString'],
    geometry: 'LineString, closed; the same line may be cut into several features that follow each other',
    members: { part: inWords(TEXT, 'name of the road or `joint`') },
  },
  arrows: {
    types: ['LineString', 'Point'],
    geometry: 'LineString or Point',
    members: {
      symbol: inWords(
        oneOf('arrow', 'accent', 'radial'),
        '`arrow` (line, drawn from tail to head), `accent` (point), `radial` (point)',
      ),
    },
  },
  centres: { ...POINT_AND_EXTENT, members: { rank: oneOf('core', 'centre') } },
  platforms: { ...POINT_AND_EXTENT, members: { no: optional(inWords(COUNT, "number in the plan's order")) } },
  'green-places': {
    types: ['Point', 'LineString', 'Polygon'],
    geometry: 'Point, LineString or Polygon',
    members: {
      kind: TEXT,
      code: optional(inWords(GREEN_CODE, 'as for `parks`')),
      status: optional(STATUS),
    },
  },
  residential: {
    ...AREAS,
    members: {
      landuse: optional(
        inWords(TEXT, 'code of the land-use class (`0701…` of the national land and sea codes, `R…` of GB 50137)'),
        'without it all land counts, with a note',
      ),
      population: optional(TALLY),
    },
  },
  parks: {
    ...AREAS,
    members: {
      code: optional(GREEN_CODE, 'without it the park counts, with a note'),
      status: optional(STATUS),
      kind: optional(TEXT),
    },
  },
  communities: { ...AREAS, members: { population: optional(TALLY) } },
  scope: AREAS,
  historic: AREAS,
  'service-areas': COMPUTED,
  coverage: COMPUTED,
  'list-only': { types: [], geometry: 'only the list shows it: `file` is `null`' },
};
