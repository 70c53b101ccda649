import { css, html, nothing, type TemplateResult } from 'lit';
import type { ParkFacts, ScenarioEdit } from '../../model/scenario.ts';
import type { MapState } from '../../state/map-state.ts';
import { tryStep } from '../../state/scenario/scenario-actions.ts';
import { findShownScenario } from '../../state/scenario/scenario-state.ts';
import { selectSelectedSite } from '../../state/selectors.ts';
import { DeskElement } from './desk-element.ts';
import { sharedStyles } from '../shared/theme.styles.ts';
import { nameNewScenario } from './name-new-scenario.ts';

/** Classes that are offered; a park may have another one. */
const CODES = ['G11', 'G12', 'G13', 'G14', 'G3', 'G2'] as const;

/** What a status says, and the words of files that say so; the first is written where the park has none. */
const STATUSES = { built: ['existing', '现状', '建成'], planned: ['planned', '规划'] } as const;

/** What can be tried with the park whose card is open: take it away, call it otherwise, give it another class or status. */
export class DmParkEdits extends DeskElement {
  static override styles = [
    sharedStyles,
    css`
      h3 {
        font-size: 13px;
        font-weight: 600;
        color: var(--_muted);
        padding: 18px 0 4px;
      }
      p {
        color: var(--_muted);
        font-size: 13px;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        padding: 6px 0;
      }
      .fields {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 6px 10px;
        align-items: center;
        font-size: 14px;
      }
      input,
      select {
        min-height: 32px;
        min-width: 0;
      }
      button {
        border: 1px solid var(--_muted);
        border-radius: 8px;
        padding: 4px 12px;
        min-height: 34px;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  protected override select({ selected, catalogue, coverage, scenarios, language }: MapState): readonly unknown[] {
    return [selected, catalogue, coverage.result, scenarios, language];
  }

  protected override render(): TemplateResult | typeof nothing {
    const site = selectSelectedSite(this.state);
    const row = this.#findRow();
    if (site?.kind !== 'park' || !row) return nothing;
    const { properties } = site.feature;
    const shown = findShownScenario(this.state.scenarios);
    const [code, status] = [properties['code'], properties['status']].map((value) => String(value ?? ''));
    return html`<section>
      <h3>${this.say('scenario.title.page')}</h3>
      <p>
        ${
          shown
            ? this.say('scenario.into', { name: shown.history.name })
            : this.say('scenario.intoNew', { name: nameNewScenario(this.state) })
        }
      </p>
      <div class="tools">
        <button type="button" data-do="remove-park" @click=${() => this.#do({ op: 'remove', site: row.site })}>
          ${this.say('scenario.park.remove')}
        </button>
        <slot></slot>
      </div>
      <div class="fields">
        <label for="name">${this.say('scenario.name')}</label>
        <input
          id="name"
          type="text"
          maxlength="60"
          .value=${properties.name}
          @change=${(event: Event) => this.#set({ name: readValue(event).trim() || null })}
        />
        <label for="status">${this.say('scenario.park.status')}</label>
        <select id="status" @change=${(event: Event) => this.#set({ status: readValue(event) || null })}>
          ${this.#renderStatuses(status!)}
        </select>
        <label for="code">${this.say('site.code')}</label>
        <select id="code" @change=${(event: Event) => this.#set({ code: readValue(event) || null })}>
          ${[...new Set(['', code!, ...CODES])].map((value) => this.#renderOption(value, value === code, this.#nameCode(value)))}
        </select>
      </div>
    </section>`;
  }

  #renderStatuses(status: string): readonly TemplateResult[] {
    const known = findStatus(status);
    const others = (['built', 'planned'] as const).filter((name) => name !== known).map((name) => STATUSES[name][0]);
    return [status, ...others].map((value) => this.#renderOption(value, value === status, this.#nameStatus(value)));
  }

  #nameStatus(value: string): string {
    const known = findStatus(value);
    if (known) return this.say(`scenario.park.${known}`);
    return value === '' ? this.say('scenario.park.unsaid') : value;
  }

  #nameCode(value: string): string {
    if (value === '') return this.say('scenario.park.unsaid');
    const known = CODES.find((code) => code === value);
    return known ? `${known} ${this.say(`scenario.code.${known}`)}` : value;
  }

  #renderOption(value: string, isSelected: boolean, words: string): TemplateResult {
    return html`<option value=${value} ?selected=${isSelected}>${words}</option>`;
  }

  #findRow() {
    const site = selectSelectedSite(this.state);
    return site && this.state.coverage.result?.parks.items.find(({ index }) => index === site.index);
  }

  #set(facts: Partial<ParkFacts>): void {
    const row = this.#findRow();
    if (row) this.#do({ op: 'set', site: row.site, facts });
  }

  #do(edit: ScenarioEdit): void {
    tryStep(this.store, [edit], nameNewScenario(this.state));
  }
}

function findStatus(value: string): keyof typeof STATUSES | null {
  const names = ['built', 'planned'] as const;
  return names.find((name) => STATUSES[name].some((word) => word === value)) ?? null;
}

const readValue = ({ target }: Event): string => (target as HTMLInputElement | HTMLSelectElement).value;
