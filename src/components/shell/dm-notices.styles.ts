import { css } from 'lit';

export const noticesStyles = css`
  section {
    margin: 8px 16px;
    padding: 10px 14px;
    border-radius: 8px;
    background: var(--_warn);
    font-size: 14px;
  }
  ul {
    padding: 4px 0 0 16px;
    list-style: disc;
    overflow-wrap: anywhere;
  }
  h2 {
    font-size: 14px;
  }
`;
