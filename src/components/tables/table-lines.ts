import { wordDistance } from '../../locales/measures.ts';
import { type TableKey, translateTables } from '../../locales/translate-tables.ts';
import { formatSquareMeters, meetsLine, roundArea } from '../../model/figures.ts';
import type { PlanFeature } from '../../model/feature.ts';
import { readRow, type Site } from '../../plan/catalogue.ts';
import type { CoverageState } from '../../state/coverage/coverage-state.ts';
import type { MapState } from '../../state/map-state.ts';
import { nameSite } from '../green/name-site.ts';
import { canDoWithout } from './park-ledger.ts';
import type { Cell, ColumnKey, FilterKey, TableName } from './table-columns.ts';

type Result = NonNullable<CoverageState['result']>;

/** A row of a table of the check, before it is worded. */
export interface Line {
  /** Stays with the row whatever the order. */
  readonly key: string;
  /** Id of the park or block as the map draws it; null where it does not, and for communities. */
  readonly site: string | null;
  /** What the map goes to. */
  readonly feature: PlanFeature | null;
  readonly cells: Readonly<Partial<Record<ColumnKey, Cell>>>;
  /** The filters that let it through. */
  readonly passes: ReadonlySet<FilterKey>;
}

/** Lists the rows of one table, in the order of their layer; areas without any residential land are left out. */
export function listLines(table: TableName, state: MapState): readonly Line[] {
  const { result } = state.coverage;
  if (!result) return [];
  if (table === 'communities') return listCommunities(result, state);
  return table === 'blocks' ? listBlocks(result, state) : listParks(result, state);
}

function listCommunities({ communities, target }: Result, state: MapState): readonly Line[] {
  const features = findFeatures(state, 'communities');
  return (communities ?? []).flatMap((row, index) => {
    if (row.area === 0) return [];
    const name = row.isOutside ? say(state, 'coverage.communities.outside') : (row.name ?? row.id ?? String(index + 1));
    return [
      {
        key: `communities ${index}`,
        site: null,
        feature: row.isOutside ? null : (features.get(index) ?? null),
        cells: {
          name: row.schematic ? `${name} ${say(state, 'coverage.schematic')}` : name,
          id: row.isOutside ? null : row.id,
          ...describeLand(row),
        },
        passes: passLand(row, target.ratio),
      },
    ];
  });
}

function listBlocks({ blocks, target, change }: Result, state: MapState): readonly Line[] {
  const sites = findSites(state, 'residential');
  const met = new Set(change?.turned?.met);
  const unmet = new Set(change?.turned?.unmet);
  return blocks.flatMap((row, index) => {
    if (row.area === 0) return [];
    const site = sites?.get(index) ?? null;
    const turned = met.has(row.site) ? 'met' : unmet.has(row.site) ? 'unmet' : null;
    const passes = passLand(row, target.ratio);
    if (turned) passes.add('turned');
    return [
      {
        key: `blocks ${row.site}`,
        site: site?.id ?? null,
        feature: site?.feature ?? null,
        cells: {
          ...describeSite(site, row, index, state),
          ...describeLand(row),
          turned: turned && say(state, `tables.turned.${turned}`),
        },
        passes,
      },
    ];
  });
}

function listParks(result: Result, state: MapState): readonly Line[] {
  const sites = findSites(state, 'parks');
  const { language } = state;
  return result.parks.items.map((park) => {
    const { index } = park;
    const site = sites?.get(index) ?? null;
    const isPlanned = park.reason === 'planned' || site?.feature.properties['status'] === 'planned';
    const dispensable = canDoWithout(park, result);
    const { nextClass, radius, reason } = park;
    const passes: FilterKey[] = [
      park.counted ? 'counted' : 'notCounted',
      ...(isPlanned ? (['planned'] as const) : []),
      ...(dispensable ? (['dispensable'] as const) : []),
    ];
    const status = reason
      ? (`coverage.reason.${reason}` as const)
      : isPlanned
        ? 'tables.plannedCounted'
        : 'coverage.counted';
    return {
      key: `parks ${park.site}`,
      site: site?.id ?? null,
      feature: site?.feature ?? null,
      cells: {
        ...describeSite(site, park, index, state),
        area: park.area,
        status: say(state, status),
        class: findClassBound(park, result),
        radius,
        // what does not count gives nothing by itself, which says nothing of its place
        sole: park.counted ? park.ownContribution : null,
        dispensable: dispensable === null ? null : say(state, dispensable ? 'tables.yes' : 'tables.no'),
        nextClass:
          nextClass &&
          say(state, 'tables.nextClass', {
            area: formatSquareMeters(Math.ceil(nextClass.missingArea)),
            radius: wordDistance(language, nextClass.radius),
          }),
      },
      passes: new Set(passes),
    };
  });
}

/** The least size (m²) of the class that a park serves by; null for one that does not count. */
function findClassBound(
  { area, size, radius }: Result['parks']['items'][number],
  { standard }: Pick<Result, 'standard'>,
): number | null {
  const measured = roundArea(size ?? area);
  const own = standard.classes.find(
    (one) => one.radius === radius && measured >= one.minArea && (one.maxArea === null || measured < one.maxArea),
  );
  return own?.minArea ?? null;
}

function describeSite(
  site: Site | null,
  row: { readonly id: string | null; readonly name: string | null },
  index: number,
  { language }: MapState,
): Pick<Line['cells'], 'name' | 'id' | 'code'> {
  const properties = site?.feature.properties;
  const known = [properties?.['code'], properties?.['landuse']].find(
    (value) => typeof value === 'string' && value !== '',
  );
  return {
    name: site ? nameSite(site, language) : (row.name ?? row.id ?? String(index + 1)),
    id: row.id,
    code: (known as string | undefined) ?? null,
  };
}

type Land = Pick<
  Result['blocks'][number],
  'area' | 'coveredArea' | 'ratio' | 'baselineRatio' | 'gainedArea' | 'lostArea'
>;

function describeLand({ area, coveredArea, ratio, baselineRatio, gainedArea, lostArea }: Land): Line['cells'] {
  const isCompared = ratio !== null && typeof baselineRatio === 'number';
  return {
    area,
    covered: coveredArea,
    missing: area - coveredArea,
    ratio,
    before: baselineRatio ?? null,
    points: isCompared ? (ratio - baselineRatio) * 100 : null,
    gained: gainedArea ?? null,
    lost: lostArea ?? null,
  };
}

function passLand({ area, coveredArea, ratio }: Land, line: number | null): Set<FilterKey> {
  const passes = new Set<FilterKey>();
  // less is a difference of two roundings
  if (roundArea(area - coveredArea) > 0) passes.add('uncovered');
  if (roundArea(coveredArea) === 0) passes.add('bare');
  if (line !== null && ratio !== null && !meetsLine(ratio, line)) passes.add('below');
  return passes;
}

function findSites({ catalogue, loaded }: MapState, role: 'parks' | 'residential'): ReadonlyMap<number, Site> | null {
  return catalogue?.sitesByRow.get(loaded?.district.coverage?.[role] ?? '') ?? null;
}

function findFeatures({ loaded }: MapState, role: 'communities'): ReadonlyMap<number, PlanFeature> {
  const features = loaded?.features.get(loaded.district.coverage?.[role] ?? '') ?? [];
  return new Map(features.map((feature, index) => [readRow(feature, index), feature]));
}

function say({ language }: MapState, key: TableKey, parameters?: Readonly<Record<string, string>>): string {
  return translateTables(language, key, parameters);
}
