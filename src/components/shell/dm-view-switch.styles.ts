import { css } from 'lit';

export const viewSwitchStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
  }
  fieldset {
    display: flex;
    border-radius: 10px;
    background: var(--_soft);
    padding: 3px;
    min-width: 0;
  }
  .views {
    flex: 1 1 220px;
  }
  label {
    flex: 1;
    position: relative;
    text-align: center;
    cursor: pointer;
  }
  input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  span {
    display: block;
    padding: 7px 12px;
    border-radius: 8px;
    white-space: nowrap;
    font-weight: 600;
  }
  .generations span {
    font-size: 13px;
    font-weight: 500;
    padding: 8px 10px;
    color: var(--_muted);
  }
  input:checked + span {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  input:focus-visible + span {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  @container district-map (max-width: 759px) {
    :host {
      gap: 6px;
    }
    .views {
      flex: 1 1 auto;
    }
    span {
      padding-inline: 6px;
    }
    .generations span {
      padding-inline: 5px;
      font-size: 12px;
    }
  }
  @media (pointer: coarse) {
    span {
      min-height: 44px;
      display: grid;
      place-items: center;
    }
  }
  @media (forced-colors: active) {
    input:checked + span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
