import type { Camera, MapState } from '../map-state.ts';
import type { Parameter } from './parameter.ts';

/** Zooms the map allows. */
export const ZOOM_RANGE: readonly [number, number] = [7, 18];

const startingCamera = (state: MapState): Camera => {
  const [west = 0, south = 0, east = 0, north = 0] = state.loaded?.district.home.bounds ?? [];
  return state.camera ?? { center: [(west + east) / 2, (south + north) / 2], zoom: 12, bearing: 0, movedBy: 'command' };
};

/** Reads `lng,lat` in degrees; null where it is not a place on earth. */
export function parseCenter(value: string): readonly [number, number] | null {
  const parts = value.split(/[,\s]+/);
  const [lng = NaN, lat = NaN] = parts.map((part) => (part === '' ? NaN : Number(part)));
  return parts.length === 2 && Math.abs(lng) <= 180 && Math.abs(lat) <= 85 ? [lng, lat] : null;
}

/** Reads a zoom within the map's range. */
export function parseZoom(value: string): number | null {
  const zoom = value.trim() === '' ? NaN : Number(value);
  return zoom >= ZOOM_RANGE[0] && zoom <= ZOOM_RANGE[1] ? zoom : null;
}

/** `c=lng,lat` in degrees, five decimals (about a metre); default the home camera. */
export const centerParameter: Parameter = {
  name: 'c',
  read(value, state) {
    const center = parseCenter(value);
    return center && { camera: { ...startingCamera(state), center, movedBy: 'command' } };
  },
  write: ({ camera }) => camera && camera.center.map((degrees) => Number(degrees.toFixed(5))).join(','),
};

/** `z=` zoom, two decimals; default the home camera's. Read after `c`. */
export const zoomParameter: Parameter = {
  name: 'z',
  read(value, state) {
    const zoom = parseZoom(value);
    return zoom === null ? null : { camera: { ...startingCamera(state), zoom, movedBy: 'command' } };
  },
  write: ({ camera }) => camera && String(Number(camera.zoom.toFixed(2))),
};
