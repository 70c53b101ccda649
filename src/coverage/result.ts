import type { Diagnostic } from '../model/diagnostic.ts';
import type { PolygonLayer } from '../model/polygon-layer.ts';
import type { CodeEdition, ReadingName, Reason, SiteId, SizeRule, Switch } from '../model/vocabulary.ts';
import type { NextClass } from './rules/size-class.ts';
import type { Standard, Target } from './rules/standard.ts';

/** What the analysis is asked. */
export interface CoverageInput {
  readonly parks: PolygonLayer;
  readonly residential: PolygonLayer;
  readonly communities?: PolygonLayer | null;
  /** Limits the residential land that is looked at; parks outside still serve. */
  readonly scope?: PolygonLayer | null;
  /** Historic areas, for the classes that hold only there. */
  readonly historic?: PolygonLayer | null;
  readonly standard: Standard;
  /** What counts beside the default. */
  readonly include?: readonly Switch[];
  /** What belongs to a park's size besides its own ground; nothing by default. */
  readonly parkSize?: readonly SizeRule[];
  /** The edition of the park codes where the user knows it; else the codes are searched for a proof. */
  readonly codeEdition?: CodeEdition | null;
  /** The ratio to compare with; else the standard's first target. */
  readonly target?: number | null;
  /** Degrees east; else the zone of the residential extent. */
  readonly centralMeridian?: number | null;
}

/** Covered land in m², and its share of all land: 0 to 1, null where there is no land. */
export interface Reading {
  readonly coveredArea: number;
  readonly ratio: number | null;
}

/** The four readings; see the standards' notes. They are always shown together. */
export type Readings = Readonly<Record<ReadingName, Reading>>;

/** One feature of the parks layer. */
export interface ParkRow {
  readonly site: SiteId;
  readonly index: number;
  readonly id: string | null;
  readonly name: string | null;
  /** m² of its own ground. */
  readonly area: number;
  /** m² by which it is classed, in a run with size rules. */
  readonly size?: number;
  /** Metres, in the tiered reading; null for a park that does not count. */
  readonly radius: number | null;
  readonly counted: boolean;
  /** Why it does not count. */
  readonly reason: Reason | null;
  /** The next larger class, and what its size lacks of it; null where it is of the largest. */
  readonly nextClass: NextClass | null;
  /** Tiered covered area (m²) that would be lost without this park; null where it was not asked for. */
  readonly ownContribution: number | null;
}

/** Ground in m² that is covered now and was not before, and ground that was and is not. */
export interface GroundChange {
  readonly gainedArea: number;
  readonly lostArea: number;
}

/** What a scenario makes of some land: only in a result that is compared with an earlier state. */
export interface RowChange extends Partial<GroundChange> {
  /** The tiered ratio before. */
  readonly baselineRatio?: number | null;
}

/** One feature of the residential layer, by itself: rows need not add up where blocks overlap. */
export interface BlockRow extends RowChange {
  readonly site: SiteId;
  readonly index: number;
  readonly id: string | null;
  readonly name: string | null;
  readonly area: number;
  readonly coveredArea: number;
  readonly ratio: number | null;
}

/** The residential land of one community, or of none. */
export interface CommunityRow extends RowChange {
  readonly id: string | null;
  /** Only of the row for the land in no community, whose id is `outside`: a community may have that id too. */
  readonly isOutside?: true;
  readonly name: string | null;
  /** The communities are sketches: the figures are not good to the hectare. */
  readonly schematic?: true;
  readonly area: number;
  readonly coveredArea: number;
  readonly ratio: number | null;
}

/** The readings of the same run by other rules for the size of parks. */
export interface Alternative {
  readonly sizeRules: readonly SizeRule[];
  readonly readings: Readings;
  /** The tiered ratio. */
  readonly ratio: number | null;
}

/** Blocks that a change has brought over a line, or below it. */
export interface TurnedBlocks {
  /** The line: a share of the block, 0 to 1. */
  readonly share: number;
  readonly met: readonly SiteId[];
  readonly unmet: readonly SiteId[];
}

/** What has become of the land in the tiered reading. */
export interface CoverageChange extends GroundChange {
  /** Percentage points of the ratio; null where there is no land. */
  readonly points: number | null;
  /** By the result's own target; null where it has none. */
  readonly turned: TurnedBlocks | null;
}

/** How a result stands to a line. */
export interface TargetRow extends Target {
  readonly met: boolean | null;
}

/** The answer. Areas in m² on the run's plane, unrounded. */
export interface CoverageResult {
  readonly outcome: 'done';
  readonly standard: Standard;
  readonly plane: { readonly centralMeridian: number; readonly epsg: number | null };
  readonly reading: 'tiered';
  readonly parks: {
    readonly features: number;
    readonly usable: number;
    readonly area: number;
    readonly classes: readonly {
      readonly minArea: number;
      readonly maxArea: number | null;
      readonly radius: number;
      readonly where?: 'historic';
      readonly count: number;
      readonly area: number;
    }[];
    readonly items: readonly ParkRow[];
    /** The size rules that were on. */
    readonly sizeRules: readonly SizeRule[];
  };
  /** `counted` are the usable features that are residential land; `area` is that of their union within the scope. */
  readonly residential: {
    readonly features: number;
    readonly usable: number;
    readonly counted: number;
    readonly area: number;
  };
  readonly readings: Readings;
  /** What the readings would be by other size rules: by none, where some are on. */
  readonly alternatives: readonly Alternative[];
  /** `missingArea`: m² that would have to be covered besides to meet the line; null without land or line. */
  readonly target: {
    readonly ratio: number | null;
    readonly met: boolean | null;
    readonly missingArea: number | null;
  };
  readonly targets: readonly TargetRow[];
  readonly blocks: readonly BlockRow[];
  readonly communities: readonly CommunityRow[] | null;
  /** The readings before the scenario, and what it has changed; only where there is one. */
  readonly baseline?: { readonly readings: Readings };
  readonly change?: CoverageChange;
  /** Residents, spread evenly over their block; null where the layer has no such field. */
  readonly population: { readonly total: number; readonly covered: number; readonly ratio: number | null } | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** No answer: the diagnostics say why. */
export interface CoverageRefusal {
  readonly outcome: 'refused';
  readonly diagnostics: readonly Diagnostic[];
  /** The layers contradict each other, and the reader may have them computed all the same. */
  readonly mayInsist?: true;
}
