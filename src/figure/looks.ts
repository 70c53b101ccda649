/** Id of the hatching, which every look with `hatched` refers to; one document has it once, in its figure. */
export const HATCHING = 'figure-hatching';

/** How shapes of one kind look on paper: colours `#RRGGBB`, widths in hundredths of a millimetre. */
export interface Look {
  readonly fill: string | null;
  readonly stroke: string;
  readonly width: number;
  /** Dashes and spaces. */
  readonly dashes?: readonly number[];
  /** Also hatched, so that it is told apart without colours. */
  readonly hatched?: true;
}

/** What a figure of the check shows besides the parks that count. */
export const LOOKS = {
  land: { fill: '#F0E4D2', stroke: '#C9B89C', width: 6 },
  gap: { fill: '#F6D5D1', stroke: '#A8231B', width: 9, hatched: true },
  uncounted: { fill: '#E3E5E0', stroke: '#8A9088', width: 8 },
  planned: { fill: null, stroke: '#2E6B3A', width: 18, dashes: [70, 45] },
  changed: { fill: null, stroke: '#B3541E', width: 35 },
  community: { fill: null, stroke: '#6B6A63', width: 14, dashes: [120, 40, 25, 40] },
  scope: { fill: null, stroke: '#1C2321', width: 28 },
} as const satisfies Readonly<Record<string, Look>>;

/** Greens from the farthest reach to the least. */
const GREENS = ['#3F8F4F', '#74B565', '#A3CF93', '#C4E0B5'] as const;

/** How parks look that count, by the place of their reach among all: 0 for the farthest. */
export function lookOfReach(place: number): Look {
  return { fill: GREENS[Math.min(place, GREENS.length - 1)]!, stroke: '#2E6B3A', width: 8 };
}

/** Writes what a shape has of a look, as attributes; the fill of hatching is drawn over its colour. */
export function writeLook({ fill, stroke, width, dashes = [] }: Look): string {
  const dashed = dashes.length > 0 ? ` stroke-dasharray="${dashes.join(' ')}"` : '';
  return `fill="${fill ?? 'none'}" stroke="${stroke}" stroke-width="${width}"${dashed}`;
}

/** Draws a sample of a look for a legend. */
export function drawSwatch(look: Look): string {
  const rect = `<rect x="20" y="20" width="560" height="360"`;
  const hatched = look.hatched ? `${rect} fill="url(#${HATCHING})"/>` : '';
  return `<svg class="swatch" viewBox="0 0 600 400" aria-hidden="true">${rect} ${writeLook(look)}/>${hatched}</svg>`;
}
