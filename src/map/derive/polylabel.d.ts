declare module 'polylabel' {
  /** Finds the pole of inaccessibility of a polygon, to `precision` in the polygon's own unit. */
  export default function polylabel(polygon: readonly (readonly number[][])[], precision?: number): number[];
}
