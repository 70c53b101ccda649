import { css } from 'lit';

export const suggestStyles = css`
  :host {
    display: block;
    padding: 0 0 10px;
    font-size: 13px;
  }
  .small {
    font-size: 12px;
    color: var(--_muted);
  }
  form {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 4px 12px;
    align-items: center;
    padding: 6px 0;
  }
  label {
    display: contents;
  }
  input[type='number'],
  select {
    font: inherit;
    color: inherit;
    background: var(--_panel);
    border: 1px solid var(--_muted);
    border-radius: 8px;
    min-height: 34px;
    padding: 2px 8px;
  }
  input[type='number'] {
    width: 96px;
  }
  select {
    max-width: 220px;
  }
  .main,
  .run button {
    border: 1px solid var(--_muted);
    border-radius: 8px;
    padding: 4px 14px;
    min-height: 34px;
  }
  .main:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .run {
    display: flex;
    gap: 10px;
    align-items: center;
    padding: 6px 0;
  }
  progress {
    flex: 1;
    accent-color: var(--_accent);
  }
  .scroller {
    overflow: auto;
    max-height: 320px;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    text-align: end;
    padding: 4px 6px;
    border-bottom: 1px solid var(--_line);
    font-weight: 400;
    white-space: nowrap;
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--_panel);
    color: var(--_muted);
    font-size: 12px;
  }
  th:first-child,
  th:nth-child(2) {
    text-align: start;
  }
  th button {
    text-decoration: underline;
    text-underline-offset: 3px;
    text-decoration-color: var(--_muted);
    min-height: 26px;
  }
  svg {
    display: block;
    width: 100%;
    height: 96px;
    margin: 6px 0 2px;
  }
  .line {
    fill: none;
    stroke: var(--_covered);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .goal {
    stroke: var(--_text);
    stroke-dasharray: 4 3;
    vector-effect: non-scaling-stroke;
  }
  .ends {
    display: flex;
    justify-content: space-between;
  }
  .bound {
    padding: 4px 0;
  }
  @media (pointer: coarse) {
    .main,
    .run button,
    th button,
    select,
    input[type='number'] {
      min-height: 44px;
    }
    input[type='checkbox'] {
      width: 22px;
      height: 22px;
    }
  }
  @media print {
    form,
    .run,
    .accept {
      display: none;
    }
  }
`;
