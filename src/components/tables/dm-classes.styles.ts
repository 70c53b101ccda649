import { css } from 'lit';

export const classesStyles = css`
  :host {
    display: block;
    margin: 6px 0;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: 10px;
    font-size: 13px;
  }
  label {
    display: block;
    padding: 4px 0;
  }
  input {
    margin-top: 3px;
    width: 100%;
    min-height: 32px;
    padding: 2px 8px;
    font: inherit;
    color: inherit;
    background: var(--_panel);
    border: 1px solid var(--_muted);
    border-radius: 8px;
  }
  td input {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .target input {
    width: 6em;
    text-align: end;
  }
  [aria-invalid='true'] {
    border-color: var(--_gap);
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th {
    font-weight: 400;
    color: var(--_muted);
    text-align: start;
  }
  td {
    padding: 2px 4px 2px 0;
  }
  td:last-child {
    width: 34px;
  }
  td button {
    width: 32px;
    min-height: 32px;
    text-align: center;
  }
  [data-do] {
    min-height: 32px;
    padding: 2px 12px;
    border: 1px solid var(--_muted);
    border-radius: 8px;
  }
  .primary {
    background: var(--_accent);
    color: var(--_on-accent);
    border-color: var(--_accent);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding: 4px 0;
  }
  [role='alert'] {
    color: var(--_gap);
    padding: 4px 0;
  }
  .small {
    color: var(--_muted);
  }
  @media (pointer: coarse) {
    input,
    td button,
    [data-do] {
      min-height: 44px;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
