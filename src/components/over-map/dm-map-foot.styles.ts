import { css } from 'lit';

export const mapFootStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: end;
    justify-content: space-between;
    font-size: 12px;
    line-height: 1.35;
  }
  .scale {
    color: var(--_text);
    text-shadow:
      0 0 3px var(--_land),
      0 0 3px var(--_land);
  }
  .scale span {
    display: block;
  }
  .scale i {
    display: block;
    height: 6px;
    border: 1.5px solid currentcolor;
    border-top: 0;
  }
  .credits {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    align-items: baseline;
    background: color-mix(in srgb, var(--_panel) 86%, transparent);
    padding: 2px 8px;
    border-radius: 6px;
    pointer-events: auto;
    position: relative;
  }
  summary,
  a {
    cursor: pointer;
    color: var(--_text);
    min-height: 24px;
    display: inline-flex;
    align-items: center;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  details[open] ul {
    position: absolute;
    inset-inline-end: 0;
    bottom: calc(100% + 4px);
    width: min(420px, 90vw);
    max-height: 300px;
    overflow-y: auto;
    background: var(--_panel);
    border: 1px solid var(--_line);
    border-radius: 8px;
    padding: 10px 14px;
    display: grid;
    gap: 8px;
  }
  li i {
    color: var(--_muted);
  }
  @media print {
    .scale {
      flex-basis: 100%;
    }
    /* the picture is as wide as the page, and the bar shrinks with it */
    .scale i {
      width: var(--share) !important;
    }
  }
`;
