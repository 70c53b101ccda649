import type { Diagnostic } from '../model/diagnostic.ts';
import type { FeatureRecord } from '../model/polygon-layer.ts';
import { type SiteId, nameAddedSite, nameSites } from '../model/vocabulary.ts';
import { chooseFrame } from './land/choose-frame.ts';
import { CoveredAreas, type ServiceSwap } from './land/covered-areas.ts';
import { limitSteps, refuseWork } from './limits.ts';
import {
  type CountRules,
  type JudgedPark,
  decidePark,
  findObjection,
  reviewParks,
  settleRules,
} from './rules/park-ledger.ts';
import type { ParkSize } from './rules/park-size.ts';
import { ParkSizes } from './rules/park-sizes.ts';
import { type Frame, type PlanarFeature, projectFeature, projectLayer } from './land/planar-layer.ts';
import { readReadings } from './land/readings.ts';
import type { CoverageInput, CoverageRefusal, Readings } from './result.ts';
import type { RunOptions } from './run-options.ts';
import { servePark, servesAlike } from './land/serve-park.ts';
import { type Service, ServiceAreaMaker } from './land/services.ts';
import { reviewBlocks } from './rules/review-blocks.ts';
import { isResidential } from './rules/what-counts.ts';
import { SiteIndex } from './site-index.ts';

/** A park of a session: one of the layer, or one that was added. */
export interface SessionPark extends JudgedPark {
  readonly site: SiteId;
  readonly shape: PlanarFeature;
  readonly services: readonly Service[];
}

/** A park's outline as polygons of rings: flat longitudes and latitudes in degrees, simple, not closed. */
export type LngLatPolygons = readonly (readonly ArrayLike<number>[])[];

/** How often (in blocks or parks) a long computation reports. */
const REPORT_EVERY = 64;

/**
 * An analysis that stays open while parks come, go and change. Plane and rules are frozen when it opens; each change
 * measures again only the blocks that it can reach, and the readings equal those of a fresh run.
 */
export class CoverageSession {
  readonly input: CoverageInput;
  readonly frame: Frame;
  readonly rules: CountRules;
  readonly areas: CoveredAreas;
  readonly sizes: ParkSizes;
  /** The shapes of the residential layer; empty ones for what is not residential land. */
  readonly blocks: readonly PlanarFeature[];
  /** The names of the parks, of removed ones too, and of the blocks; a number is a place in `parks` or `blocks`. */
  readonly parkSites: SiteIndex;
  readonly blockSites: SiteIndex;
  /** What was noticed on opening. */
  readonly diagnostics: readonly Diagnostic[];
  readonly #areaMaker = new ServiceAreaMaker();
  readonly #parks: (SessionPark | null)[] = [];
  /** What is known of each park besides its shape; stays when it is removed. */
  readonly #records: FeatureRecord[];

  private constructor(
    input: CoverageInput,
    frame: Frame,
    noticed: readonly Diagnostic[],
    { onProgress, signal, mostSteps = limitSteps(input), measures = true }: RunOptions,
  ) {
    const { parks, residential, scope, historic } = input;
    this.input = input;
    this.#records = [...parks.features];
    this.parkSites = new SiteIndex('park', nameSites('parks', parks.features));
    this.blockSites = new SiteIndex('block', nameSites('residential', residential.features));
    this.frame = frame;
    this.rules = settleRules(input);
    this.sizes = new ParkSizes(this.rules.sizeRules, historic ? projectLayer(historic.polygons, frame) : null);
    this.blocks = projectLayer(residential.polygons, frame).map((shape, i) => {
      const { usable, landuse } = residential.features[i]!;
      return usable && isResidential(landuse, this.rules.include) ? shape : { polygons: [], area: 0 };
    });
    const scopeShape = scope
      ? { polygons: projectLayer(scope.polygons, frame).flatMap(({ polygons }) => polygons) }
      : null;
    this.areas = new CoveredAreas(this.blocks, scopeShape, mostSteps);
    const shapes = projectLayer(parks.polygons, frame);
    shapes.forEach((shape, i) => this.#setSize(i, shape));
    shapes.forEach((shape, i) => {
      if (i % REPORT_EVERY === 0) {
        signal?.throwIfAborted();
        onProgress?.({ stage: 'parks', done: i, total: shapes.length });
      }
      this.#parks.push(this.#admit(i, shape));
    });
    this.#areaMaker.forget();
    const judged = this.#parks.filter((park) => park !== null);
    this.diagnostics = [
      ...noticed,
      ...reviewParks(parks.name, judged, this.rules),
      ...reviewBlocks(residential, this.rules.include, this.areas.hasOverlaps),
    ];
    if (measures) this.update({ onProgress, signal });
    // a change that a user makes reaches few blocks
    this.areas.work.mostSteps = Infinity;
  }

  /** Opens an analysis, or says why there can be none. */
  static open(input: CoverageInput, options: RunOptions = {}): CoverageSession | CoverageRefusal {
    const { parks, residential, communities, scope, historic } = input;
    const layers = [parks, residential, communities, scope, historic].filter((layer) => !!layer);
    const { frame, diagnostics } = chooseFrame(layers, input.centralMeridian ?? null);
    for (const { features, name } of layers) {
      if (features.length === 0 || features.some(({ usable }) => usable)) continue;
      diagnostics.push({ code: 'none-usable', params: { count: features.length }, severity: 'error', layer: name });
    }
    if (!frame || diagnostics.some(({ severity }) => severity === 'error')) return { outcome: 'refused', diagnostics };
    try {
      return new CoverageSession(input, frame, diagnostics, options);
    } catch (error) {
      return refuseWork(error, input);
    }
  }

  /** The parks by number; null for one that was removed. */
  get parks(): readonly (SessionPark | null)[] {
    return this.#parks;
  }

  /** Adds a park and returns its name. */
  addPark(polygons: LngLatPolygons, facts: Partial<FeatureRecord> = {}): SiteId {
    const number = this.#parks.length;
    const record: FeatureRecord = {
      id: null,
      name: null,
      code: null,
      status: null,
      landuse: null,
      population: null,
      repaired: false,
      ...facts,
      usable: true,
      index: number,
    };
    const site = nameAddedSite('parks', number - this.input.parks.features.length + 1);
    this.#records.push(record);
    this.parkSites.add(site);
    this.#replace(number, projectFeature(polygons, this.frame));
    return site;
  }

  /**
   * Gives a park another shape: moves or resizes it, or brings a removed one back.
   * @throws RangeError when there is no such park
   */
  changePark(site: SiteId, polygons: LngLatPolygons): void {
    const number = this.parkSites.find(site);
    this.#records[number] = { ...this.#records[number]!, usable: true };
    this.#replace(number, projectFeature(polygons, this.frame));
  }

  /**
   * Removes a park; its name is not given again.
   * @throws RangeError when there is no such park
   */
  removePark(site: SiteId): void {
    this.#replace(this.parkSites.find(site), null);
  }

  /** Measures what has changed and returns how many blocks that took. */
  update({ onProgress, signal }: RunOptions = {}): number {
    return this.areas.update((done, total) => {
      if (done % REPORT_EVERY !== 0) return;
      signal?.throwIfAborted();
      onProgress?.({ stage: 'blocks', done, total });
    });
  }

  /** The four readings as they are now. */
  readReadings(): Readings {
    this.update();
    return readReadings(this.areas.readUnion());
  }

  /**
   * Calls `read` with the readings as they would be without a park, its partners being of the size that is left to them.
   * The session does not change, also when `read` throws.
   *
   * @throws RangeError when there is no such park
   */
  tryWithout<T>(site: SiteId, read: (readings: Readings) => T): T {
    const index = this.parkSites.find(site);
    return this.#tryInstead([this.#takeAway(index), ...this.#weakenPartners(index)], read);
  }

  /**
   * Measures the tiered covered area (m²) that would be lost without a park, where its partners would then not reach as
   * far; null where its going changes no other park.
   */
  measureLoss(index: number): number | null {
    const weakened = this.#weakenPartners(index);
    if (weakened.length === 0) return null;
    const { coveredArea } = this.readReadings().tiered;
    return this.#tryInstead([this.#takeAway(index), ...weakened], ({ tiered }) => coveredArea - tiered.coveredArea);
  }

  /**
   * Reads what the readings would be if every park had another size, all else being the same. The session does not
   * change.
   */
  readBySizes(sizes: (index: number) => ParkSize): Readings {
    const swaps = this.#parks.flatMap((park, index) =>
      park?.verdict.eligible ? this.#swapSize(index, sizes(index)) : [],
    );
    return this.#tryInstead(swaps, (readings) => readings);
  }

  #tryInstead<T>(swaps: readonly ServiceSwap[], read: (readings: Readings) => T): T {
    const swap = { gone: swaps.flatMap(({ gone }) => gone), come: swaps.flatMap(({ come }) => come) };
    this.#areaMaker.forget();
    return this.areas.tryInstead(swap, () => read(this.readReadings()));
  }

  #takeAway(index: number): ServiceSwap {
    return { gone: this.#parks[index]?.services ?? [], come: [] };
  }

  /** What changes for the partners of a park when it goes. */
  #weakenPartners(index: number): ServiceSwap[] {
    return [...this.sizes.readPartnersWithout(index)].flatMap(([partner, size]) => this.#swapSize(partner, size));
  }

  /** What changes when a park is of another size: nothing where it serves as far as before. */
  #swapSize(index: number, size: ParkSize): ServiceSwap[] {
    const park = this.#parks[index]!;
    const judged = this.#judge(index, size);
    if (servesAlike(park, judged)) return [];
    return [{ gone: park.services, come: servePark(park.shape, size, judged.verdict, this.#areaMaker) }];
  }

  /** Gives a park a shape, or none, and its partners too their services: their size may be another now. */
  #replace(index: number, shape: PlanarFeature | null): void {
    const before = this.sizes.listPartners(index);
    this.#setSize(index, shape);
    const partners = new Set([...before, ...this.sizes.listPartners(index)]);
    this.#dismiss(index);
    this.#parks[index] = shape && this.#admit(index, shape);
    for (const partner of partners) {
      const park = this.#parks[partner]!;
      const judged = this.#judge(partner, this.sizes.read(partner));
      if (servesAlike(park, judged)) this.#parks[partner] = { ...park, ...judged };
      else {
        this.#dismiss(partner);
        this.#parks[partner] = this.#admit(partner, park.shape);
      }
    }
    this.#areaMaker.forget();
  }

  /** Decides once more on a park that is there, by another size. */
  #judge(index: number, size: ParkSize): Pick<SessionPark, 'size' | 'verdict'> {
    const { record, shape } = this.#parks[index]!;
    return { size, verdict: decidePark(findObjection(record, shape, this.rules), size, this.rules) };
  }

  #setSize(index: number, shape: PlanarFeature | null): void {
    const record = this.#records[index]!;
    const eligible = shape !== null && findObjection(record, shape, this.rules) === null;
    this.sizes.set(index, shape && { name: record.name, shape, eligible });
  }

  #admit(index: number, shape: PlanarFeature): SessionPark {
    const record = this.#records[index]!;
    const size = this.sizes.read(index);
    const verdict = decidePark(findObjection(record, shape, this.rules), size, this.rules);
    const services = servePark(shape, size, verdict, this.#areaMaker);
    for (const service of services) this.areas.add(service);
    return { site: this.parkSites.nameOf(index), record, shape, size, verdict, services };
  }

  #dismiss(index: number): void {
    for (const service of this.#parks[index]?.services ?? []) this.areas.remove(service);
  }
}
