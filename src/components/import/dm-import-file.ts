import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { ImportKey, ImportWords } from '../../locales/import-words.ts';
import type { CoverageKey } from '../../locales/translate-coverage.ts';
import { FILE_FORMATS } from '../../model/formats.ts';
import type { PolygonLayer } from '../../model/polygon-layer.ts';
import { LAYER_ROLES, type LayerRole } from '../../model/vocabulary.ts';
import type { MapState } from '../../state/map-state.ts';
import { type ImportFile, nameImportFile } from '../../state/user-layers/import-file.ts';
import type { ImportSession } from '../../state/user-layers/import-session.ts';
import { importFileStyles } from './dm-import-file.styles.ts';
import { renderChoices } from './import-choices.ts';
import { renderFindings } from './import-findings.ts';
import { renderPreview } from './import-preview.ts';
import { StoreElement } from '../shared/store-element.ts';
import { sharedStyles } from '../shared/theme.styles.ts';

type Result = NonNullable<ImportFile['result']>;

/** The stages of reading a file. */
const STAGES = ['open', 'check', 'mend', 'project'] as const;

/** One file of the import dialog: what it is, what was found, what the reader can decide, and how it looks. */
export class DmImportFile extends StoreElement {
  static override styles = [sharedStyles, importFileStyles];

  /** What the dialog says. */
  @property({ attribute: false }) words: ImportWords | null = null;
  /** The file, as far as it is settled. */
  @property({ attribute: false }) entry: ImportFile | null = null;
  /** The import that it belongs to. */
  @property({ attribute: false }) session: ImportSession | null = null;

  /** The layer that the preview shows: a frame later than the words, so that a large one does not hold up the page. */
  #pictured: PolygonLayer | null = null;

  protected override updated(): void {
    const layer = this.entry?.result?.layer ?? null;
    if (layer === this.#pictured) return;
    requestAnimationFrame(() => {
      this.#pictured = this.entry?.result?.layer ?? null;
      this.requestUpdate();
    });
  }

  /** Moves the focus to the first thing to decide, or to do again. */
  focusFirst(): void {
    const first = (selector: string): HTMLElement | null => this.renderRoot.querySelector(selector);
    (first('[aria-invalid]') ?? first('.run button') ?? first('select'))?.focus();
  }

  protected override select({ loaded, language }: MapState): readonly unknown[] {
    return [loaded, language];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { entry, words } = this;
    if (!entry || !words) return nothing;
    const { key, phase, result } = entry;
    const name = nameImportFile(entry);
    return html`<section aria-labelledby="name" aria-busy=${phase === 'reading' ? 'true' : 'false'}>
      <header>
        <h3 id="name"><bdi>${name}</bdi></h3>
        <button
          type="button"
          class="remove"
          aria-label=${this.#say('remove', { file: name })}
          @click=${() => this.session?.remove(key)}
        >
          ✕
        </button>
      </header>
      ${this.#renderPhase(entry)} ${result ? this.#renderResult(entry, result, words) : nothing}
    </section>`;
  }

  #renderPhase({ key, phase, progress, choices }: ImportFile): TemplateResult | typeof nothing {
    if (phase === 'read') return nothing;
    if (phase === 'reading') {
      const stage = STAGES.find((known) => known === progress?.stage) ?? 'open';
      const words = this.#say(`reading.${stage}`);
      const share = progress && progress.total > 0 ? progress.done / progress.total : 0;
      return html`<div class="run">
        <span>${words}</span>
        <progress max="1" .value=${share} aria-label=${words}></progress>
        <button type="button" @click=${() => this.session?.stop(key)}>${this.#say('reading.stop')}</button>
      </div>`;
    }
    return html`<div class="run" role="alert">
      <p>${this.#say(phase)}</p>
      <button type="button" @click=${() => void this.session?.choose(key, choices)}>
        ${this.#say('reading.again')}
      </button>
    </div>`;
  }

  #renderResult(entry: ImportFile, result: Result, words: ImportWords): TemplateResult {
    const { loaded } = this.state;
    const meridian = loaded?.district.plane.centralMeridian ?? 0;
    return html`${this.#renderOutcome(result)}
      <div class="columns" ?inert=${entry.phase === 'reading'}>
        <div>
          ${this.#renderRole(entry)}
          ${renderChoices({
            file: entry,
            result,
            words,
            meridian,
            onChoose: (choices) => void this.session?.choose(entry.key, choices),
          })}
        </div>
        <div>${guard([this.#pictured, loaded, words], () => renderPreview(this.#pictured, loaded, words))}</div>
      </div>
      ${renderFindings(result.diagnostics, words)} ${this.#renderTable(result)}`;
  }

  #renderOutcome({ outcome, format, features, usable, layer }: Result): TemplateResult {
    const repaired = layer?.features.filter((feature) => feature.repaired).length ?? 0;
    return html`<p class=${`outcome ${outcome}`} data-outcome=${outcome}>${this.#say(`outcome.${outcome}`)}</p>
      <p class="facts">
        ${format ? html`<span>${FILE_FORMATS[format].name}</span>` : nothing}
        ${format ? html`<span>${this.#say('facts.features', { features, usable })}</span>` : nothing}
        ${repaired > 0 ? html`<span>${this.#say('facts.repaired', { count: repaired })}</span>` : nothing}
      </p>`;
  }

  #renderRole({ key, role }: ImportFile): TemplateResult {
    const choose = (event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      void this.session?.assign(key, LAYER_ROLES.find((candidate) => candidate === value) ?? null);
    };
    const option = (value: LayerRole | 'none', words: string): TemplateResult =>
      html`<option value=${value} .selected=${(role ?? 'none') === value}>${words}</option>`;
    const describe = (value: LayerRole): string =>
      this.#say('role.option', { role: this.#say(`role.${value}`), about: this.#say(`role.${value}.about`) });
    return html`<div class="choice" data-choice="role">
      <label for="role">${this.#say('role.label')}</label>
      <select id="role" @change=${choose}>
        ${LAYER_ROLES.map((value) => option(value, describe(value)))} ${option('none', this.#say('role.none'))}
      </select>
    </div>`;
  }

  #renderTable({ fields, preview, mapping }: Result): TemplateResult | typeof nothing {
    if (fields.length === 0 || preview.length === 0) return nothing;
    const roles = Object.entries(mapping);
    return html`<details class="rows">
      <summary>${this.#say('table.title', { rows: preview.length })}</summary>
      <div class="scroller" tabindex="0" role="region" aria-label=${this.#say('table.title', { rows: preview.length })}>
        <table>
          <thead>
            <tr>
              ${fields.map((field) => {
                const role = roles.find(([, name]) => name === field)?.[0];
                const words =
                  role === undefined ? null : this.#say('table.as', { role: this.#say(`field.${role}` as ImportKey) });
                return html`<th scope="col">
                  <bdi>${field}</bdi>${words === null ? nothing : html`<small>${words}</small>`}
                </th>`;
              })}
            </tr>
          </thead>
          <tbody>
            ${preview.map(
              (row) =>
                html`<tr>
                  ${row.map((cell) => html`<td><bdi>${cell}</bdi></td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  }

  #say(key: ImportKey | CoverageKey, parameters: Readonly<Record<string, string | number>> = {}): string {
    return this.words?.say(key, parameters) ?? '';
  }
}
