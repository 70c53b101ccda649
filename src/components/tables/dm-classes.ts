import { html, nothing, type TemplateResult } from 'lit';
import { type TableKey, translateTables } from '../../locales/translate-tables.ts';
import { inLanguage } from '../../model/localized.ts';
import {
  checkClassTable,
  type ClassTableFault,
  putCustomStandard,
  readClassTable,
  removeCustomStandard,
} from '../../state/coverage/custom-standards.ts';
import type { MapState } from '../../state/map-state.ts';
import { StoreElement } from '../shared/store-element.ts';
import { sharedStyles } from '../shared/theme.styles.ts';
import { type ClassDraft, openDraft, readDraft } from './class-draft.ts';
import { classesStyles } from './dm-classes.styles.ts';

const EMPTY_ROW = { minArea: '', radius: '' } as const;

/**
 * The editor of an own table of classes: from which size parks serve how far. It begins with the classes of the standard
 * in use; where that is an own one, it is changed.
 *
 * @fires dm-classes-close - the table is saved, taken away or left
 */
export class DmClasses extends StoreElement {
  static override styles = [sharedStyles, classesStyles];

  #draft: ClassDraft | null = null;
  /** Id of the own standard that is changed; null for a new one. */
  #known: string | null = null;
  /** Whether the reader has tried to save it: from then on what is wrong is said. */
  #isTried = false;

  protected override select({ loaded, language }: MapState): readonly unknown[] {
    return [loaded, language];
  }

  protected override say(key: TableKey, parameters?: Readonly<Record<string, string | number>>): string {
    return translateTables(this.state.language, key, parameters);
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override render(): TemplateResult {
    const draft = (this.#draft ??= this.#open());
    const faults = this.#isTried ? checkClassTable(readDraft(draft)) : [];
    return html`<form
      novalidate
      aria-label=${this.say('classes.title')}
      @submit=${this.#save}
      @keydown=${this.#onKeyDown}
    >
      <label class="name">
        ${this.say('classes.name')}
        <input .value=${draft.name} maxlength="60" data-field="name" @input=${this.#write((name) => ({ name }))} />
      </label>
      <table>
        <thead>
          <tr>
            <th scope="col">${this.say('classes.minArea')}</th>
            <th scope="col">${this.say('classes.radius')}</th>
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${draft.rows.map((_, row) => this.#renderRow(draft, row, faults))}
        </tbody>
      </table>
      <button type="button" data-do="add" @click=${() => this.#change({ rows: [...draft.rows, EMPTY_ROW] })}>
        ${this.say('classes.add')}
      </button>
      <label class="target">
        ${this.say('classes.target')}
        <input
          .value=${draft.target}
          inputmode="decimal"
          size="6"
          data-field="target"
          @input=${this.#write((target) => ({ target }))}
        />
        %
      </label>
      ${
        faults.length > 0
          ? html`<ul role="alert">
              ${faults.map(
                ({ row, reason }) =>
                  html`<li data-fault=${reason}>${this.say(`classes.fault.${reason}`, { row: (row ?? 0) + 1 })}</li>`,
              )}
            </ul>`
          : nothing
      }
      <p class="small">${this.say('classes.about')}</p>
      <div class="buttons">
        <button type="submit" class="primary" data-do="save">${this.say('classes.save')}</button>
        ${
          this.#known === null
            ? nothing
            : html`<button type="button" data-do="remove" @click=${this.#remove}>${this.say('classes.remove')}</button>`
        }
        <button type="button" data-do="cancel" @click=${this.#close}>${this.say('classes.cancel')}</button>
      </div>
    </form>`;
  }

  #renderRow({ rows }: ClassDraft, row: number, faults: readonly ClassTableFault[]): TemplateResult {
    const isWrong = faults.some((fault) => fault.row === row);
    const field = (name: 'minArea' | 'radius'): TemplateResult => {
      const write = this.#write((value) => ({
        rows: rows.map((one, i) => (i === row ? { ...one, [name]: value } : one)),
      }));
      return html`<td>
        <input
          .value=${rows[row]![name]}
          inputmode="decimal"
          data-field=${name}
          aria-label=${this.say(`classes.${name}.of`, { row: row + 1 })}
          aria-invalid=${isWrong}
          @input=${write}
        />
      </td>`;
    };
    return html`<tr>
      ${field('minArea')} ${field('radius')}
      <td>
        <button
          type="button"
          aria-label=${this.say('classes.drop', { row: row + 1 })}
          @click=${() => this.#change({ rows: rows.filter((_, i) => i !== row) })}
        >
          ✕
        </button>
      </td>
    </tr>`;
  }

  /** The table of the standard in use, to begin with. */
  #open(): ClassDraft {
    const { coverage, customStandards, language } = this.state;
    const own = customStandards.find(({ id }) => id === coverage.standard);
    this.#known = own?.id ?? null;
    if (own) return openDraft(readClassTable(own));
    const { standard } = coverage.result ?? {};
    const name = this.say('classes.newName');
    if (!standard) return { name, rows: [EMPTY_ROW], target: '' };
    const title = inLanguage(standard.title, language);
    return openDraft({ ...readClassTable(standard), name: this.say('classes.copyName', { title }).slice(0, 60) });
  }

  #write(make: (value: string) => Partial<ClassDraft>): (event: Event) => void {
    return ({ target }) => this.#change(make((target as HTMLInputElement).value));
  }

  #change(part: Partial<ClassDraft>): void {
    this.#draft = { ...this.#draft!, ...part };
    this.requestUpdate();
  }

  readonly #save = (event: Event): void => {
    event.preventDefault();
    const table = readDraft(this.#draft!);
    this.#isTried = true;
    this.requestUpdate();
    if (checkClassTable(table).length > 0) return;
    putCustomStandard(this.store, table, this.#known);
    this.#close();
  };

  readonly #remove = (): void => {
    if (this.#known !== null) removeCustomStandard(this.store, this.#known);
    this.#close();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#close();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new CustomEvent('dm-classes-close', { bubbles: true }));
  };
}
