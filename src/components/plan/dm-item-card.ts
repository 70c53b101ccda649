import { html, nothing, type TemplateResult } from 'lit';
import { isMessageKey, type MessageKey } from '../../locales/translate.ts';
import { wordDistance } from '../../locales/measures.ts';
import { chooseTexts, inLanguage, type Localized } from '../../model/localized.ts';
import type { Figure, PlanItem } from '../../model/plan.ts';
import type { Tie } from '../../plan/catalogue.ts';
import type { MapState } from '../../state/map-state.ts';
import { selectSelectedItem } from '../../state/selectors.ts';
import { itemCardStyles } from './dm-item-card.styles.ts';
import { StoreElement } from '../shared/store-element.ts';
import { sharedStyles } from '../shared/theme.styles.ts';

/** Positions surer than this are not worth a word about their error. */
const SURE_METERS = 25;

/**
 * The card of the selected item: what the plan wants, its figures, where it is and how sure that is, what it is tied to.
 *
 * @fires dm-item-open - another item was chosen among the related ones
 * @fires dm-card-close - the reader went back to the list
 */
export class DmItemCard extends StoreElement {
  static override styles = [sharedStyles, itemCardStyles];

  /** Moves the focus to the card's heading. */
  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override select({ selected, loaded, catalogue, language }: MapState): readonly unknown[] {
    return [selected, loaded, catalogue, language];
  }

  protected override render(): TemplateResult | typeof nothing {
    const item = selectSelectedItem(this.state);
    if (!item) return nothing;
    const { language } = this.state;
    return html`<article>
      <button class="back" type="button" @click=${this.#close}>← ${this.say('card.back')}</button>
      <h2 tabindex="-1">
        ${item.no === undefined ? nothing : html`<span class="no">${item.no}</span>`}
        <span>${inLanguage(item.name, language)}</span>
      </h2>
      ${chooseTexts(language) === 'zh' ? nothing : html`<p class="other" lang="zh-Hans">${item.name.zh}</p>`}
      <p class="text">${inLanguage(item.text, language)}</p>
      ${
        item.place === 'mapped'
          ? html`<button
              class="show"
              type="button"
              @click=${() => this.store.command({ kind: 'fit-item', item: item.id })}
            >
              ${this.say('card.show')}
            </button>`
          : nothing
      }
      ${this.#renderFigures(item.figures)} ${this.#renderTies(item)} ${this.#renderPosition(item)}
      ${this.#renderClauses(item)}
    </article>`;
  }

  #renderFigures(figures: readonly Figure[]): TemplateResult | typeof nothing {
    if (figures.length === 0) return nothing;
    const words = (text: Localized): string => inLanguage(text, this.state.language);
    return html`<section>
      <h3>${this.say('card.figures')}</h3>
      <dl>
        ${figures.map(({ label, value, year, from, unit }) => {
          const withUnit = (number: string): string => `${number} ${words(unit)}`.trim();
          const reading = from
            ? this.say('card.figureFrom', {
                from: withUnit(from.value),
                fromYear: from.year,
                value: withUnit(value),
                year,
              })
            : this.say('card.figureOnly', { value: withUnit(value), year });
          return html`<div>
            <dt>${words(label)}</dt>
            <dd>${reading}</dd>
          </div>`;
        })}
      </dl>
    </section>`;
  }

  #renderTies(item: PlanItem): TemplateResult | typeof nothing {
    const ties = this.state.catalogue?.ties.get(item.id) ?? [];
    if (ties.length === 0) return nothing;
    const groups = new Map<MessageKey, Tie[]>();
    for (const tie of ties) {
      const key = `tie.${tie.kind}${tie.inverse ? '.inverse' : ''}`;
      if (isMessageKey(key)) groups.set(key, [...(groups.get(key) ?? []), tie]);
    }
    return html`<section>
      <h3>${this.say('card.relations')}</h3>
      ${[...groups].map(
        ([key, members]) =>
          html`<div class="ties">
            <span class="kind">${this.say(key)}</span>
            <ul>
              ${members.map(({ other, link }) => html`<li>${this.#renderTie(other, link === 'inferred')}</li>`)}
            </ul>
          </div>`,
      )}
    </section>`;
  }

  #renderTie(other: PlanItem, inferred: boolean): TemplateResult {
    return html`<button class="tie" type="button" @click=${() => this.#open(other.id)}>
        ${inLanguage(other.name, this.state.language)}</button
      >${inferred ? html` <small>${this.say('card.inferred')}</small>` : nothing}`;
  }

  #renderPosition(item: PlanItem): TemplateResult {
    const { catalogue, loaded, language } = this.state;
    const features = catalogue?.featuresByItem.get(item.id) ?? [];
    if (features.length === 0) {
      return html`<section>
        <h3>${this.say('card.position')}</h3>
        <p>${this.say('card.position.unknown')}</p>
      </section>`;
    }
    const outside = catalogue?.outside.get(item.id);
    const statuses = [...new Set(features.map(({ properties }) => properties.geometryStatus))];
    const accuracyMeters = Math.max(...features.map(({ properties }) => properties.accuracyM));
    const inferred = features.some(({ properties }) => properties.link === 'inferred');
    const sources = [...new Set(features.map(({ properties }) => properties.source))];
    const origin = loaded ? inLanguage(loaded.district.origin.name, language) : '';
    const accuracy = wordDistance(language, outside?.accuracyMeters ?? accuracyMeters);
    return html`<section>
      <h3>${this.say('card.position')}</h3>
      ${
        outside
          ? html`<p>
              ${this.say(
                outside.accuracyMeters > outside.distanceMeters / 20 ? 'card.distanceUnsure' : 'card.distance',
                {
                  origin,
                  distance: wordDistance(language, outside.distanceMeters),
                  accuracy,
                },
              )}
            </p>`
          : nothing
      }
      <p>
        ${statuses.map((status) => this.say(`status.${status}`)).join(' ')}
        ${accuracyMeters > SURE_METERS && !outside ? this.say('card.position.accuracy', { accuracy }) : nothing}
        ${inferred ? html`<small>${this.say('card.inferred')}</small>` : nothing}
      </p>
      <details>
        <summary>${this.say('card.source')}</summary>
        ${sources.map((source) => html`<p class="source">${source}</p>`)}
      </details>
    </section>`;
  }

  #renderClauses(item: PlanItem): TemplateResult | typeof nothing {
    if (item.clauses.length === 0) return nothing;
    const { loaded, language } = this.state;
    return html`<section>
      <h3>${this.say('card.clause')}</h3>
      ${item.clauses.map(({ document, ref }) => {
        const title = loaded?.district.documents.find(({ id }) => id === document)?.title;
        return html`<p class="source">
          ${this.say('card.clauseOf', { document: title ? inLanguage(title, language) : document, ref })}
        </p>`;
      })}
    </section>`;
  }

  #open(id: string): void {
    this.dispatchEvent(new CustomEvent('dm-item-open', { detail: { id }, bubbles: true, composed: true }));
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent('dm-card-close', { bubbles: true, composed: true }));
  }
}
