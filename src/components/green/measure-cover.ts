import type { Cover } from '../../map/camera-driver.ts';

/** From this width the panel stands beside the map; the same as in the styles. */
const WIDE_PIXELS = 760;
/** From this width the legend starts unfolded, beside the picture and not on it; its own width with its margin. */
const LEGEND_BESIDE_PIXELS = 1180;
const LEGEND_PIXELS = 236;
/** The folded legend above a narrow map. */
const FOLDED_LEGEND_PIXELS = 52;
/** The buttons at the right with their margins. */
const BUTTONS_PIXELS = 56;

/** True where the panel stands beside the map. */
const isWide = ({ clientWidth }: HTMLElement): boolean => clientWidth >= WIDE_PIXELS;

/** True where the unfolded legend has room beside the picture. */
export const hasRoomForLegend = ({ clientWidth }: HTMLElement): boolean => clientWidth >= LEGEND_BESIDE_PIXELS;

/** What sheet, legend and buttons cover of the map, so that what the camera goes to is not behind them. */
export function measureCover(host: HTMLElement, sheetPixels: number, has: (part: string) => boolean): Cover {
  // on paper they stand below the map, or not at all
  if (matchMedia('print').matches) return { top: 0, right: 0, bottom: 0, left: 0 };
  const wide = isWide(host);
  return {
    top: !wide && has('legend') ? FOLDED_LEGEND_PIXELS : 0,
    right: has('buttons') ? BUTTONS_PIXELS : 0,
    bottom: wide ? 0 : Math.min(sheetPixels, host.clientHeight / 2),
    left: hasRoomForLegend(host) && has('legend') ? LEGEND_PIXELS : 0,
  };
}
