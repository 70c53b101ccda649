import type { Alternative, CommunityRow, CoverageResult, BlockRow, ParkRow, Readings } from '../coverage/result.ts';
import type { Certainty } from '../coverage/rules/standard.ts';
import type { Check } from '../coverage/run-check.ts';
import type { ReportWords } from '../locales/report-words.ts';
import type { Severity } from '../model/diagnostic-codes.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { inLanguage, type Localized } from '../model/localized.ts';
import type { SiteId, SizeRule, Verification } from '../model/vocabulary.ts';
import { listLand } from './coverage-tables.ts';

/** A finding with its words; `index`, `id` and `name` are null where it is about the layer as a whole. */
export interface ReportedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly layer: string;
  readonly index: number | null;
  readonly id: string | null;
  readonly name: string | null;
  readonly message: string;
}

/** A result in the stable form `district-map/coverage@1`; its JSON Schema is `docs/coverage-result.schema.json`. */
export interface CoverageReport {
  readonly schema: 'district-map/coverage@1';
  readonly standard: {
    readonly id: string;
    readonly title: string;
    readonly certainty: Certainty;
    /** Whose size classes it uses, where they are not its own. */
    readonly lender?: { readonly id: string; readonly title: string; readonly certainty: Certainty };
    readonly classes: readonly {
      readonly minArea: number;
      readonly maxArea: number | null;
      readonly radius: number;
      readonly where?: string;
    }[];
  };
  readonly plane: { readonly centralMeridian: number; readonly epsg: number | null };
  readonly reading: 'tiered';
  readonly parks: {
    readonly features: number;
    readonly usable: number;
    readonly area: number;
    readonly classes: readonly {
      readonly minArea: number;
      readonly radius: number;
      readonly where?: string;
      readonly count: number;
      readonly area: number;
    }[];
    readonly items: readonly Omit<ParkRow, 'site'>[];
    readonly sizeRules: readonly SizeRule[];
  };
  readonly residential: CoverageResult['residential'];
  readonly readings: Readings;
  /** The readings by plain sizes, where size rules are on. */
  readonly alternatives: readonly Alternative[];
  readonly target: CoverageResult['target'];
  readonly targets: readonly { readonly label: string; readonly ratio: number; readonly met: boolean | null }[];
  readonly blocks: readonly Omit<BlockRow, 'site'>[];
  readonly communities: readonly CommunityRow[] | null;
  /** The readings without the scenario, and what it changes; only where there is one. */
  readonly baseline?: { readonly readings: Readings };
  readonly change?: {
    readonly gainedArea: number;
    readonly lostArea: number;
    readonly points: number | null;
    /** Blocks, by their index, that have come to meet the target or no longer do. */
    readonly turned: {
      readonly share: number;
      readonly met: readonly number[];
      readonly unmet: readonly number[];
    } | null;
  };
  readonly population: CoverageResult['population'];
  readonly verification: Verification | null;
  readonly diagnostics: readonly ReportedFinding[];
}

/** Describes a result in the stable form that programs read: areas in m², ratios 0 to 1, both unrounded. */
export function describeCoverage(
  { result, verification, notices }: Check,
  { language, finding }: Pick<ReportWords, 'language' | 'finding'>,
): CoverageReport {
  const localize = (text: Localized): string => inLanguage(text, language);
  const { lender } = result.standard;
  const { standard, plane, parks, residential, readings, alternatives, target, targets } = result;
  const { blocks, communities, population } = result;
  return {
    schema: 'district-map/coverage@1',
    standard: {
      id: standard.id,
      title: localize(standard.title),
      certainty: standard.certainty,
      ...(lender ? { lender: { ...lender, title: localize(lender.title) } } : {}),
      classes: standard.classes.map(({ minArea, maxArea, radius, where }) => ({
        minArea,
        maxArea,
        radius,
        ...(where ? { where } : {}),
      })),
    },
    plane: { centralMeridian: plane.centralMeridian, epsg: plane.epsg },
    reading: 'tiered',
    parks: {
      ...parks,
      items: parks.items.map(withoutSite),
      classes: parks.classes.map(({ minArea, radius, where, count, area }) => ({
        minArea,
        radius,
        ...(where ? { where } : {}),
        count,
        area,
      })),
    },
    residential,
    readings,
    alternatives,
    target,
    targets: targets.map(({ label, ratio, met }) => ({ label: localize(label), ratio, met })),
    blocks: listLand(blocks).map(withoutSite),
    communities,
    ...describeChange(result),
    population,
    verification,
    diagnostics: notices.map((diagnostic) => reportFinding(diagnostic, finding)),
  };
}

/** What a scenario has changed, where there is one. */
function describeChange({ baseline, change, blocks }: CoverageResult): Pick<CoverageReport, 'baseline' | 'change'> {
  if (!baseline || !change) return {};
  const indices = new Map(blocks.map(({ site, index }) => [site, index]));
  const { turned } = change;
  const list = (sites: readonly SiteId[]): number[] => sites.map((site) => indices.get(site)!);
  return {
    baseline,
    change: { ...change, turned: turned && { ...turned, met: list(turned.met), unmet: list(turned.unmet) } },
  };
}

/** The row as other programs know it: by its index in the file and the file's own id. */
function withoutSite<Row extends { readonly site: unknown }>({ site: _, ...row }: Row): Omit<Row, 'site'> {
  return row;
}

/** Gives a finding its words. */
export function reportFinding(diagnostic: Diagnostic, word: ReportWords['finding']): ReportedFinding {
  const { code, severity, layer, index = null, id = null, params } = diagnostic;
  const name = typeof params['name'] === 'string' ? params['name'] : null;
  return { code, severity, layer, index, id, name, message: word(diagnostic) };
}
