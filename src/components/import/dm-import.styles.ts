import { css } from 'lit';

export const importStyles = css`
  dialog {
    width: min(860px, 100vw - 32px);
    max-height: min(900px, 100dvh - 32px);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: 12px;
    background: var(--_panel);
    color: var(--_text);
    flex-direction: column;
    overflow: hidden;
  }
  dialog[open] {
    display: flex;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  header {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 12px;
    padding: 14px 20px 6px;
  }
  h2 {
    font-size: 19px;
  }
  .close {
    min-width: 36px;
    min-height: 36px;
    text-align: center;
    border-radius: 8px;
  }
  .body {
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 0 20px 12px;
    flex: 1;
    min-height: 0;
  }
  .small {
    font-size: 13px;
    color: var(--_muted);
  }
  .pick {
    margin: 12px 0;
    padding: 22px 16px;
    border: 2px dashed var(--_muted);
    border-radius: 12px;
    text-align: center;
  }
  .pick.more {
    padding: 8px 12px;
    text-align: start;
  }
  .pick .small {
    padding-top: 8px;
  }
  .pick.more .small {
    display: none;
  }
  .drop {
    margin-inline-start: 10px;
  }
  .button {
    display: inline-block;
    position: relative;
    padding: 6px 18px;
    min-height: 38px;
    border: 1px solid var(--_muted);
    border-radius: 9px;
    cursor: pointer;
    font-size: 15px;
  }
  .button:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .project {
    display: grid;
    gap: 6px;
    justify-items: start;
    margin: 12px 0;
  }
  .project .faults {
    margin: 0;
  }
  .faults {
    margin: 10px 0;
    padding: 10px 14px;
    border-inline-start: 4px solid var(--_gap);
    background: var(--_warn);
    border-radius: 6px;
  }
  .faults button {
    text-decoration: underline;
    text-underline-offset: 3px;
    min-height: 28px;
  }
  .faults p {
    font-weight: 600;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 12px;
    padding: 12px 20px;
    border-top: 1px solid var(--_line);
  }
  footer .small {
    flex: 1 1 200px;
  }
  @media (max-width: 560px) {
    dialog {
      width: 100vw;
      max-width: 100vw;
      height: 100dvh;
      max-height: 100dvh;
      border: 0;
      border-radius: 0;
    }
    .body,
    header,
    footer {
      padding-inline: 14px;
    }
    .drop {
      display: block;
      margin: 8px 0 0;
    }
  }
  @media (pointer: coarse) {
    .button,
    .close {
      min-height: 44px;
      min-width: 44px;
    }
  }
`;
