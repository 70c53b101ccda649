import { css } from 'lit';

export const edgePointersStyles = css`
  :host {
    position: absolute;
    inset: 0;
    overflow: hidden;
    pointer-events: none;
  }
  .pointer {
    position: absolute;
    display: flex;
    align-items: center;
    gap: 6px;
    max-width: 190px;
    padding: 5px 10px 5px 8px;
    background: var(--_panel);
    border: 1.5px solid var(--_strategy);
    border-radius: 18px;
    box-shadow: 0 1px 6px rgb(0 0 0 / 14%);
    font-size: 13px;
    line-height: 1.25;
    pointer-events: auto;
    min-height: 32px;
  }
  .pointer.left {
    translate: 0 -50%;
  }
  .pointer.right {
    translate: -100% -50%;
    flex-direction: row-reverse;
  }
  .pointer.top {
    translate: -50% 0;
  }
  .pointer.bottom {
    translate: -50% -100%;
  }
  .pointer.selected,
  .pointer:hover {
    background: var(--_soft);
  }
  .words {
    display: flex;
    flex-wrap: wrap;
    gap: 0 6px;
    align-items: baseline;
  }
  svg {
    flex: none;
    fill: none;
    stroke: var(--_strategy);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  b {
    display: inline-grid;
    place-items: center;
    width: 18px;
    height: 18px;
    border-radius: 50%;
    background: var(--_platform);
    color: var(--_on-platform);
    font-size: 11px;
  }
  small {
    color: var(--_muted);
    font-size: 12px;
    white-space: nowrap;
  }
  /* on a phone a numbered place is known by its number, and the label for ears says it all */
  @container district-map (max-width: 420px) {
    .pointer {
      font-size: 12px;
    }
    b + span {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .pointer {
      min-height: 44px;
    }
  }
`;
