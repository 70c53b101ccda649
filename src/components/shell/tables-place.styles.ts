import { css } from 'lit';

/** Where the wide tables stand: under the map, which gives way, or over all of it where there is no room for both. */
export const tablesPlaceStyles = css`
  dm-tables {
    position: absolute;
    inset: 0;
    z-index: 6;
  }
  dm-tables:not(:defined),
  dm-tables::part(height) {
    display: none;
  }
  @media screen {
    /* what lies under them is not to be reached by the keyboard either */
    .frame:has(dm-tables:defined) > :is(.head, .panel, .stage) {
      visibility: hidden;
    }
    @container district-map (min-width: 760px) {
      .frame:not([data-textual]):has(dm-tables:defined) > :is(.head, .panel, .stage) {
        visibility: inherit;
      }
      .frame:not([data-textual]):has(dm-tables:defined) {
        grid-template-rows: auto minmax(0, 1fr) max(120px, min(46%, 100% - 270px));
      }
      .frame:not([data-textual]):has(dm-tables[tall]) {
        grid-template-rows: auto minmax(0, 1fr) 76%;
      }
      /* the strip of map that is left has no room for these */
      .frame:has(dm-tables[tall]) :is(dm-legend, dm-overview, dm-map-controls) {
        display: none;
      }
      .frame:not([data-textual]):has(dm-tables:defined) .panel {
        grid-row: 2 / 4;
      }
      .frame:not([data-textual]) dm-tables {
        position: static;
        grid-area: 3 / 2;
      }
      .frame:not([data-textual]) dm-tables::part(height) {
        display: block;
      }
    }
  }
`;
