import { css } from 'lit';

export const drawBarStyles = css`
  :host {
    position: absolute;
    z-index: 4;
    inset-inline: 12px;
    bottom: 44px;
    margin-inline: auto;
    max-width: 520px;
    font-size: 14px;
  }
  section {
    display: grid;
    gap: 4px;
    padding: 8px 14px 10px;
    background: color-mix(in srgb, var(--_panel) 95%, transparent);
    border: 1px solid var(--_line);
    border-radius: 10px;
    box-shadow: 0 2px 10px rgb(0 0 0 / 18%);
  }
  .size {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    justify-content: space-between;
    font-variant-numeric: tabular-nums;
  }
  .trial {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    font-variant-numeric: tabular-nums;
  }
  .sample {
    background: var(--_warn);
    border-radius: 6px;
    padding: 0 8px;
    font-size: 12px;
    line-height: 20px;
  }
  .scale {
    position: relative;
    height: 26px;
    margin-top: 2px;
    border-bottom: 6px solid var(--_line);
  }
  .tick {
    position: absolute;
    bottom: -6px;
    height: 32px;
    padding-inline-start: 4px;
    border-inline-start: 2px solid var(--_muted);
    color: var(--_muted);
    font-size: 12px;
    line-height: 18px;
    white-space: nowrap;
  }
  .tick.reached {
    border-color: var(--_covered);
    color: var(--_text);
    font-weight: 600;
  }
  .fill {
    position: absolute;
    left: 0;
    bottom: -6px;
    height: 6px;
    background: var(--_focus);
    opacity: 0.7;
  }
  .mark {
    position: absolute;
    bottom: -9px;
    width: 12px;
    height: 12px;
    margin-left: -6px;
    border: 2px solid var(--_panel);
    border-radius: 50%;
    background: var(--_focus);
  }
  [role='status']:empty {
    display: none;
  }
  .hint,
  .keys {
    color: var(--_muted);
    font-size: 13px;
  }
  .trouble {
    background: var(--_warn);
    border-radius: 6px;
    padding: 2px 8px;
    margin-inline: -8px;
    font-weight: 600;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding-top: 2px;
  }
  .buttons span {
    flex: 1;
  }
  button {
    border: 1px solid var(--_muted);
    border-radius: 8px;
    padding: 3px 12px;
    min-height: 34px;
  }
  button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  button[data-draw='finish'] {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
    }
    .keys {
      display: none;
    }
  }
  /* beside the unfolded legend */
  @container district-map (min-width: 1180px) {
    :host {
      inset-inline-start: 248px;
    }
  }
  @container district-map (max-width: 759px) {
    :host {
      inset-inline: 8px;
      bottom: calc(var(--sheet-cover, 0px) + 8px);
      font-size: 13px;
    }
    section {
      padding: 6px 10px 8px;
    }
    .keys {
      display: none;
    }
  }
  @media (max-height: 600px) {
    .keys {
      display: none;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
