import { adoptStyles, render } from 'lit';
import type { DistrictLayer } from '../../model/district.ts';
import { inLanguage } from '../../model/localized.ts';
import type { MapState } from '../../state/map-state.ts';
import { selectOfferedLayers } from '../../state/selectors.ts';
import { looksEarlier, renderSwatch } from '../shared/swatch.ts';
import { swatchStyles } from '../shared/swatch.styles.ts';

const SWATCH = { width: 28, height: 18 };
const LINE_PIXELS = 23;
const GAP_PIXELS = 18;
const SPACE_PIXELS = 6;

/** An entry of a legend at its place, in CSS pixels from the legend's upper left corner. */
export interface PlacedEntry {
  readonly layer: DistrictLayer;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A legend laid out, with its height. */
export interface PictureLegend {
  readonly entries: readonly PlacedEntry[];
  readonly height: number;
}

/** Lays out the layers that a map shows in lines of at most `width`; `measure` gives the width of a text. */
export function layOutLegend(state: MapState, width: number, measure: (text: string) => number): PictureLegend {
  const entries: PlacedEntry[] = [];
  let [x, y] = [0, 0];
  for (const { layer } of selectOfferedLayers(state).filter(
    (offered) => offered.visible && offered.layer.drawing !== 'list-only',
  )) {
    const text = inLanguage(layer.name, state.language);
    const needed = SWATCH.width + SPACE_PIXELS + measure(text);
    if (x > 0 && x + needed > width) [x, y] = [0, y + LINE_PIXELS];
    entries.push({ layer, text, x, y });
    x += needed + GAP_PIXELS;
  }
  return { entries, height: entries.length === 0 ? 0 : y + LINE_PIXELS };
}

/**
 * Draws a legend at the origin of a canvas, with the symbols of the page: they are put into `root` for the moment, where
 * they have the page's colours, and drawn shape by shape, for a strict policy allows no pictures made of them.
 */
export function drawLegend(
  context: CanvasRenderingContext2D,
  { entries }: PictureLegend,
  state: MapState,
  root: Element,
): void {
  const holder = document.createElement('div');
  const shadow = holder.attachShadow({ mode: 'open' });
  adoptStyles(shadow, [swatchStyles]);
  holder.hidden = true;
  root.append(holder);
  try {
    render(
      entries.map(({ layer }) => renderSwatch(layer.drawing, looksEarlier(state, layer))),
      shadow,
    );
    const swatches = [...shadow.querySelectorAll('svg')];
    entries.forEach(({ text, x, y }, i) => {
      const swatch = swatches[i];
      context.save();
      context.translate(x, y);
      if (swatch)
        for (const shape of [swatch, ...swatch.querySelectorAll('path, rect, circle, text')]) drawShape(context, shape);
      context.restore();
      context.fillText(text, x + SWATCH.width + SPACE_PIXELS, y + SWATCH.height / 2);
    });
  } finally {
    holder.remove();
  }
}

function drawShape(context: CanvasRenderingContext2D, shape: Element): void {
  const read = (name: string): number => Number(shape.getAttribute(name) ?? 0);
  const style = getComputedStyle(shape);
  context.save();
  context.globalAlpha *= Number(style.opacity);
  const path = new Path2D(shape.getAttribute('d') ?? '');
  if (shape.localName === 'svg') {
    path.roundRect(0, 0, SWATCH.width, SWATCH.height, 3);
    context.fillStyle = style.backgroundColor;
    context.fill(path);
  } else if (shape.localName === 'text') {
    context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    context.fillStyle = style.fill;
    context.fillText(shape.textContent, read('x'), read('y'));
  } else {
    if (shape.localName === 'rect') path.roundRect(read('x'), read('y'), read('width'), read('height'), read('rx'));
    if (shape.localName === 'circle') path.arc(read('cx'), read('cy'), read('r'), 0, 2 * Math.PI);
    paint(context, path, style);
  }
  context.restore();
}

function paint(context: CanvasRenderingContext2D, path: Path2D, style: CSSStyleDeclaration): void {
  const { fill, fillOpacity, stroke, strokeOpacity, strokeWidth, strokeDasharray } = style;
  const alpha = context.globalAlpha;
  if (fill !== 'none') {
    context.globalAlpha = alpha * Number(fillOpacity);
    context.fillStyle = fill;
    context.fill(path);
  }
  if (stroke === 'none') return;
  context.globalAlpha = alpha * Number(strokeOpacity);
  context.strokeStyle = stroke;
  context.lineWidth = parseFloat(strokeWidth);
  [context.lineCap, context.lineJoin] = ['round', 'round'];
  context.setLineDash(strokeDasharray === 'none' ? [] : strokeDasharray.split(/[ ,]+/).map((dash) => parseFloat(dash)));
  context.stroke(path);
}
