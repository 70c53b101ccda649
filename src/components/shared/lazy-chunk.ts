import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * A part of the program that is fetched when it is first asked for; its host is drawn again when it has come or could
 * not be had. What could not be had is asked for once more when the host is put on a page again.
 */
export class LazyChunk<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<T>;
  readonly #onFailure: (error: unknown) => void;
  #chunk: T | null = null;
  #phase: 'unasked' | 'asked' | 'failed' = 'unasked';

  /** `onFailure` tells the reader, in the host's way, that the part could not be had. */
  constructor(host: ReactiveControllerHost, load: () => Promise<T>, onFailure: (error: unknown) => void) {
    this.#host = host;
    this.#load = load;
    this.#onFailure = onFailure;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#phase === 'failed') this.#phase = 'unasked';
  }

  get hasFailed(): boolean {
    return this.#phase === 'failed';
  }

  /** The part, or null until it has come; the first call fetches it. */
  ask(): T | null {
    if (this.#phase === 'unasked') void this.#fetch();
    return this.#chunk;
  }

  async #fetch(): Promise<void> {
    this.#phase = 'asked';
    try {
      this.#chunk = await this.#load();
    } catch (error) {
      this.#phase = 'failed';
      this.#onFailure(error);
    }
    this.#host.requestUpdate();
  }
}
