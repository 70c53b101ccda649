import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { translate } from '../../locales/translate.ts';
import type { MapView } from '../../map/map-view.ts';
import { addNotices } from '../../state/actions.ts';
import type { CoverageRunner } from '../../state/coverage/coverage-runner.ts';
import { selectSelectedSite } from '../../state/selectors.ts';
import type { Store } from '../../state/store.ts';
import { canImport } from '../import/import-controller.ts';
import { LazyChunk } from '../shared/lazy-chunk.ts';
import { openTables } from '../tables/open-tables.ts';

interface Host extends ReactiveControllerHost, EventTarget {
  readonly store: Store;
  readonly controls: string | null;
}

/**
 * Draws the parts of the green view and fetches them when they are first to be shown: readers of the plan do without.
 * Their tags stand in the page meanwhile, and the browser turns them into elements where they stand.
 */
export class GreenPartsController implements ReactiveController {
  readonly #host: Host;
  readonly #runner: CoverageRunner;
  readonly #findView: () => MapView | null;
  readonly #parts: LazyChunk<void>;
  readonly #tables: LazyChunk<void>;
  /** What the wide tables were opened with, which gets the focus back; null while they are closed. */
  #tablesOpener: HTMLElement | null = null;

  /** @param findView the map, null while none is drawn */
  constructor(host: Host, runner: CoverageRunner, findView: () => MapView | null) {
    this.#host = host;
    this.#runner = runner;
    this.#findView = findView;
    const onFailure = (error: unknown): void => {
      console.error('district-map:', error);
      addNotices(host.store, [{ code: 'panel-failed', params: {}, severity: 'error', layer: 'coverage' }]);
    };
    const fetchParts = async (): Promise<void> => (await import('../green/define-green.ts')).defineGreen();
    this.#parts = new LazyChunk(host, fetchParts, onFailure);
    this.#tables = new LazyChunk(host, async () => openTables?.(), onFailure);
    host.addController(this);
    host.addEventListener('dm-tables-open', this.#onTablesOpen);
    host.addEventListener('dm-tables-close', this.#onTablesClose);
    host.addEventListener('dm-classes-open', this.#onClassesOpen);
  }

  hostUpdate(): void {
    const { state } = this.#host.store;
    // the tables are of the check; they come back where the reader asks for them
    if (state.view !== 'green') this.#tablesOpener = null;
    if (state.view === 'green' || selectSelectedSite(state) !== null) this.#parts.ask();
  }

  /** The panel of the check, in its view. */
  renderPanel(): TemplateResult | typeof nothing {
    const { store } = this.#host;
    if (store.state.view !== 'green') return nothing;
    return html`<dm-coverage
      .store=${store}
      .runner=${this.#runner}
      .view=${this.#findView()}
      ?opens=${canImport(this.#host)}
      ?tables=${openTables !== null}
    >
      ${this.#renderWaiting()}
    </dm-coverage>`;
  }

  /** The wide tables, where the reader has opened them. */
  renderTables(): TemplateResult | typeof nothing {
    return this.#tablesOpener ? html`<dm-tables .store=${this.#host.store}></dm-tables>` : nothing;
  }

  /** The card of the chosen park or block. */
  renderCard(): TemplateResult {
    return html`<dm-site-card .store=${this.#host.store} .runner=${this.#runner} .view=${this.#findView()}
      >${this.#renderWaiting()}</dm-site-card
    >`;
  }

  /** What stands in a tag until it is an element, which shows none of it. */
  #renderWaiting(): TemplateResult {
    return html`<p>${translate(this.#host.store.state.language, 'panel.loading')}</p>`;
  }

  readonly #onTablesOpen = (event: Event): void => {
    // between the parts of the map, and no business of the page's
    event.stopPropagation();
    this.#tablesOpener = event.composedPath()[0] as HTMLElement;
    this.#tables.ask();
    this.#host.requestUpdate();
  };

  /** The editor of classes comes with the tables; the panel has a place for it. */
  readonly #onClassesOpen = (event: Event): void => {
    event.stopPropagation();
    this.#tables.ask();
  };

  readonly #onTablesClose = (event: Event): void => {
    event.stopPropagation();
    const opener = this.#tablesOpener;
    this.#tablesOpener = null;
    this.#host.requestUpdate();
    // under tables that cover all it cannot take the focus
    void this.#host.updateComplete.then(() => opener?.focus());
  };
}
