import { translate } from '../../locales/translate.ts';
import { paletteOf } from '../../map/palette.ts';
import type { MapState } from '../../state/map-state.ts';
import { selectColourScheme, selectVisibleLayerIds } from '../../state/selectors.ts';

const FONT = "12px 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif";
const LINE_PIXELS = 17;
const EDGE_PIXELS = 8;

/** Characters that turn the direction of the text after them. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * What must stand under every picture of the map: that it is schematic, its approval number, and the sources of the
 * layers that are shown.
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

/**
 * Makes a PNG of the map with its caption under it, as wide as the map: a picture is handed on without the page.
 *
 * @throws Error where the browser gives no picture
 */
export async function captionPicture(map: HTMLCanvasElement, state: MapState): Promise<Blob> {
  const scale = map.width / (map.clientWidth || map.width);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser gives no canvas to write the caption on');
  context.font = FONT;
  const width = map.width / scale - 2 * EDGE_PIXELS;
  const lines = breakLines(listCaptions(state), width, (text) => context.measureText(text).width);
  canvas.width = map.width;
  canvas.height = map.height + Math.ceil((lines.length * LINE_PIXELS + 2 * EDGE_PIXELS) * scale);
  const palette = paletteOf(selectColourScheme(state));
  context.fillStyle = palette.panel;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(map, 0, 0);
  context.setTransform(scale, 0, 0, scale, 0, map.height);
  // a canvas that was given another size has forgotten its font
  context.font = FONT;
  context.fillStyle = palette.text;
  context.textBaseline = 'middle';
  lines.forEach((line, at) => context.fillText(line, EDGE_PIXELS, EDGE_PIXELS + (at + 0.5) * LINE_PIXELS));
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))), 'image/png'),
  );
}
