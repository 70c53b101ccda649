import { drawFigure, type FigureLayer, type FigureName } from '../figure/draw-figure.ts';
import { drawSwatch, LOOKS, lookOfReach } from '../figure/looks.ts';
import { createPlane } from '../geometry/plane.ts';
import { unpackPolygons } from '../geometry/unpack-polygons.ts';
import type { ReportWords } from '../locales/report-words.ts';
import type { PolygonLayer } from '../model/polygon-layer.ts';
import type { LngLatPolygons } from '../model/scenario.ts';
import { collectParks } from './collect-parks.ts';
import { listRings } from './collect-shapes.ts';
import type { ReportInput, ReportMapSource } from './report-input.ts';

/** With more blocks the map shows the uncovered land and the parks alone: nobody would see the rest. */
const MOST_BLOCKS = 5000;
/** More names would cover the map. */
const MOST_NAMES = 40;
/** mm */
const SHEET = { width: 138, heights: [80, 110] } as const;

/** The map of a report, as markup, with what it is explained by. */
export interface ReportFigure {
  readonly svg: string;
  readonly legend: readonly { readonly swatch: string; readonly text: string }[];
  readonly notes: readonly string[];
}

interface Entry extends FigureLayer {
  readonly text: string;
}

/** Draws the map of a check; null where there is nothing to draw it from. */
export function composeMap(input: ReportInput, words: ReportWords): ReportFigure | null {
  const { check, map, approvalNumber = null } = input;
  if (!map) return null;
  const { residential, communities = null, scope = null } = map.layers;
  const land = check.result.blocks.flatMap(({ area }, place) => (area > 0 ? [shapeOf(residential, place)] : []));
  const isCrowded = land.length > MOST_BLOCKS;
  const areas = scope ? listShapes(scope) : land;
  const entries: Entry[] = [
    {
      look: LOOKS.land,
      shapes: isCrowded ? [] : land,
      text: words.say(map.gaps ? 'figure.covered' : 'role.residential'),
    },
    { look: LOOKS.gap, shapes: listGaps(map), text: words.say('figure.gap') },
    ...listParks(input, map, words),
    { look: LOOKS.community, shapes: communities ? listShapes(communities) : [], text: words.say('role.communities') },
    { look: LOOKS.scope, shapes: scope ? listShapes(scope) : [], text: words.say('role.scope') },
  ];
  const drawn = entries.filter(({ shapes }) => shapes.length > 0);
  const { centralMeridian } = check.result.plane;
  const svg = drawFigure({
    plane: createPlane(centralMeridian),
    sheet: SHEET,
    layers: drawn,
    names: communities ? listNames(communities) : [],
    fitted: [...areas, ...(communities && !scope ? listShapes(communities) : [])],
    title: words.say('report.title'),
    north: words.say('figure.north'),
  });
  if (svg === null) return null;
  return {
    svg,
    legend: drawn.map(({ look, text }) => ({ swatch: drawSwatch(look), text })),
    notes: [
      ...(approvalNumber === null ? [] : [words.say('map.approval', { number: approvalNumber })]),
      words.say('map.schematic'),
      ...(isCrowded ? [words.say('figure.crowded', { count: land.length })] : []),
      ...(map.gaps ? [] : [words.say('figure.noGaps')]),
    ],
  };
}

function listParks({ check }: ReportInput, map: ReportMapSource, words: ReportWords): Entry[] {
  const { items, classes } = check.result.parks;
  const shown = collectParks(map);
  const rows = items.flatMap((row) => {
    const park = shown.get(row.site);
    return park ? [{ ...row, ...park }] : [];
  });
  const shapesOf = (isWanted: (row: (typeof rows)[number]) => boolean): LngLatPolygons[] =>
    rows.filter(isWanted).map(({ polygons }) => polygons);
  const radii = [...new Set(classes.map(({ radius }) => radius))].sort((a, b) => b - a);
  return [
    {
      look: LOOKS.uncounted,
      shapes: shapesOf(({ counted, planned }) => !counted && !planned),
      text: words.say('figure.uncounted'),
    },
    ...radii.map((radius, place) => ({
      look: lookOfReach(place),
      shapes: shapesOf((row) => row.counted && row.radius === radius),
      text: words.say('figure.reach', { radius }),
    })),
    { look: LOOKS.planned, shapes: shapesOf(({ planned }) => planned), text: words.say('figure.planned') },
    { look: LOOKS.changed, shapes: shapesOf(({ changed }) => changed), text: words.say('figure.changed') },
  ];
}

function listGaps({ gaps }: ReportMapSource): LngLatPolygons[] {
  return (gaps?.features ?? []).map(({ geometry }) => listRings(geometry));
}

function listNames(communities: PolygonLayer): FigureName[] {
  const { features } = communities;
  if (features.length > MOST_NAMES) return [];
  return features.flatMap(({ name }, i) => (name === null ? [] : [{ text: name, area: shapeOf(communities, i) }]));
}

function listShapes(layer: PolygonLayer): LngLatPolygons[] {
  return layer.features.map((_, i) => shapeOf(layer, i));
}

/** The polygons of the feature at a place of the layer. */
function shapeOf({ polygons }: PolygonLayer, place: number): LngLatPolygons {
  return unpackPolygons(polygons, place);
}
