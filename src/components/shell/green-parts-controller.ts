import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { translate } from '../../locales/translate.ts';
import type { MapView } from '../../map/map-view.ts';
import { addNotices } from '../../state/actions.ts';
import type { CoverageRunner } from '../../state/coverage/coverage-runner.ts';
import { selectSelectedSite } from '../../state/selectors.ts';
import type { Store } from '../../state/store.ts';
import { canImport } from '../import/import-controller.ts';
import { LazyChunk } from '../shared/lazy-chunk.ts';

interface Host extends ReactiveControllerHost {
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

  /** @param findView the map, null while none is drawn */
  constructor(host: Host, runner: CoverageRunner, findView: () => MapView | null) {
    this.#host = host;
    this.#runner = runner;
    this.#findView = findView;
    this.#parts = new LazyChunk(
      host,
      async () => (await import('../green/define-green.ts')).defineGreen(),
      (error) => {
        console.error('district-map:', error);
        addNotices(host.store, [{ code: 'panel-failed', params: {}, severity: 'error', layer: 'coverage' }]);
      },
    );
    host.addController(this);
  }

  hostUpdate(): void {
    const { state } = this.#host.store;
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
    >
      ${this.#renderWaiting()}
    </dm-coverage>`;
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
}
