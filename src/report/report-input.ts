import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { CoverageInput } from '../coverage/result.ts';
import type { NamedScenario } from '../coverage/scenario/edit-history.ts';
import type { Check } from '../coverage/run-check.ts';
import type { FieldTable } from '../model/field-table.ts';
import type { ScenarioEdit } from '../model/scenario.ts';
import type { Attribute, LayerRole, Switch } from '../model/vocabulary.ts';

/** A layer that a check read, as far as a report speaks of it. */
export interface ReportLayer {
  readonly role: LayerRole;
  /** The file's name. */
  readonly name: string;
  /** The coordinate system and the encoding of its text; null where there was nothing to tell. */
  readonly crs: string | null;
  readonly encoding: string | null;
  /** Features in the file, those of them that were usable, and those whose shape was mended. */
  readonly features: number;
  readonly usable: number;
  readonly mended: number;
  /** It says of itself that it is invented. */
  readonly synthetic: boolean;
  /** The fields of the file by the attribute that was read from them. */
  readonly fields: Readonly<Partial<Record<Attribute, string>>>;
  /** Of the file's bytes, hexadecimal; null where it could not be computed. */
  readonly sha256: string | null;
  /** All fields of the file, where they were asked for. */
  readonly table?: FieldTable | null;
  /** Where the data come from, with their licence; nothing where that is not known. */
  readonly source?: string;
}

/** What the map of a report is drawn from. */
export interface ReportMapSource {
  /** The layers as the check read them. */
  readonly layers: Pick<CoverageInput, 'parks' | 'residential' | 'communities' | 'scope'>;
  /** The changes to the parks. */
  readonly edits: readonly ScenarioEdit[];
  /** The uncovered land as it was drawn, all of it; null where it was not. */
  readonly gaps: FeatureCollection<MultiPolygon, unknown> | null;
}

/** What a report is made of: a check, and what it was made from. */
export interface ReportInput {
  readonly check: Check;
  readonly layers: readonly ReportLayer[];
  /** What was counted beside the default. */
  readonly include: readonly Switch[];
  /** Whether the schematic parks that the plan names count too; nothing where there is no such choice. */
  readonly includeNamed?: boolean | undefined;
  /** Whether layers that contradict each other would have been computed all the same. */
  readonly insist?: boolean;
  /** What was changed in the parks; null or nothing where they are as in the layer. */
  readonly scenario?: NamedScenario | null;
  readonly map?: ReportMapSource;
  /** Under which the map was approved. */
  readonly approvalNumber?: string | null;
}
