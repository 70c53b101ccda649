import { html, nothing, type TemplateResult } from 'lit';
import { type CoverageKey, translateCoverage } from '../../locales/translate-coverage.ts';
import { returnToShipped } from '../../state/user-layers/show-district.ts';
import type { LayerRole } from '../../model/vocabulary.ts';
import type { CoverageState } from '../../state/coverage/coverage-state.ts';
import type { UserLayer } from '../../state/user-layers/user-layer.ts';
import type { Store } from '../../state/store.ts';
import { openSaveLayer } from '../report/open-take-away.ts';

/** Which layers the figures are from: the reader's files, with how they were read, and the way to open others. */
export function renderUserLayers({ store }: { readonly store: Store }, opens: boolean): TemplateResult {
  const { language, userLayers, coverage } = store.state;
  const say = (key: CoverageKey, parameters = {}): string => translateCoverage(language, key, parameters);
  return html`<div class="user-layers" data-layers=${userLayers ? 'user' : 'shipped'}>
    ${
      userLayers
        ? html`<ul>
            ${[...userLayers.layers.values()].map(
              (layer) => html`<li>${renderLayer(layer, countFeatures(layer.role, coverage), opens, say)}</li>`,
            )}
          </ul>`
        : nothing
    }
    ${
      opens
        ? html`<button type="button" class="open" @click=${(event: Event) => askForDialog(event, null)}>
              ${say(userLayers ? 'userLayers.more' : 'userLayers.open')}
            </button>
            ${userLayers ? nothing : html`<span class="small">${say('userLayers.hint')}</span>`}`
        : nothing
    }
    ${
      userLayers
        ? html`<button type="button" class="open" @click=${() => returnToShipped(store)}>
            ${say('userLayers.back')}
          </button>`
        : nothing
    }
  </div>`;
}

function renderLayer(
  userLayer: UserLayer,
  counted: number | null,
  opens: boolean,
  say: (key: CoverageKey, parameters?: Readonly<Record<string, string | number>>) => string,
): TemplateResult {
  const { role, layer, usable, repaired, crs } = userLayer;
  return html`<b>${say(`role.${role}`)}</b> <bdi>${layer.name}</bdi>
    <small>
      ${say('userLayers.facts', { features: layer.features.length, usable, crs: crs.name.toUpperCase() })}
      ${counted === null ? nothing : say('userLayers.counted', { count: counted })}
      ${repaired > 0 ? say('userLayers.repaired', { count: repaired }) : nothing}
    </small>
    ${
      opens && userLayer.origin
        ? html`<button
            type="button"
            class="change"
            data-change=${role}
            aria-label=${`${say('userLayers.change')} ${layer.name}`}
            @click=${(event: Event) => askForDialog(event, userLayer)}
          >
            ${say('userLayers.change')}
          </button>`
        : nothing
    }
    <button
      type="button"
      class="save"
      aria-label=${say('userLayers.save.label', { file: layer.name })}
      @click=${() => void saveLayer(userLayer)}
    >
      ${say('userLayers.save')}
    </button>`;
}

/** Asks for the import dialog, with a layer that is to be read in another way. */
function askForDialog({ currentTarget }: Event, layer: UserLayer | null): void {
  const event = new CustomEvent('dm-import-open', { detail: { layer }, bubbles: true, composed: true });
  (currentTarget as HTMLElement).dispatchEvent(event);
}

/** How many of a layer's features the figures are of; null where there are none yet, or none of this layer. */
function countFeatures(role: LayerRole, { result }: CoverageState): number | null {
  if (role === 'residential') return result?.residential.counted ?? null;
  return role === 'parks' ? (result?.parks.items.filter(({ counted }) => counted).length ?? null) : null;
}

async function saveLayer(userLayer: UserLayer): Promise<void> {
  const save = await openSaveLayer?.();
  await save?.(userLayer);
}
