import { css } from 'lit';

export const itemListStyles = css`
  :host {
    display: block;
    padding: 4px 16px 24px;
  }
  h2 {
    font-size: 16px;
    padding: 8px 0 0;
  }
  h2 small {
    font-size: 13px;
    font-weight: 400;
    color: var(--_muted);
    margin-inline-start: 6px;
  }
  h3 {
    position: sticky;
    top: 0;
    background: var(--_panel);
    font-size: 14px;
    font-weight: 600;
    padding: 12px 0 6px;
    border-bottom: 1px solid var(--_line);
    z-index: 1;
  }
  h4 {
    font-size: 12px;
    font-weight: 500;
    color: var(--_muted);
    padding: 10px 0 2px;
  }
  .row {
    display: block;
    width: calc(100% + 16px);
    margin-inline: -8px;
    padding: 8px;
    border-radius: 8px;
    border-bottom: 1px solid transparent;
  }
  .row:hover,
  .row.hovered {
    background: var(--_soft);
  }
  .name {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: baseline;
    font-weight: 600;
  }
  .no {
    display: inline-grid;
    place-items: center;
    width: 22px;
    height: 22px;
    border-radius: 50%;
    background: var(--_platform);
    color: var(--_on-platform);
    font-size: 12px;
    align-self: center;
  }
  .no.earlier {
    background: none;
    border: 2px solid var(--_earlier);
    color: var(--_text);
  }
  .place {
    font-size: 12px;
    font-weight: 400;
    color: var(--_muted);
    border: 1px solid var(--_line);
    border-radius: 10px;
    padding: 0 8px;
  }
  .text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-size: 13px;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .empty {
    padding: 16px 0;
    color: var(--_muted);
  }
  @media print {
    .text {
      display: block;
    }
    .row {
      break-inside: avoid;
    }
  }
`;
