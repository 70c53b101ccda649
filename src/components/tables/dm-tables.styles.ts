import { css } from 'lit';

export const tablesStyles = css`
  :host {
    display: block;
    min-width: 0;
    min-height: 0;
    background: var(--_panel);
    border-top: 1px solid var(--_line);
    font-size: 13px;
  }
  section {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .bar,
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    padding: 6px 12px;
  }
  .state {
    padding-top: 0;
    color: var(--_muted);
  }
  .tabs {
    display: flex;
    gap: 4px;
  }
  .tabs button,
  .buttons button {
    min-height: 30px;
    padding: 2px 12px;
    border: 1px solid var(--_line);
    border-radius: 8px;
  }
  .tabs [aria-selected='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
    border-color: var(--_accent);
  }
  .buttons {
    display: flex;
    gap: 6px;
    margin-inline-start: auto;
  }
  .state button {
    color: var(--_text);
    text-decoration: underline;
    text-underline-offset: 3px;
    min-height: 24px;
  }
  .sample {
    color: var(--_text);
    background: var(--_warn);
    border-radius: 6px;
    padding: 0 8px;
  }
  input[type='search'],
  select {
    min-height: 30px;
    padding: 2px 8px;
    font: inherit;
    color: inherit;
    background: var(--_panel);
    border: 1px solid var(--_muted);
    border-radius: 8px;
    max-width: 100%;
  }
  input[type='search'] {
    flex: 0 1 210px;
    min-width: 120px;
  }
  .body {
    flex: 1;
    min-height: 0;
    display: flex;
    flex-direction: column;
  }
  .scroller {
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
  }
  table {
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
    width: 100%;
  }
  th,
  td {
    height: var(--row);
    padding: 0 8px;
    border-bottom: 1px solid var(--_line);
    text-align: end;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .text {
    text-align: start;
  }
  .gap td {
    padding: 0;
    border: 0;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 2;
    background: var(--_soft);
    color: var(--_muted);
  }
  thead button {
    width: 100%;
    min-height: 28px;
    text-align: inherit;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  [aria-sort='ascending'] i::after {
    content: ' ▲';
  }
  [aria-sort='descending'] i::after {
    content: ' ▼';
  }
  [aria-sort='ascending'],
  [aria-sort='descending'] {
    color: var(--_text);
  }
  .choice {
    padding: 0;
    text-align: center;
  }
  .choice label {
    display: grid;
    place-items: center;
    height: 100%;
    cursor: pointer;
  }
  input[type='checkbox'] {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }
  /* the name stays in sight beside the columns that are scrolled */
  [data-column='name'] {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    background: inherit;
  }
  thead [data-column='name'] {
    z-index: 3;
    background: var(--_soft);
  }
  tbody tr {
    cursor: pointer;
    background: var(--_panel);
  }
  tbody tr:hover,
  tbody .pointed {
    background: var(--_soft);
  }
  tbody [aria-selected='true'] {
    background: color-mix(in srgb, var(--_focus) 12%, var(--_panel));
  }
  tbody [aria-current='true'] {
    background: color-mix(in srgb, var(--_focus) 26%, var(--_panel));
    box-shadow: inset 4px 0 var(--_focus);
  }
  tr:focus-visible {
    outline-offset: -2px;
  }
  .note {
    padding: 12px;
    color: var(--_muted);
  }
  @media (pointer: coarse) {
    .tabs button,
    .buttons button,
    .state button,
    thead button,
    input[type='search'],
    select {
      min-height: 44px;
    }
    input[type='checkbox'] {
      width: 22px;
      height: 22px;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
