import { css } from 'lit';

export const standardsStyles = css`
  summary {
    padding: 8px 0;
    cursor: pointer;
  }
  ul {
    list-style: none;
  }
  li[data-standard] {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 12px;
    padding: 8px 0;
    border-top: 1px solid var(--_soft);
  }
  li > button {
    text-decoration: underline;
    text-underline-offset: 3px;
    min-height: 30px;
  }
  .ratio {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  small,
  .small,
  .turns {
    grid-column: 1 / -1;
    color: var(--_muted);
    font-size: 13px;
  }
  small button,
  .turns button {
    color: var(--_text);
    text-decoration: underline;
    text-underline-offset: 3px;
    min-height: 26px;
  }
  .turns {
    padding: 8px 0;
    border-top: 1px solid var(--_soft);
  }
  .turns label {
    display: grid;
    grid-template-columns: 3em minmax(0, 1fr);
    align-items: center;
    padding: 2px 0;
  }
  .turns select {
    min-height: 34px;
    font: inherit;
    color: var(--_text);
    background: var(--_panel);
    border: 1px solid var(--_muted);
    border-radius: 8px;
  }
  .turns li {
    display: inline-block;
    margin-inline-end: 12px;
  }
  @media print {
    .turns {
      display: none;
    }
  }
  @media (pointer: coarse) {
    small button,
    .turns button,
    .turns select {
      min-height: 44px;
    }
  }
`;
