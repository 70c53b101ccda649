import { boundPositions, EMPTY_BOX, uniteBoxes } from '../geometry/bbox.ts';
import { type Plane, projectPositions } from '../geometry/plane.ts';
import type { LngLatPolygons } from '../model/scenario.ts';
import { escapeMarkup } from '../model/escape-markup.ts';
import { chooseBarLength, fitFrame, type Frame, placeOnPaper, type Sheet, UNITS } from './frame.ts';
import { findLabelPoint } from './label-point.ts';
import { HATCHING, type Look, writeLook } from './looks.ts';
import { writePath } from './write-path.ts';

/** Shapes of one look, in degrees. */
export interface FigureLayer {
  readonly look: Look;
  readonly shapes: readonly LngLatPolygons[];
}

/** A name that is written inside its area. */
export interface FigureName {
  readonly text: string;
  readonly area: LngLatPolygons;
}

/** What a figure shows. */
export interface FigureRequest {
  readonly plane: Plane;
  readonly sheet: Sheet;
  /** From the lowest to the highest. */
  readonly layers: readonly FigureLayer[];
  readonly names: readonly FigureName[];
  /** What the sheet is fitted to. */
  readonly fitted: readonly LngLatPolygons[];
  /** What the figure is, for those who do not see it, and the letter of its north arrow. */
  readonly title: string;
  readonly north: string;
}

/** Id of the shapes that are drawn a second time, hatched. */
const HATCHED = 'figure-hatched';

const INK = '#1C2321';
const HALO = 'stroke="#FFFFFF" stroke-width="60" stroke-linejoin="round" paint-order="stroke"';

/**
 * Draws a view of the plane as SVG, north up, with its scale and the arrow to north: about as many bytes as its
 * vertices need to a hundredth of a millimetre. Null where there is nothing to fit it to.
 */
export function drawFigure({ plane, sheet, layers, names, fitted, title, north }: FigureRequest): string | null {
  const box = fitted
    .flat(2)
    .map((ring) => boundPositions(projectPositions(plane, ring)))
    .reduce((all, one) => uniteBoxes(all!, one ?? EMPTY_BOX), EMPTY_BOX)!;
  if (!(box[0] <= box[2])) return null;
  const frame = fitFrame(box, sheet);
  const { width, height } = frame;
  const drawn = layers.map((layer) => drawLayer(layer, plane, frame));
  const named = names.map((name) => drawName(name, plane, frame));
  return [
    `<svg class="map" viewBox="0 0 ${width} ${height}" role="img" fill-rule="evenodd" font-size="${2.7 * UNITS}" text-anchor="middle">`,
    `<title>${escapeMarkup(title)}</title>`,
    `<defs><pattern id="${HATCHING}" width="120" height="120" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`,
    `<path d="M0 0V120" stroke="#A8231B" stroke-width="36"/></pattern></defs>`,
    `<rect width="${width}" height="${height}" fill="#FBFAF7"/>`,
    ...drawn,
    ...named,
    drawNorth(frame, north),
    drawBar(frame),
    `<rect x="10" y="10" width="${width - 20}" height="${height - 20}" fill="none" stroke="#8A9088" stroke-width="20"/>`,
    '</svg>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function drawLayer({ look, shapes }: FigureLayer, plane: Plane, frame: Frame): string {
  const paths = shapes.map((polygons) => writePath(polygons, plane, frame)).filter((path) => path !== '');
  if (paths.length === 0) return '';
  const drawn = paths.map((path) => `<path d="${path}"/>`).join('\n');
  if (!look.hatched) return `<g ${writeLook(look)}>${drawn}</g>`;
  return `<g ${writeLook(look)}><g id="${HATCHED}">${drawn}</g></g>\n<use href="#${HATCHED}" fill="url(#${HATCHING})"/>`;
}

function drawName({ text, area }: FigureName, plane: Plane, frame: Frame): string {
  const point = findLabelPoint(area);
  if (!point) return '';
  const [x, y] = placeOnPaper(frame, ...toPair(projectPositions(plane, point)));
  if (x < 0 || y < 0 || x > frame.width || y > frame.height) return '';
  return `<text x="${x}" y="${y}" fill="${INK}" ${HALO}>${escapeMarkup(text)}</text>`;
}

const toPair = (position: Float64Array): [number, number] => [position[0]!, position[1]!];

function drawNorth({ width }: Frame, north: string): string {
  const [x, y] = [width - 6 * UNITS, 3 * UNITS];
  return [
    `<g fill="${INK}"><path d="M${x} ${y}l200 700-200-150-200 150z" stroke="#FFFFFF" stroke-width="20"/>`,
    `<text x="${x}" y="${y + 1050}" ${HALO}>${escapeMarkup(north)}</text></g>`,
  ].join('');
}

/** The bar, half of it black, with its length. */
function drawBar(frame: Frame): string {
  const meters = chooseBarLength(frame);
  const length = Math.round(meters * frame.scale);
  const [x, y] = [4 * UNITS, frame.height - 4 * UNITS];
  const words = meters < 1000 ? `${meters} m` : `${meters / 1000} km`;
  const half = Math.round(length / 2);
  return [
    `<g><rect x="${x}" y="${y}" width="${length}" height="100" fill="#FFFFFF" stroke="${INK}" stroke-width="15"/>`,
    `<rect x="${x}" y="${y}" width="${half}" height="100" fill="${INK}"/>`,
    `<text x="${x}" y="${y - 80}" fill="${INK}" ${HALO}>0</text>`,
    `<text x="${x + length}" y="${y - 80}" fill="${INK}" ${HALO}>${words}</text></g>`,
  ].join('');
}
