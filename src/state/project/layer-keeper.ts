import type { StoredLayer } from '../../model/project.ts';
import type { LayerRole } from '../../model/vocabulary.ts';
import type { SourceTask } from '../../worker/project-client.ts';
import type { CollectedSource } from '../../worker/ingest-protocol.ts';
import type { UserLayer, UserLayers } from '../user-layers/user-layer.ts';
import { describeSource, storeLayer } from './store-layer.ts';

type CollectSource = (task: SourceTask) => Promise<CollectedSource | null>;

/** Layers as they are kept, each collected once from its file. */
export class LayerKeeper {
  readonly #collect: CollectSource;
  readonly #known = new WeakMap<UserLayer, Promise<StoredLayer | null>>();

  constructor(
    collect: CollectSource = async (task) =>
      (await import('../../worker/project-client.ts')).collectSourceInBackground(task),
  ) {
    this.#collect = collect;
  }

  /** Takes in layers that have just come out of a project: they need not be collected again. */
  remember(layers: ReadonlyMap<LayerRole, UserLayer>, stored: readonly StoredLayer[]): void {
    for (const one of stored) {
      const layer = layers.get(one.role);
      if (layer) this.#known.set(layer, Promise.resolve(one));
    }
  }

  /** All layers as they are kept; null where the file of one cannot be opened any more, or is too large to be kept. */
  async keep(userLayers: UserLayers | null): Promise<readonly StoredLayer[] | null> {
    const layers = [...(userLayers?.layers.values() ?? [])];
    const stored = await Promise.all(layers.map((layer) => this.#keepOne(layer)));
    return stored.every((one) => one !== null) ? stored : null;
  }

  #keepOne(layer: UserLayer): Promise<StoredLayer | null> {
    const known = this.#known.get(layer);
    if (known) return known;
    const kept = this.#read(layer);
    this.#known.set(layer, kept);
    // a file that could not be read may be there again
    kept.then(
      (stored) => stored ?? this.#known.delete(layer),
      () => this.#known.delete(layer),
    );
    return kept;
  }

  async #read(layer: UserLayer): Promise<StoredLayer | null> {
    const file = layer.origin?.file;
    if (!file) return null;
    const { signal } = new AbortController();
    const collected = await this.#collect({ file, options: describeSource(layer), signal });
    return collected && storeLayer(layer, collected);
  }
}
