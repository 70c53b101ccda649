import type { FeatureRecord } from '../model/polygon-layer.ts';
import type { SiteId } from '../model/vocabulary.ts';
import type { CoveredAreas, ServiceSwap } from './land/covered-areas.ts';
import type { PlanarFeature } from './land/planar-layer.ts';
import { servePark, servesAlike } from './land/serve-park.ts';
import { type Service, ServiceAreaMaker } from './land/services.ts';
import { type CountRules, type JudgedPark, decidePark, findObjection } from './rules/park-ledger.ts';
import type { ParkSize } from './rules/park-size.ts';
import type { ParkSizes, SizedPark } from './rules/park-sizes.ts';
import type { SiteIndex } from './site-index.ts';

/** A park of a session: one of the layer, or one that was added. */
export interface SessionPark extends JudgedPark {
  readonly site: SiteId;
  readonly shape: PlanarFeature;
  readonly services: readonly Service[];
}

/** What becomes of a park: its shape, null where it goes, and what is known of it. */
export interface ParkChange {
  readonly shape: PlanarFeature | null;
  readonly record: FeatureRecord;
}

/** What the parks of a session are judged by, and the land that they serve. */
interface SessionGround {
  readonly rules: CountRules;
  readonly sizes: ParkSizes;
  readonly areas: CoveredAreas;
  readonly sites: SiteIndex;
}

/** The parks of a session by number while they come, go and change; keeps what they serve in the covered areas. */
export class SessionParks {
  readonly #ground: SessionGround;
  readonly #areaMaker = new ServiceAreaMaker();
  readonly #parks: (SessionPark | null)[] = [];
  /** What is known of each park besides its shape; stays when it is removed. */
  readonly #records: FeatureRecord[];
  /** The parks of the layer as they were on opening. */
  #opened: readonly SessionPark[] = [];

  constructor(ground: SessionGround, records: readonly FeatureRecord[]) {
    this.#ground = ground;
    this.#records = [...records];
  }

  /** Takes the parks of the layer; `onPark` hears of each before it is taken. */
  open(shapes: readonly PlanarFeature[], onPark: (index: number) => void): void {
    shapes.forEach((shape, i) => this.#ground.sizes.set(i, this.#describe(i, shape)));
    shapes.forEach((shape, i) => {
      onPark(i);
      this.#parks.push(this.#admit(i, shape));
    });
    this.#areaMaker.forget();
    this.#opened = this.list();
  }

  /** The parks by number; null for one that was removed. */
  get all(): readonly (SessionPark | null)[] {
    return this.#parks;
  }

  /** The parks of the layer as they were on opening. */
  get opened(): readonly SessionPark[] {
    return this.#opened;
  }

  /** Lists the parks that are there. */
  list(): SessionPark[] {
    return this.#parks.filter((park) => park !== null);
  }

  /** What is known of a park, of a removed one too. */
  recordOf(index: number): FeatureRecord {
    return this.#records[index]!;
  }

  /**
   * Gives parks shapes, or none, and what is known of them; and their partners their services: their size may be another
   * now. A number past the last one adds a park.
   */
  replace(changes: ReadonlyMap<number, ParkChange>): void {
    const { sizes } = this.#ground;
    const partners = sizes.listAllPartners(changes.keys());
    for (const [index, { record }] of changes) this.#records[index] = record;
    if (changes.size === 1) for (const [index, { shape }] of changes) sizes.set(index, this.#describe(index, shape));
    else sizes.setAll(new Map([...changes].map(([index, { shape }]) => [index, this.#describe(index, shape)])));
    for (const partner of sizes.listAllPartners(changes.keys())) partners.add(partner);
    for (const [index, { shape }] of changes) {
      this.#dismiss(index);
      this.#parks[index] = shape && this.#admit(index, shape);
      // parks of one shape come at different times, or at once: they do not share their area, whatever happens
      this.#areaMaker.forget();
    }
    for (const partner of partners) {
      const park = this.#parks[partner];
      if (!park || changes.has(partner)) continue;
      const judged = this.#judge(partner, sizes.read(partner));
      if (servesAlike(park, judged)) this.#parks[partner] = { ...park, ...judged };
      else {
        this.#dismiss(partner);
        this.#parks[partner] = this.#admit(partner, park.shape);
      }
    }
    this.#areaMaker.forget();
  }

  /** What changes when a park goes, its partners being as they are. */
  takeAway(index: number): ServiceSwap {
    return { gone: this.#parks[index]?.services ?? [], come: [] };
  }

  /** What changes for the partners of a park when it goes. */
  weakenPartners(index: number): ServiceSwap[] {
    return [...this.#ground.sizes.readPartnersWithout(index)].flatMap(([partner, size]) =>
      this.swapSize(partner, size),
    );
  }

  /** What changes when a park is of another size: nothing where it serves as far as before. */
  swapSize(index: number, size: ParkSize): ServiceSwap[] {
    const park = this.#parks[index]!;
    const judged = this.#judge(index, size);
    if (servesAlike(park, judged)) return [];
    return [{ gone: park.services, come: this.#serve(index, park.shape, judged) }];
  }

  /** What changes when a park of a shape is there too, one that touches none of its name. */
  serveMore(shape: PlanarFeature): ServiceSwap {
    const { rules, sizes } = this.#ground;
    const size = sizes.measureAlone(shape);
    const rank = this.#parks.length;
    return { gone: [], come: servePark({ ...shape, rank }, size, decidePark(null, size, rules), this.#areaMaker) };
  }

  /** Forgets the service areas made for trials. */
  forgetAreas(): void {
    this.#areaMaker.forget();
  }

  /** Decides once more on a park that is there, by another size. */
  #judge(index: number, size: ParkSize): Pick<SessionPark, 'size' | 'verdict'> {
    const { record, shape } = this.#parks[index]!;
    return this.#decide(record, shape, size);
  }

  #decide(record: FeatureRecord, shape: PlanarFeature, size: ParkSize): Pick<SessionPark, 'size' | 'verdict'> {
    const { rules } = this.#ground;
    return { size, verdict: decidePark(findObjection(record, shape, rules), size, rules) };
  }

  /** A park as far as its size goes. */
  #describe(index: number, shape: PlanarFeature | null): SizedPark | null {
    const record = this.#records[index]!;
    const eligible = shape !== null && findObjection(record, shape, this.#ground.rules) === null;
    return shape && { name: record.name, shape, eligible };
  }

  #admit(index: number, shape: PlanarFeature): SessionPark {
    const record = this.#records[index]!;
    const judged = this.#decide(record, shape, this.#ground.sizes.read(index));
    const services = this.#serve(index, shape, judged);
    for (const service of services) this.#ground.areas.add(service);
    return { site: this.#ground.sites.nameOf(index), record, shape, ...judged, services };
  }

  /** The services of a park; those that it had on opening where it is as it was, so that all is then as it was. */
  #serve(index: number, shape: PlanarFeature, judged: Pick<SessionPark, 'size' | 'verdict'>): readonly Service[] {
    const opened = this.#opened[index];
    if (opened?.shape === shape && servesAlike(opened, judged)) return opened.services;
    return servePark({ ...shape, rank: index }, judged.size, judged.verdict, this.#areaMaker);
  }

  #dismiss(index: number): void {
    for (const service of this.#parks[index]?.services ?? []) this.#ground.areas.remove(service);
  }
}
