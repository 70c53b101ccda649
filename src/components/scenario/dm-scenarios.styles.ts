import { css } from 'lit';

export const scenarioStyles = css`
  :host {
    display: block;
    padding: 6px 0;
  }
  h3 {
    font-size: 15px;
    padding: 6px 0 2px;
  }
  .small {
    color: var(--_muted);
    font-size: 13px;
  }
  .choice {
    border: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    padding: 4px 0;
  }
  .choice label {
    display: flex;
    gap: 6px;
    align-items: center;
    min-height: 30px;
    overflow-wrap: anywhere;
  }
  .tools,
  .managing {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding: 6px 0;
    align-items: center;
  }
  .tools button,
  .managing button,
  .new {
    border: 1px solid var(--_muted);
    border-radius: 8px;
    padding: 4px 12px;
    min-height: 34px;
    text-align: start;
  }
  button[aria-pressed='true'] {
    background: var(--_soft);
  }
  button:disabled {
    opacity: 0.55;
  }
  [data-do='before'] {
    touch-action: none;
    user-select: none;
  }
  .managing label,
  .against {
    display: flex;
    gap: 6px;
    align-items: center;
    font-size: 13px;
    color: var(--_muted);
  }
  .managing input {
    width: 11em;
    min-height: 32px;
  }
  summary {
    cursor: pointer;
    padding: 4px 0;
    font-size: 14px;
  }
  ol,
  .listed {
    padding-inline-start: 22px;
    font-size: 14px;
  }
  .listed {
    list-style: none;
    padding: 0;
  }
  .listed button {
    text-decoration: underline;
    text-underline-offset: 3px;
    min-height: 28px;
  }
  .change p {
    padding: 2px 0;
  }
  .sample {
    display: inline-block;
    background: var(--_warn);
    border-radius: 6px;
    padding: 2px 10px;
    font-size: 13px;
    font-weight: 600;
  }
  .key {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    padding: 4px 0;
    font-size: 13px;
  }
  .key li {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .key i {
    width: 24px;
    height: 14px;
    border: 2px solid var(--_covered);
    background: radial-gradient(var(--_covered) 30%, transparent 34%) 0 0 / 6px 6px;
  }
  .key .lost {
    border-color: var(--_gap);
    background: repeating-linear-gradient(45deg, var(--_gap) 0 2px, transparent 2px 6px);
  }
  .key .was {
    border: 2px dashed var(--_muted);
    background: none;
  }
  table {
    border-collapse: collapse;
    font-size: 13px;
    width: 100%;
  }
  th {
    font-weight: 400;
    text-align: start;
  }
  td {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 3px 6px 3px 0;
    border-bottom: 1px solid var(--_soft);
  }
  @media print {
    .tools,
    .managing,
    .new {
      display: none;
    }
  }
`;
