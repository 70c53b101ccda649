import { css } from 'lit';

/** Strokes and fills of the legend's small symbols. */
export const swatchStyles = css`
  .swatch {
    flex: none;
    background: var(--_land);
    border-radius: 3px;
  }
  .swatch path,
  .swatch rect,
  .swatch circle {
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .swatch .boundary {
    stroke: var(--_boundary);
    stroke-width: 1.6;
    stroke-dasharray: 6 3 1 3;
  }
  .swatch .water {
    fill: var(--_water);
    stroke: var(--_water-line);
  }
  .swatch .stream {
    stroke: var(--_water-line);
    stroke-width: 2.4;
  }
  .swatch .hill {
    fill: var(--_hill);
    stroke: var(--_ecology);
    stroke-width: 0.6;
  }
  .swatch .road-edge {
    stroke: var(--_road-edge);
    stroke-width: 6;
  }
  .swatch .road {
    stroke: var(--_road);
    stroke-width: 4;
  }
  .swatch .metro {
    stroke: #fc0601;
    stroke-width: 2.6;
  }
  .swatch .station {
    fill: var(--_panel);
    stroke: var(--_text);
    stroke-width: 1.4;
  }
  .swatch .culture {
    fill: var(--_culture);
  }
  .swatch .earlier {
    fill: var(--_earlier);
  }
  .swatch .dotted {
    stroke: var(--_muted);
    stroke-width: 1.6;
    stroke-dasharray: 0.1 4;
  }
  .swatch .scope {
    stroke: var(--_text);
    stroke-width: 1.8;
    stroke-dasharray: 8 3 1.5 3;
  }
  .swatch .historic {
    stroke: var(--_ring);
    stroke-width: 1.8;
    stroke-dasharray: 4 2.5;
  }
  .swatch .area-1 {
    fill: var(--_area-1);
    fill-opacity: 0.35;
    stroke: var(--_area-1);
  }
  .swatch .area-2 {
    fill: var(--_area-2);
    fill-opacity: 0.35;
    stroke: var(--_area-2);
  }
  .swatch .area-3 {
    fill: var(--_area-3);
    fill-opacity: 0.35;
    stroke: var(--_area-3);
  }
  .swatch .zone-earlier {
    fill: var(--_earlier);
    fill-opacity: 0.16;
    stroke: var(--_earlier);
    stroke-dasharray: 3 2;
  }
  .swatch .band {
    stroke: var(--_ecology);
    stroke-width: 5.5;
    stroke-opacity: 0.45;
  }
  .swatch .band-earlier {
    stroke: var(--_ecology);
    stroke-width: 1.6;
    stroke-dasharray: 4 3;
  }
  .swatch .corridor {
    stroke: var(--_ecology);
    stroke-width: 2;
    stroke-dasharray: 0.1 3.6;
  }
  .swatch .ring {
    stroke: var(--_ring);
    stroke-width: 1.6;
    outline: none;
  }
  .swatch .strategy {
    fill: var(--_strategy);
  }
  .swatch .centre {
    fill: var(--_centre);
  }
  .swatch .centre-ring {
    stroke: var(--_centre);
    stroke-width: 1.4;
  }
  .swatch .platform {
    fill: var(--_platform);
  }
  .swatch .number {
    fill: var(--_on-platform);
    font-size: 11px;
    font-weight: 700;
  }
  .swatch .platform-earlier {
    stroke: var(--_earlier);
    stroke-width: 2.4;
  }
  .swatch .tree {
    fill: var(--_ecology);
  }
  .swatch .trunk {
    stroke: var(--_ecology);
    stroke-width: 1.6;
  }
  .swatch .residential {
    fill: var(--_residential);
    stroke: var(--_muted);
    stroke-width: 0.6;
  }
  .swatch .park-wide {
    fill: var(--_park-wide);
    stroke: var(--_ecology);
    stroke-width: 0.8;
  }
  .swatch .park-near {
    fill: var(--_park-near);
    stroke: var(--_ecology);
    stroke-width: 0.8;
  }
  .swatch .service {
    fill: var(--_covered);
    fill-opacity: 0.1;
    stroke: var(--_covered);
  }
  .swatch .covered {
    fill: var(--_covered);
    fill-opacity: 0.3;
  }
  .swatch .gap {
    fill: var(--_gap);
    fill-opacity: 0.16;
    stroke: var(--_gap);
    stroke-width: 1.4;
  }
  .swatch .gap-hatch {
    stroke: var(--_gap);
    stroke-width: 1.2;
  }
  .swatch .lines {
    stroke: var(--_muted);
    stroke-width: 1.4;
  }
`;
