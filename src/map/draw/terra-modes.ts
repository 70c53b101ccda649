import { type GeoJSONStoreFeatures, TerraDrawPolygonMode, TerraDrawSelectMode } from 'terra-draw';
import { CLOSING_KEY } from './terra-adapter.ts';

/** What both modes share. */
interface ModeOptions {
  /** How near the hand must come to a vertex, in pixels. */
  readonly reach: number;
  /** Gives the position (degrees) that one snaps to; undefined where it snaps to none. */
  readonly snap: (position: { readonly lng: number; readonly lat: number }) => [number, number] | undefined;
}

/** The mode in which a ring is drawn. One that is not accepted is not closed, and can be drawn on. */
export function makeDrawnMode(
  { reach, snap }: ModeOptions,
  accepts: (ring: GeoJSONStoreFeatures) => boolean,
): TerraDrawPolygonMode {
  return new TerraDrawPolygonMode({
    pointerDistance: reach,
    snapping: { toCustom: snap },
    keyEvents: { finish: CLOSING_KEY, cancel: null },
    validation: (feature, { updateType }) => ({ valid: updateType !== 'finish' || accepts(feature) }),
  });
}

/** The mode in which the vertices of a ring are dragged, added and taken away, and the ring is moved. */
export function makeEditedMode({ reach, snap }: ModeOptions): TerraDrawSelectMode {
  return new TerraDrawSelectMode({
    pointerDistance: reach,
    flags: {
      polygon: {
        feature: {
          draggable: true,
          // a crossing is seen while it is made, and refused when it is let go
          selfIntersectable: true,
          coordinates: {
            draggable: true,
            midpoints: { draggable: true },
            deletable: true,
            snappable: { toCustom: snap },
          },
        },
      },
    },
    keyEvents: null,
    dragEventThrottle: 0,
    allowManualSelection: false,
    allowManualDeselection: false,
    pointerEvents: {
      leftClick: true,
      rightClick: true,
      // a long press
      contextMenu: true,
      onDragStart: true,
      onDrag: true,
      onDragEnd: true,
    },
  });
}
