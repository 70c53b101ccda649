import { html, type TemplateResult } from 'lit';
import { VIEWS, type View } from '../../model/district.ts';
import { inLanguage } from '../../model/localized.ts';
import { showGeneration, showView } from '../../state/actions.ts';
import type { MapState } from '../../state/map-state.ts';
import { selectGeneration } from '../../state/selectors.ts';
import { StoreElement } from '../shared/store-element.ts';
import { sharedStyles } from '../shared/theme.styles.ts';
import { viewSwitchStyles } from './dm-view-switch.styles.ts';

/** Chooses the view and the generation of the plan: two groups of radio buttons, one tap each. */
export class DmViewSwitch extends StoreElement {
  static override styles = [sharedStyles, viewSwitchStyles];

  protected override select({ view, generation, loaded, language }: MapState): readonly unknown[] {
    return [view, generation, loaded, language];
  }

  protected override render(): TemplateResult {
    const { view, loaded, language } = this.state;
    const generations = loaded?.district.generations ?? [];
    const generation = selectGeneration(this.state);
    return html`
      <fieldset class="views">
        <legend class="hidden">${this.say('view.label')}</legend>
        ${VIEWS.map((candidate) =>
          this.#renderChoice('view', candidate, this.say(`view.${candidate}`), candidate === view, () =>
            showView(this.store, candidate satisfies View),
          ),
        )}
      </fieldset>
      ${
        generations.length > 1
          ? html`<fieldset class="generations">
              <legend class="hidden">${this.say('generation.label')}</legend>
              ${generations.map(({ id, name }) =>
                this.#renderChoice('generation', id, inLanguage(name, language), id === generation, () =>
                  showGeneration(this.store, id),
                ),
              )}
            </fieldset>`
          : null
      }
    `;
  }

  #renderChoice(name: string, value: string, label: string, checked: boolean, choose: () => void): TemplateResult {
    return html`<label>
      <input type="radio" name=${name} value=${value} .checked=${checked} @change=${choose} />
      <span>${label}</span>
    </label>`;
  }
}
