import type { DistrictLayer } from '../../model/district.ts';
import type { Language } from '../../model/localized.ts';
import type { Palette } from '../palette.ts';
import type { StagedLayer } from '../style/stages.ts';

/** All that a drawing may depend on. */
export interface DrawContext {
  /** Its id is also the id of the source. */
  readonly layer: DistrictLayer;
  readonly palette: Palette;
  readonly language: Language;
  /** The layer belongs to an earlier generation of the plan only: it is drawn hollow. */
  readonly earlier: boolean;
}

/** Turns a layer of the district into layers of the style. Pure: the same context gives the same layers. */
export type DrawLayer = (context: DrawContext) => readonly StagedLayer[];
