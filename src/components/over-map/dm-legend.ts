import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { inLanguage } from '../../model/localized.ts';
import { switchLayer } from '../../state/actions.ts';
import type { MapState } from '../../state/map-state.ts';
import { selectOfferedThemes, selectShownSet, type OfferedLayer, type OfferedTheme } from '../../state/selectors.ts';
import { legendStyles } from './dm-legend.styles.ts';
import { StoreElement } from '../shared/store-element.ts';
import { looksEarlier, renderSwatch } from '../shared/swatch.ts';
import { swatchStyles } from '../shared/swatch.styles.ts';
import { sharedStyles } from '../shared/theme.styles.ts';

/** The legend, which is the layer control: a checkbox beside each symbol, a fieldset for each theme. */
export class DmLegend extends StoreElement {
  static override styles = [sharedStyles, swatchStyles, legendStyles];

  /** Whether it starts unfolded. */
  @property({ type: Boolean }) open = false;

  protected override select(state: MapState): readonly unknown[] {
    return [...selectShownSet(state), state.language];
  }

  protected override render(): TemplateResult {
    return html`<details ?open=${this.open} @toggle=${this.#onToggle}>
      <summary>${this.say('legend.title')}</summary>
      <div class="themes">${selectOfferedThemes(this.state).map((theme) => this.#renderTheme(theme))}</div>
    </details>`;
  }

  #renderTheme({ theme, layers }: OfferedTheme): TemplateResult {
    return html`<fieldset>
      <legend>${inLanguage(theme.name, this.state.language)}</legend>
      ${layers.map((offered) => this.#renderLayer(offered))}
    </fieldset>`;
  }

  #renderLayer({ layer, visible }: OfferedLayer): TemplateResult {
    const onChange = (event: Event): void =>
      switchLayer(this.store, layer.id, (event.target as HTMLInputElement).checked);
    return html`<label>
      <input type="checkbox" value=${layer.id} .checked=${visible} @change=${onChange} />
      ${renderSwatch(layer.drawing, looksEarlier(this.state, layer))}
      <span>${inLanguage(layer.name, this.state.language)}</span>
    </label>`;
  }

  #onToggle(event: Event): void {
    this.open = (event.target as HTMLDetailsElement).open;
  }
}
