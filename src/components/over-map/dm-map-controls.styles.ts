import { css } from 'lit';

export const mapControlsStyles = css`
  .group {
    display: grid;
    background: var(--_panel);
    border: 1px solid var(--_line);
    border-radius: 10px;
    box-shadow: 0 2px 10px rgb(0 0 0 / 12%);
    overflow: hidden;
    margin-bottom: 8px;
  }
  button,
  summary {
    width: 38px;
    height: 38px;
    cursor: pointer;
    list-style: none;
    display: grid;
    place-items: center;
  }
  button + button,
  summary + button {
    border-top: 1px solid var(--_line);
  }
  button:hover {
    background: var(--_soft);
  }
  summary:hover {
    background: var(--_soft);
  }
  summary:focus-visible,
  button:focus-visible {
    outline-offset: -3px;
  }
  svg {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .solid {
    fill: var(--_strategy);
    stroke: var(--_strategy);
  }
  @media (pointer: coarse) {
    button,
    summary {
      width: 44px;
      height: 44px;
    }
  }
`;
