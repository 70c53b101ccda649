import { css } from 'lit';

export const importFileStyles = css`
  :host {
    display: block;
  }
  section {
    border: 1px solid var(--_line);
    border-radius: 10px;
    padding: 10px 14px 12px;
    margin: 12px 0;
  }
  header {
    display: flex;
    justify-content: space-between;
    gap: 10px;
  }
  h3 {
    font-size: 16px;
    overflow-wrap: anywhere;
  }
  .remove {
    flex: none;
    width: 32px;
    height: 32px;
    text-align: center;
    border-radius: 8px;
  }
  .run {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: center;
    padding: 6px 0;
    font-size: 14px;
  }
  .run button {
    border: 1px solid var(--_muted);
    border-radius: 8px;
    padding: 3px 12px;
    min-height: 32px;
  }
  progress {
    flex: 1;
    min-width: 90px;
    accent-color: var(--_accent);
  }
  .outcome {
    font-weight: 600;
    padding-top: 4px;
  }
  .outcome.accept::before {
    content: '✓ ';
    color: var(--_covered);
  }
  .outcome.accept-with-warning::before {
    content: '! ';
    color: var(--_ring);
  }
  .outcome.reject::before {
    content: '✗ ';
    color: var(--_gap);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    font-size: 13px;
    color: var(--_muted);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 0 22px;
    padding: 8px 0;
  }
  .columns[inert] {
    opacity: 0.55;
  }
  .choice {
    display: grid;
    grid-template-columns: 92px minmax(0, 1fr);
    gap: 2px 10px;
    align-items: center;
    padding: 3px 0;
    font-size: 14px;
  }
  select {
    font: inherit;
    color: inherit;
    background: var(--_panel);
    border: 1px solid var(--_muted);
    border-radius: 7px;
    min-height: 32px;
    width: 100%;
    min-width: 0;
    padding: 2px 4px;
  }
  select[aria-invalid='true'] {
    border: 2px solid var(--_gap);
  }
  .hints {
    grid-column: 1 / -1;
    font-size: 13px;
    padding: 2px 0 4px;
  }
  .check {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 32px;
    font-size: 14px;
  }
  input {
    flex: none;
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }
  figure {
    margin: 0;
  }
  figcaption {
    font-size: 13px;
    color: var(--_muted);
  }
  svg {
    display: block;
    width: 100%;
    height: auto;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_outside);
  }
  path.district {
    fill: var(--_land);
    stroke: var(--_boundary);
    stroke-width: 1;
  }
  path.shapes {
    fill: var(--_accent);
    fill-opacity: 0.45;
    fill-rule: evenodd;
    stroke: var(--_accent);
    stroke-width: 0.8;
  }
  path.mended {
    fill: var(--_strategy);
    stroke: var(--_strategy);
    stroke-width: 1.6;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    font-size: 12px;
    padding-top: 4px;
  }
  .key li {
    display: flex;
    gap: 5px;
    align-items: center;
  }
  i {
    display: inline-block;
    width: 14px;
    height: 10px;
    border: 1px solid var(--_muted);
    border-radius: 2px;
  }
  i.district {
    background: var(--_land);
  }
  i.shapes {
    background: var(--_accent);
  }
  i.mended {
    background: var(--_strategy);
  }
  .small {
    font-size: 13px;
    color: var(--_muted);
  }
  .small.warning {
    color: var(--_gap);
    font-weight: 600;
  }
  summary {
    cursor: pointer;
    min-height: 30px;
    padding: 4px 0;
    font-size: 14px;
    font-weight: 600;
  }
  .findings ul {
    max-height: 220px;
    overflow-y: auto;
    font-size: 13px;
  }
  .findings li,
  .hints li {
    padding: 2px 0;
    overflow-wrap: anywhere;
  }
  .severity {
    display: inline-block;
    font-size: 12px;
    padding: 0 6px;
    border: 1px solid currentcolor;
    border-radius: 5px;
    color: var(--_muted);
  }
  .severity.error {
    color: var(--_gap);
  }
  .severity.warning {
    color: var(--_ring);
  }
  .scroller {
    overflow: auto;
    max-height: 260px;
  }
  table {
    border-collapse: collapse;
    font-size: 13px;
  }
  th,
  td {
    text-align: start;
    padding: 3px 8px;
    border-bottom: 1px solid var(--_line);
    max-width: 220px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 400;
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--_panel);
    font-weight: 600;
  }
  th small {
    display: block;
    font-weight: 400;
    color: var(--_muted);
  }
  @media (max-width: 700px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (pointer: coarse) {
    select,
    .check,
    summary,
    .run button,
    .findings ul,
    .remove {
      min-height: 44px;
      min-width: 44px;
    }
  }
`;
