import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ImportWords } from '../../locales/import-words.ts';
import { layOutPreview } from '../../map/lay-out-preview.ts';
import type { LoadedDistrict } from '../../model/loaded-district.ts';
import type { PolygonLayer } from '../../model/polygon-layer.ts';

const [WIDTH, HEIGHT] = [360, 250];

/** A picture of a file's shapes against the outline of the district: a wrong position is seen before it is taken in. */
export function renderPreview(
  layer: PolygonLayer | null,
  loaded: LoadedDistrict | null,
  { say }: ImportWords,
): TemplateResult | typeof nothing {
  const preview = layer && loaded && layOutPreview(layer, loaded, WIDTH, HEIGHT);
  if (!preview) return nothing;
  const { district, shapes, mended, drawn, isInside } = preview;
  const words = say(isInside ? 'preview.inside' : 'preview.outside');
  const count = layer.features.length;
  return html`<figure>
    <figcaption>${say('preview.title')}</figcaption>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${say('preview.label', { shown: drawn, place: words })}>
      <path class="district" d=${district} />
      <path class="shapes" d=${shapes} />
      ${mended === '' ? nothing : svg`<path class="mended" d=${mended}/>`}
    </svg>
    <ul class="key">
      <li><i class="district"></i>${say('preview.legend.district')}</li>
      <li><i class="shapes"></i>${say('preview.legend.shape')}</li>
      ${mended === '' ? nothing : html`<li><i class="mended"></i>${say('preview.legend.repaired')}</li>`}
    </ul>
    <p class=${isInside ? 'small' : 'small warning'} data-place=${isInside ? 'inside' : 'outside'}>${words}</p>
    ${drawn < count ? html`<p class="small">${say('preview.cut', { shown: drawn, count })}</p>` : nothing}
  </figure>`;
}
