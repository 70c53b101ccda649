import { html, nothing, svg, type TemplateResult } from 'lit';

/** Height of the drawing for a width of 100. */
const HEIGHT = 40;

/** Draws the ratio after each site as a line from `before`, with the line that is to be reached where it lies near. */
export function drawCurve(before: number, ratios: readonly number[], goal: number | null): TemplateResult {
  const values = [before, ...ratios];
  const most = Math.max(...values, goal ?? 0);
  const least = Math.min(...values);
  const span = Math.max(most - least, 1e-6);
  const y = (ratio: number): string => (HEIGHT - 3 - ((ratio - least) / span) * (HEIGHT - 6)).toFixed(2);
  const x = (i: number): string => ((100 * i) / Math.max(1, values.length - 1)).toFixed(2);
  return html`<svg viewBox="0 0 100 ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
    ${goal === null ? nothing : svg`<line class="goal" x1="0" x2="100" y1=${y(goal)} y2=${y(goal)} />`}
    <polyline class="line" points=${values.map((ratio, i) => `${x(i)},${y(ratio)}`).join(' ')} />
  </svg>`;
}
