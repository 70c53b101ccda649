import { css } from 'lit';

export const legendStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    max-width: 100%;
  }
  details {
    min-height: 0;
    overflow-y: auto;
    pointer-events: auto;
    background: color-mix(in srgb, var(--_panel) 94%, transparent);
    border: 1px solid var(--_line);
    border-radius: 10px;
    box-shadow: 0 2px 10px rgb(0 0 0 / 12%);
    font-size: 13px;
    width: fit-content;
    min-width: 0;
    max-width: 100%;
  }
  summary {
    padding: 8px 12px;
    font-weight: 600;
    cursor: pointer;
    min-height: 36px;
  }
  .themes {
    padding: 0 12px 10px;
    overflow-y: auto;
    max-height: min(46vh, 420px);
    display: grid;
    gap: 6px;
    width: 222px;
    max-width: 100%;
  }
  legend {
    font-size: 12px;
    color: var(--_muted);
    padding: 4px 0 2px;
  }
  label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 28px;
    cursor: pointer;
  }
  input {
    width: 16px;
    height: 16px;
    margin: 0;
    flex: none;
    accent-color: var(--_accent);
  }
  @media (pointer: coarse) {
    summary,
    label {
      min-height: 44px;
    }
    input {
      width: 22px;
      height: 22px;
    }
  }
  @media print {
    details {
      box-shadow: none;
      border: 0;
      width: auto;
    }
    /* unfolded on paper, where nobody can unfold it */
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    /* only what the map shows: on paper no tick says which layers these are */
    fieldset:not(:has(:checked)),
    label:has(input:not(:checked)) {
      display: none;
    }
    .themes {
      display: block;
      columns: 3;
      width: auto;
      max-height: none;
      overflow: visible;
    }
    fieldset {
      break-inside: avoid;
    }
    input {
      display: none;
    }
  }
`;
