import { css } from 'lit';

export const coverageStyles = css`
  :host {
    display: block;
    padding: 4px 16px 0;
  }
  h2 {
    font-size: 16px;
    padding: 8px 0 4px;
  }
  .sample {
    display: inline-block;
    background: var(--_warn);
    border-radius: 6px;
    padding: 2px 10px;
    font-size: 13px;
    font-weight: 600;
  }
  .user-layers {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 10px;
    align-items: center;
    padding: 4px 0 8px;
    font-size: 14px;
  }
  .user-layers ul {
    flex: 1 0 100%;
  }
  .user-layers li {
    padding: 1px 0;
    overflow-wrap: anywhere;
  }
  .user-layers small {
    color: var(--_muted);
  }
  .user-layers .open {
    border: 1px solid var(--_muted);
    border-radius: 8px;
    padding: 4px 14px;
    min-height: 34px;
  }
  .user-layers .change,
  .user-layers .save {
    text-decoration: underline;
    text-underline-offset: 3px;
    font-size: 13px;
    min-height: 26px;
  }
  .user-layers .small {
    flex: 1 1 150px;
  }
  .tables {
    border: 1px solid var(--_muted);
    border-radius: 8px;
    padding: 4px 14px;
    min-height: 34px;
    margin: 4px 0;
  }
  .link {
    text-decoration: underline;
    text-underline-offset: 3px;
    min-height: 30px;
  }
  .headline {
    font-size: 17px;
    font-weight: 600;
    padding: 10px 0 4px;
  }
  .run {
    display: flex;
    gap: 10px;
    align-items: center;
    padding: 8px 0;
  }
  .run.failed {
    display: block;
  }
  progress {
    flex: 1;
    accent-color: var(--_accent);
  }
  .run button {
    border: 1px solid var(--_muted);
    border-radius: 8px;
    padding: 3px 12px;
    min-height: 30px;
  }
  .reading {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 12px;
    padding: 6px 0;
  }
  .reading b {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .bar {
    grid-column: 1 / -1;
    position: relative;
    height: 8px;
    border-radius: 4px;
    background: var(--_soft);
    margin: 3px 0;
    overflow: hidden;
  }
  .bar i {
    display: block;
    height: 100%;
    background: var(--_covered);
  }
  .bar s {
    position: absolute;
    top: 0;
    bottom: 0;
    width: 2px;
    background: var(--_text);
  }
  .about,
  .area,
  .small {
    font-size: 12px;
    color: var(--_muted);
  }
  .area {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .targets {
    font-size: 13px;
    padding: 4px 0;
  }
  .met::before {
    content: '✓ ';
    color: var(--_covered);
  }
  .unmet::before {
    content: '✗ ';
    color: var(--_gap);
  }
  .missing {
    font-weight: 600;
    color: var(--_gap);
  }
  summary {
    cursor: pointer;
    min-height: 30px;
    padding: 4px 0;
  }
  .table summary {
    font-size: 14px;
    font-weight: 600;
  }
  .table small {
    font-weight: 400;
    color: var(--_muted);
  }
  .scroller {
    overflow: auto;
    max-height: 300px;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-size: 13px;
  }
  th,
  td {
    text-align: end;
    padding: 4px 6px;
    border-bottom: 1px solid var(--_line);
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
    font-weight: 400;
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--_panel);
    color: var(--_muted);
    font-size: 12px;
  }
  th:first-child {
    text-align: start;
  }
  th button {
    text-decoration: underline;
    text-underline-offset: 3px;
    text-decoration-color: var(--_muted);
    min-height: 26px;
  }
  .options {
    padding: 8px 0;
    font-size: 13px;
  }
  .options legend {
    color: var(--_muted);
  }
  .options label {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 30px;
  }
  .options .standard {
    display: block;
    padding: 4px 0 6px;
  }
  select {
    display: block;
    width: 100%;
    min-height: 34px;
    margin-top: 2px;
    font: inherit;
    color: inherit;
    background: var(--_panel);
    border: 1px solid var(--_muted);
    border-radius: 8px;
  }
  input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }
  @media (pointer: coarse) {
    summary,
    .user-layers .open,
    .user-layers .change,
    .user-layers .save,
    .options label,
    .tables,
    select,
    th button {
      min-height: 44px;
    }
  }
  @media print {
    .user-layers .open,
    .user-layers .change,
    .user-layers .save,
    .user-layers .small,
    .options,
    .tables,
    .run {
      display: none;
    }
  }
`;
