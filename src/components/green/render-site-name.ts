import { html, type TemplateResult } from 'lit';
import type { MapState } from '../../state/map-state.ts';
import { nameSite } from './name-site.ts';

/** The name of row `index` as a button that opens its card; the name alone where the map does not draw it. */
export function renderSiteName(
  { catalogue, loaded, language }: MapState,
  role: 'parks' | 'residential',
  index: number,
  { id, name }: { readonly id: string | null; readonly name: string | null },
): TemplateResult {
  const site = catalogue?.sitesByRow.get(loaded?.district.coverage?.[role] ?? '')?.get(index);
  if (!site) return html`<bdi>${name ?? id ?? index + 1}</bdi>`;
  const open = ({ currentTarget }: Event): void => {
    const event = new CustomEvent('dm-item-open', { detail: { id: site.id }, bubbles: true, composed: true });
    (currentTarget as HTMLElement).dispatchEvent(event);
  };
  return html`<button type="button" data-item=${site.id} @click=${open}>
    <bdi>${nameSite(site, language)}</bdi>
  </button>`;
}
