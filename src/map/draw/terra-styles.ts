import type { Palette } from '../palette.ts';

type Hex = `#${string}`;

const hex = (colour: string): Hex => colour as Hex;

/** How the ring that is drawn looks: its ground and the other rings are drawn by `ShapeLayer`. */
export function styleDrawn({ focus, panel, strategy }: Palette) {
  return {
    fillColor: hex(focus),
    fillOpacity: 0,
    outlineColor: hex(focus),
    outlineOpacity: 1,
    outlineWidth: 2.5,
    closingPointWidth: 7,
    closingPointColor: hex(panel),
    closingPointOutlineColor: hex(strategy),
    closingPointOutlineWidth: 3,
    snappingPointWidth: 8,
    snappingPointColor: hex(panel),
    snappingPointOutlineColor: hex(strategy),
    snappingPointOutlineWidth: 2,
  } as const;
}

/** How the ring that is reshaped looks, with its vertices and the middles of its edges. */
export function styleEdited({ focus, panel }: Palette) {
  return {
    selectedPolygonColor: hex(focus),
    selectedPolygonFillOpacity: 0,
    selectedPolygonOutlineColor: hex(focus),
    selectedPolygonOutlineOpacity: 1,
    selectedPolygonOutlineWidth: 2.5,
    selectionPointWidth: 6,
    selectionPointColor: hex(panel),
    selectionPointOutlineColor: hex(focus),
    selectionPointOutlineWidth: 2.5,
    midPointWidth: 4,
    midPointColor: hex(focus),
    midPointOutlineColor: hex(panel),
    midPointOutlineWidth: 1.5,
  } as const;
}
