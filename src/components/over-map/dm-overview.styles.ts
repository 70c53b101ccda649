import { css } from 'lit';

export const overviewStyles = css`
  figure {
    margin: 0;
    background: color-mix(in srgb, var(--_panel) 94%, transparent);
    border: 1px solid var(--_line);
    border-radius: 10px;
    box-shadow: 0 2px 10px rgb(0 0 0 / 12%);
    overflow: hidden;
  }
  svg {
    display: block;
  }
  .district {
    fill: var(--_park);
    stroke: var(--_ecology);
    stroke-width: 1;
  }
  .leg {
    stroke: var(--_strategy);
    stroke-width: 1;
    stroke-dasharray: 3 3;
  }
  .place {
    fill: var(--_strategy);
  }
  .picture {
    fill: none;
    stroke: var(--_focus);
    stroke-width: 1.5;
  }
  text {
    fill: var(--_text);
    font-size: 11px;
    paint-order: stroke;
    stroke: var(--_panel);
    stroke-width: 3px;
  }
  .far {
    fill: var(--_muted);
  }
`;
