import { css, unsafeCSS, type CSSResult } from 'lit';
import { DARK, LIGHT, type Palette } from '../../map/palette.ts';

/** The palette as custom properties that cross into every part; `--dm-*` set by the host page wins. */
function writeTokens(palette: Palette): CSSResult {
  const dark = palette.scheme === 'dark';
  return unsafeCSS(
    Object.entries({
      panel: `var(--dm-panel, ${palette.panel})`,
      text: `var(--dm-text, ${palette.text})`,
      muted: `var(--dm-muted-text, ${palette.mutedText})`,
      focus: `var(--dm-focus, ${palette.focus})`,
      accent: `var(--dm-accent, ${dark ? '#9CC2F0' : '#1F3A5F'})`,
      'on-accent': `var(--dm-on-accent, ${dark ? '#10243C' : '#FFFFFF'})`,
      line: dark ? '#2E343B' : '#E1DED6',
      soft: dark ? '#1F242A' : '#F4F2EC',
      warn: dark ? '#3A2A16' : '#FFF4DC',
      land: palette.land,
      outside: palette.outside,
      water: palette.water,
      'water-line': palette.waterLine,
      hill: palette.hillHigh,
      park: palette.park,
      road: palette.road,
      'road-edge': dark ? '#59616B' : '#BDB7A8',
      strategy: palette.strategy,
      ecology: palette.ecology,
      ring: palette.ring,
      'area-1': palette.areas[0],
      'area-2': palette.areas[1],
      'area-3': palette.areas[2],
      centre: palette.centre,
      platform: palette.platform,
      'on-platform': palette.onPlatform,
      earlier: palette.earlier,
      culture: palette.culture,
      boundary: palette.boundary,
      residential: palette.residential,
      gap: palette.gap,
      covered: palette.covered,
      'park-wide': palette.parkTones[0],
      'park-near': palette.parkTones[1],
    })
      .map(([name, value]) => `--_${name}:${value};`)
      .join(''),
  );
}

/** Both colour schemes, chosen by `data-scheme` on the frame. */
export const themeStyles = css`
  /* what a page says of its own text (alignment, indents, spacing, case) is not said of the map's */
  .frame {
    all: initial;
    box-sizing: border-box;
    visibility: inherit;
    pointer-events: inherit;
    color: var(--_text);
    font-family: inherit;
    font-size: 15px;
    line-height: 1.5;
    direction: ltr;
  }
  .frame {
    ${writeTokens(LIGHT)}
    color-scheme: light;
  }
  /* paper is light */
  @media not print {
    .frame[data-scheme='dark'] {
      ${writeTokens(DARK)}
      color-scheme: dark;
    }
  }
`;

/** What all parts share: type, buttons, focus. */
export const sharedStyles = css`
  :host {
    box-sizing: border-box;
    color: var(--_text);
    font-family: var(--dm-font, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif);
    font-size: 15px;
    line-height: 1.5;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
    text-align: start;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul {
    list-style: none;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button {
      border: 1px solid ButtonText;
    }
  }
`;
