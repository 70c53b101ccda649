import { css } from 'lit';

export const itemCardStyles = css`
  :host {
    display: block;
    padding: 8px 16px 28px;
  }
  .back {
    min-height: 36px;
    color: var(--_muted);
    font-size: 14px;
  }
  .back:hover {
    color: var(--_text);
  }
  h2 {
    display: flex;
    gap: 10px;
    align-items: center;
    font-size: 22px;
    line-height: 1.3;
    padding: 6px 0 2px;
  }
  .no {
    flex: none;
    display: inline-grid;
    place-items: center;
    width: 30px;
    height: 30px;
    border-radius: 50%;
    background: var(--_platform);
    color: var(--_on-platform);
    font-size: 16px;
  }
  h3 {
    font-size: 13px;
    font-weight: 600;
    color: var(--_muted);
    padding: 18px 0 4px;
  }
  .other {
    color: var(--_muted);
  }
  .text {
    font-size: 16px;
    line-height: 1.7;
    padding: 6px 0 10px;
  }
  .sample {
    display: inline-block;
    background: var(--_warn);
    border-radius: 6px;
    padding: 2px 10px;
    margin: 4px 8px 10px 0;
    font-size: 13px;
    font-weight: 600;
  }
  .show {
    background: var(--_accent);
    color: var(--_on-accent);
    border-radius: 8px;
    padding: 8px 16px;
    font-weight: 600;
  }
  dl > div {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding: 6px 0;
    border-bottom: 1px solid var(--_line);
  }
  dt {
    color: var(--_muted);
    flex: none;
    max-width: 42%;
  }
  dd {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .ties {
    display: grid;
    grid-template-columns: 5.5em 1fr;
    gap: 8px;
    padding: 3px 0;
  }
  .kind {
    color: var(--_muted);
    font-size: 14px;
  }
  .tie {
    text-decoration: underline;
    text-underline-offset: 3px;
    text-decoration-color: var(--_muted);
    min-height: 26px;
  }
  small {
    color: var(--_muted);
    font-size: 12px;
    border: 1px solid var(--_line);
    border-radius: 9px;
    padding: 0 7px;
    white-space: nowrap;
  }
  summary {
    cursor: pointer;
    font-size: 13px;
    color: var(--_muted);
    padding: 4px 0;
    min-height: 28px;
  }
  .source {
    font-size: 13px;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  @media (pointer: coarse) {
    .back,
    .show,
    .tie,
    summary {
      min-height: 44px;
    }
  }
  @media print {
    .back,
    .show {
      display: none;
    }
  }
`;
