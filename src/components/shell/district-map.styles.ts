import { css } from 'lit';

/** Layout: panel beside the map; in a narrow element the panel is a sheet over it with three stops. */
export const districtMapStyles = css`
  :host {
    display: block;
    position: relative;
    height: 640px;
    container: district-map / inline-size;
    overflow: hidden;
  }
  :host([hidden]) {
    display: none;
  }
  .frame {
    height: 100%;
    display: grid;
    grid-template: 'head stage' auto 'panel stage' minmax(0, 1fr) / 380px minmax(0, 1fr);
    background: var(--_panel);
    color: var(--_text);
    position: relative;
  }
  .head {
    grid-area: head;
    padding: 16px 16px 6px;
    border-inline-end: 1px solid var(--_line);
  }
  .head h1 {
    margin: 0;
    font-size: 21px;
    line-height: 1.35;
  }
  .head p {
    font-size: 14px;
    color: var(--_muted);
  }
  .panel {
    grid-area: panel;
    display: flex;
    flex-direction: column;
    min-height: 0;
    border-inline-end: 1px solid var(--_line);
    background: var(--_panel);
  }
  dm-view-switch {
    padding: 8px 16px;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .stage {
    grid-area: stage;
    position: relative;
    min-width: 0;
    min-height: 0;
    background: var(--_outside);
    overflow: hidden;
  }
  .stage .canvas {
    position: absolute;
    inset: 0;
  }
  .canvas canvas:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -3px;
  }
  dm-map-controls {
    position: absolute;
    top: 12px;
    inset-inline-end: 12px;
    z-index: 2;
  }
  dm-overview {
    position: absolute;
    inset-inline-start: 12px;
    top: 12px;
    z-index: 1;
  }
  dm-legend {
    position: absolute;
    inset-inline-start: 12px;
    bottom: 48px;
    width: 224px;
    max-height: calc(100% - 60px);
    z-index: 2;
  }
  dm-map-foot {
    position: absolute;
    inset-inline: 12px;
    bottom: 8px;
    z-index: 3;
    pointer-events: none;
  }
  .waiting {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    color: var(--_muted);
    pointer-events: none;
  }
  .waiting button {
    pointer-events: auto;
    background: var(--_accent);
    color: var(--_on-accent);
    padding: 12px 24px;
    border-radius: 10px;
    font-weight: 600;
  }
  .handle {
    display: none;
  }
  .drop-here {
    position: absolute;
    inset: 0;
    z-index: 10;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 12px;
    background: color-mix(in srgb, var(--_panel) 86%, transparent);
    outline: 3px dashed var(--_accent);
    outline-offset: -14px;
    font-size: 20px;
    font-weight: 600;
    text-align: center;
  }
  .drop-here:not([role]) {
    pointer-events: none;
  }
  .drop-here button {
    padding: 6px 18px;
    min-height: 44px;
    border: 1px solid var(--_muted);
    border-radius: 9px;
    font-size: 15px;
  }
  .frame[data-textual] {
    grid-template: 'head' auto 'panel' minmax(0, 1fr) / minmax(0, 1fr);
  }
  .frame[data-textual] .stage {
    display: none;
  }
  .frame[data-textual] .panel > *,
  .frame[data-textual] .head > * {
    max-width: 760px;
  }

  @media screen {
    @container district-map (max-width: 759px) {
      .frame:not([data-textual]) {
        grid-template: 'head' auto 'stage' minmax(0, 1fr) / minmax(0, 1fr);
      }
      .frame:not([data-textual]) .head {
        padding: 8px 12px;
        border: 0;
        border-bottom: 1px solid var(--_line);
      }
      .head h1 {
        font-size: 17px;
      }
      .head p {
        display: none;
      }
      .frame:not([data-textual]) .panel {
        grid-area: stage;
        position: absolute;
        inset-inline: 0;
        bottom: 0;
        height: var(--sheet-height, 46%);
        border: 0;
        border-radius: 16px 16px 0 0;
        box-shadow: 0 -2px 14px rgb(0 0 0 / 18%);
        z-index: 5;
        transition: height 160ms ease-out;
      }
      .frame:not([data-textual]) .handle {
        display: grid;
        place-items: center;
        width: 100%;
        height: 28px;
        flex: none;
        cursor: ns-resize;
        touch-action: none;
      }
      .handle i {
        width: 44px;
        height: 5px;
        border-radius: 3px;
        background: var(--_muted);
        opacity: 0.6;
      }
      .frame:not([data-textual]) dm-view-switch {
        padding: 0 12px 8px;
      }
      dm-overview {
        display: none;
      }
      dm-legend {
        top: 12px;
        bottom: auto;
        width: 224px;
        pointer-events: none;
      }
      dm-map-foot {
        inset-inline-end: 68px;
        bottom: calc(var(--sheet-cover, 0px) + 6px);
      }
    }
  }
  @media (pointer: coarse) {
    .frame:not([data-textual]) .handle {
      min-height: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .panel {
      transition: none;
    }
  }
  @media print {
    :host {
      height: auto;
      overflow: visible;
    }
    .frame,
    .frame:not([data-textual]) {
      display: flex;
      flex-direction: column;
      height: auto;
    }
    .frame .panel {
      order: 1;
      position: static;
      height: auto;
      box-shadow: none;
      border: 0;
    }
    .stage {
      display: flex;
      flex-direction: column;
      gap: 3mm;
      overflow: visible;
      background: none;
    }
    .stage .canvas {
      position: relative;
      break-inside: avoid;
      outline: 1px solid var(--_line);
    }
    /* the engine does not draw anew for the paper: its picture is made as wide as the page */
    .canvas canvas {
      position: static !important;
      width: 100% !important;
      height: auto !important;
    }
    dm-overview,
    dm-legend,
    dm-map-foot {
      position: static;
      width: auto;
      order: 2;
    }
    dm-overview {
      display: block;
      width: fit-content;
      order: 3;
    }
    dm-map-foot {
      order: 1;
    }
    .scroll {
      overflow: visible;
    }
    .handle,
    dm-edge-pointers,
    dm-map-controls,
    dm-view-switch {
      display: none;
    }
  }
`;
