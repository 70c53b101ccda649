import type { ReactiveController } from 'lit';
import type { Store } from '../../state/store.ts';

/** Tells the store what colour scheme the reader's system asks for, while the host is on the page. */
export class SystemThemeController implements ReactiveController {
  readonly #store: Store;
  #query: MediaQueryList | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  hostConnected(): void {
    this.#query = matchMedia('(prefers-color-scheme: dark)');
    this.#query.addEventListener('change', this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    this.#query?.removeEventListener('change', this.#read);
    this.#query = null;
  }

  readonly #read = (): void => this.#store.update({ systemTheme: this.#query?.matches ? 'dark' : 'light' });
}
