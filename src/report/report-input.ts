import type { NamedScenario } from '../coverage/scenario/edit-history.ts';
import type { Check } from '../coverage/run-check.ts';
import type { LayerRole, Switch } from '../model/vocabulary.ts';

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
}

/** What a report is made of: a check, and what it was made from. */
export interface ReportInput {
  readonly check: Check;
  readonly layers: readonly ReportLayer[];
  /** What was counted beside the default. */
  readonly include: readonly Switch[];
  /** Whether the schematic parks that the plan names count too. */
  readonly includeNamed?: boolean;
  /** What was changed in the parks; null or nothing where they are as in the layer. */
  readonly scenario?: NamedScenario | null;
}
