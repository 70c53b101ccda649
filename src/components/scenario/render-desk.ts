import { html, nothing, type TemplateResult } from 'lit';
import { translateCoverage } from '../../locales/translate-coverage.ts';
import type { MapView } from '../../map/map-view.ts';
import type { CoverageRunner } from '../../state/coverage/coverage-runner.ts';
import type { Store } from '../../state/store.ts';
import { openDesk } from './open-desk.ts';

/** What the parts of the desk work with. */
interface Host {
  readonly store: Store;
  readonly runner: CoverageRunner | null;
  readonly view: MapView | null;
}

/** What can be tried on top of the layers; nothing in a build without a desk. */
export function renderTrials({ store, runner, view }: Host): TemplateResult | typeof nothing {
  if (!openDesk) return nothing;
  return html`<dm-scenarios .store=${store} .runner=${runner}>
    <dm-draw-tools .store=${store} .runner=${runner} .view=${view}></dm-draw-tools>
  </dm-scenarios>`;
}

/** What can be tried with the park whose card is open. */
export function renderParkTrials({ store, runner, view }: Host): TemplateResult | typeof nothing {
  if (!openDesk) return nothing;
  return html`<dm-park-edits .store=${store} .runner=${runner}>
    <dm-draw-tools .store=${store} .runner=${runner} .view=${view}></dm-draw-tools>
  </dm-park-edits>`;
}

/** What would cover a block whose card is open. */
export function renderMends(
  { store, runner }: Pick<Host, 'store' | 'runner'>,
  block: string,
): TemplateResult | typeof nothing {
  return openDesk ? html`<dm-mends .store=${store} .runner=${runner} .block=${block}></dm-mends>` : nothing;
}

/** Where next: sites for new parks, once there is a result. */
export function renderSuggest({ store, runner }: Pick<Host, 'store' | 'runner'>): TemplateResult | typeof nothing {
  const { coverage, language } = store.state;
  if (!openDesk || !coverage.result) return nothing;
  return html`<details class="desk" data-table="suggest">
    <summary>${translateCoverage(language, 'suggest.heading')}</summary>
    <dm-suggest .store=${store} .runner=${runner}></dm-suggest>
  </details>`;
}

/** The standards side by side, and the result as files. */
export function renderOutcome({ store, runner }: Pick<Host, 'store' | 'runner'>): TemplateResult | typeof nothing {
  if (!openDesk) return nothing;
  return html`<dm-standards .store=${store} .runner=${runner}></dm-standards>
    <dm-take-away .store=${store} .runner=${runner}></dm-take-away>`;
}
