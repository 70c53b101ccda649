import { wordDistance, wordRatio } from '../../locales/measures.ts';
import { translate } from '../../locales/translate.ts';
import { translateCoverage } from '../../locales/translate-coverage.ts';
import type { MapView } from '../../map/map-view.ts';
import { paletteOf } from '../../map/palette.ts';
import { inLanguage } from '../../model/localized.ts';
import type { MapState } from '../../state/map-state.ts';
import { isSynthetic, selectColourScheme, selectVisibleLayerIds } from '../../state/selectors.ts';
import { roundDistance } from '../over-map/dm-map-foot.ts';
import { drawLegend, layOutLegend } from './picture-legend.ts';

const FONT = "12px 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif";
const TITLE_FONT = FONT.replace('12px', '600 15px');
const LINE_PIXELS = 17;
const TITLE_LINE_PIXELS = 22;
/** The longest scale bar. */
const BAR_PIXELS = 96;
const EDGE_PIXELS = 8;

/** Characters that turn the direction of the text after them. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * What must stand under every picture of the map: that it is schematic, that data are invented, its approval number, and
 * the sources of the layers that are shown.
 */
export function listCaptions(state: MapState): readonly string[] {
  const { loaded, language } = state;
  const number = loaded?.district.approvalNumber ?? null;
  const visible = new Set<string>(selectVisibleLayerIds(state));
  const files = new Set(loaded?.district.layers.filter(({ id }) => visible.has(id)).map(({ file }) => file));
  const sources = (loaded?.sources ?? [])
    .filter(({ file }) => files.has(file))
    .map(({ title, source, licence }) => `${title} (${source.replace(/\.$/, '')}, ${licence})`);
  return [
    translate(language, 'map.schematic'),
    ...(state.view === 'green' && isSynthetic(state) ? [translate(language, 'coverage.sample')] : []),
    ...(number === null ? [] : [translate(language, 'map.approval', { number })]),
    ...(sources.length === 0 ? [] : [`${translate(language, 'map.sources')}: ${[...new Set(sources)].join('; ')}`]),
  ].map((text) => text.replace(TURNING, ''));
}

/**
 * Breaks texts into lines of at most `width`, at spaces and between Chinese characters; a word that is longer than a
 * line is cut. `measure` gives the width of a text.
 */
export function breakLines(
  texts: readonly string[],
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  return texts.flatMap((text) => {
    const lines: string[] = [];
    let line = '';
    for (const piece of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|\s+/gu) ?? []) {
      const parts = measure(piece) > width ? [...piece] : [piece];
      for (const part of parts) {
        if (line.trim() !== '' && measure(line + part.trimEnd()) > width) {
          lines.push(line.trimEnd());
          line = '';
        }
        line = line === '' ? part.trimStart() : line + part;
      }
    }
    return line.trim() === '' ? lines : [...lines, line.trimEnd()];
  });
}

/** What a picture of the map is called: the district's title and the view; with the check, its figure too. */
export function namePicture(state: MapState): string {
  const { loaded, language, view, coverage } = state;
  const title = loaded ? inLanguage(loaded.district.title, language) : '';
  const { result } = coverage;
  const figure =
    view === 'green' && result
      ? translateCoverage(language, 'coverage.headline', {
          ratio: wordRatio(
            language,
            result.readings.tiered.ratio,
            result.targets.flatMap(({ ratio }) => ratio ?? []),
          ),
        })
      : '';
  return [title, translate(language, `view.${view}`), figure].filter((part) => part !== '').join(' · ');
}

/**
 * Makes a PNG of the map, as wide as it, with its title, scale, legend and caption under it: a picture is handed on
 * without the page. `root` is the part of the page that has its colours.
 *
 * @throws Error where the browser gives no picture
 */
export async function captionPicture(
  { canvas: map, metersPerPixel }: Pick<MapView, 'canvas' | 'metersPerPixel'>,
  state: MapState,
  root: Element,
): Promise<Blob> {
  const scale = map.width / (map.clientWidth || map.width);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser gives no canvas to write the caption on');
  const width = map.width / scale - 2 * EDGE_PIXELS;
  const measureIn = (font: string) => {
    context.font = font;
    return (text: string): number => context.measureText(text).width;
  };
  const barMeters = roundDistance(metersPerPixel * BAR_PIXELS);
  const title = breakLines([namePicture(state)], width, measureIn(TITLE_FONT));
  const legend = layOutLegend(state, width, measureIn(FONT));
  const lines = breakLines(listCaptions(state), width, measureIn(FONT));
  const titleHeight = (title.length + 1) * TITLE_LINE_PIXELS;
  const height = titleHeight + legend.height + lines.length * LINE_PIXELS + 2 * EDGE_PIXELS;
  canvas.width = map.width;
  canvas.height = map.height + Math.ceil(height * scale);
  const palette = paletteOf(selectColourScheme(state));
  context.fillStyle = palette.panel;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(map, 0, 0);
  const moveTo = (y: number): void =>
    context.setTransform(scale, 0, 0, scale, EDGE_PIXELS * scale, map.height + y * scale);
  context.fillStyle = palette.text;
  context.textBaseline = 'middle';
  // a canvas that was given another size has forgotten its font
  context.font = TITLE_FONT;
  moveTo(EDGE_PIXELS);
  title.forEach((line, at) => context.fillText(line, 0, (at + 0.5) * TITLE_LINE_PIXELS));
  context.font = FONT;
  moveTo(EDGE_PIXELS + title.length * TITLE_LINE_PIXELS);
  drawScale(context, barMeters / metersPerPixel, wordDistance(state.language, barMeters));
  moveTo(EDGE_PIXELS + titleHeight);
  drawLegend(context, legend, state, root);
  moveTo(EDGE_PIXELS + titleHeight + legend.height);
  lines.forEach((line, at) => context.fillText(line, 0, (at + 0.5) * LINE_PIXELS));
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))), 'image/png'),
  );
}

/** Draws a scale bar of some length, with its words, in a line of its own. */
function drawScale(context: CanvasRenderingContext2D, length: number, words: string): void {
  const y = TITLE_LINE_PIXELS / 2;
  context.fillText(words, length + EDGE_PIXELS, y);
  context.lineWidth = 1.5;
  context.strokeStyle = context.fillStyle;
  context.stroke(new Path2D(`M1 ${y - 5}v10m0-5h${length}m0-5v10`));
}
