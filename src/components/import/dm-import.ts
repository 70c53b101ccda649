import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ImportKey, ImportWords } from '../../locales/import-words.ts';
import type { CoverageKey } from '../../locales/translate-coverage.ts';
import { wordFormats } from '../../locales/word-formats.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { type LayerRole, REQUIRED_ROLES } from '../../model/vocabulary.ts';
import { askCoverage } from '../../state/coverage/coverage-state.ts';
import { LatestTask } from '../../state/latest-task.ts';
import type { MapState } from '../../state/map-state.ts';
import {
  MOST_FILE_BYTES,
  type ImportFault,
  type ImportFile,
  nameImportFile,
} from '../../state/user-layers/import-file.ts';
import { ImportSession } from '../../state/user-layers/import-session.ts';
import { reviewUserLayers } from '../../state/user-layers/review-user-layers.ts';
import { placeUserLayers, takeUserLayers } from '../../state/user-layers/take-user-layers.ts';
import type { UserLayer } from '../../state/user-layers/user-layer.ts';
import type { DmImportFile } from './dm-import-file.ts';
import { importStyles } from './dm-import.styles.ts';
import { ProjectOpening } from './project-opening.ts';
import { StoreElement } from '../shared/store-element.ts';
import { sharedStyles } from '../shared/theme.styles.ts';

const BYTES_PER_MEGABYTE = 1024 * 1024;

/**
 * The dialog in which a reader opens files. Nothing reaches the map before the reader takes it in, and
 * nothing leaves the machine at all.
 *
 * @fires dm-import-close - the dialog was closed, with or without layers taken in
 */
export class DmImport extends StoreElement {
  static override styles = [sharedStyles, importStyles];

  /** What it says; nothing is drawn before. */
  @property({ attribute: false }) words: ImportWords | null = null;
  /** Files to begin with, as they were dropped on the map. */
  @property({ attribute: false }) dropped: readonly File[] = [];
  /** A layer that was taken in before, to be read in another way. */
  @property({ attribute: false }) reopened: UserLayer | null = null;

  readonly #project = new ProjectOpening(this, () => this.#dialog?.close());
  #session: ImportSession | null = null;
  #faults: readonly ImportFault[] | null = null;
  /** How the layers contradict each other, as the reader was told; null before they were looked at. */
  #contradictions: readonly Diagnostic[] | null = null;
  readonly #reviewing = new LatestTask();
  #isReviewing = false;
  #announcement = '';
  /** Files whose reading was announced, by key and reading. */
  #announced = new Map<number, ImportFile['result']>();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reviewing.stop();
    this.#session?.clear();
    this.#session = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.isConnected) return;
    this.#session ??= new ImportSession(this.state.loaded?.district.extent ?? null, () => this.#onFilesChange());
    if (changed.has('dropped') && this.dropped.length > 0) void this.#project.add(this.dropped, this.#session);
    const { role, origin } = this.reopened ?? {};
    if (changed.has('reopened') && role && origin) void this.#session.reopen(role, origin);
  }

  protected override firstUpdated(): void {
    this.#dialog?.showModal();
  }

  protected override updated(): void {
    // a dialog that was taken off the page and put back is open no more
    if (this.isConnected && this.#dialog && !this.#dialog.open) this.#dialog.showModal();
  }

  protected override select({ loaded, language }: MapState): readonly unknown[] {
    return [loaded, language];
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.words) return nothing;
    const files = this.#session?.files ?? [];
    return html`<dialog
      aria-labelledby="title"
      @close=${this.#onClose}
      @keydown=${this.#onKeyDown}
      @dragover=${this.#onDragOver}
      @drop=${this.#onDrop}
    >
      <header>
        <h2 id="title">${this.#say('title')}</h2>
        <button type="button" class="close" aria-label=${this.#say('close')} @click=${this.#cancel}>✕</button>
      </header>
      <div class="body">
        <p class="small">${this.#say('privacy')}</p>
        ${this.#project.render()} ${this.#renderFaults(files)} ${this.#renderContradictions()}
        ${this.#renderPick(files.length > 0)}
        ${files.map(
          (entry) =>
            html`<dm-import-file
              .store=${this.store}
              .words=${this.words}
              .session=${this.#session}
              .entry=${entry}
            ></dm-import-file>`,
        )}
      </div>
      ${this.#renderFoot()}
      <div class="hidden" role="status">${this.#announcement}</div>
    </dialog>`;
  }

  #renderPick(hasFiles: boolean): TemplateResult {
    return html`<div class=${hasFiles ? 'pick more' : 'pick'}>
      <label class="button">
        <input class="hidden" type="file" multiple @change=${this.#onPick} />
        <span>${this.#say(hasFiles ? 'pick.more' : 'pick')}</span>
      </label>
      <span class="drop">${this.#say('drop')}</span>
      <p class="small">
        ${this.#say('formats', {
          formats: wordFormats(this.state.language),
          limit: Math.round(MOST_FILE_BYTES / BYTES_PER_MEGABYTE),
        })}
      </p>
    </div>`;
  }

  /** Why the files cannot be taken in as they lie; said when the reader tried, and the focus goes there. */
  #renderFaults(files: readonly ImportFile[]): TemplateResult | typeof nothing {
    if (!this.#faults) return nothing;
    const nameOf = (key: number): string => {
      const entry = files.find((file) => file.key === key);
      return entry ? nameImportFile(entry) : '';
    };
    return html`<div class="faults" role="alert" tabindex="-1">
      <p>${this.#say(this.#faults.length > 0 ? 'faults.title' : 'faults.none')}</p>
      <ul>
        ${this.#faults.map(
          ({ key, reason }) =>
            html`<li>
              <button type="button" @click=${() => this.#showFile(key)}>
                <bdi>${this.#say(`faults.${reason}`, { file: nameOf(key) })}</bdi>
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  /** How the layers would make a false figure, and the way to take them in all the same. */
  #renderContradictions(): TemplateResult | typeof nothing {
    const found = this.#contradictions;
    if (!found || !this.words) return nothing;
    return html`<div class="faults" role="alert" tabindex="-1" data-notice="contradicted">
      <p>${this.#say('contradicted.title')}</p>
      <ul>
        ${found.map((finding) => html`<li><bdi>${this.words!.finding(finding)}</bdi></li>`)}
      </ul>
      <button type="button" class="button" @click=${this.#insist}>${this.#say('contradicted.insist')}</button>
    </div>`;
  }

  #renderFoot(): TemplateResult {
    const layers = this.#session?.listLayers() ?? [];
    const kept = REQUIRED_ROLES.filter((required) => !layers.some(({ role }) => role === required));
    return html`<footer>
      ${
        layers.length > 0 && kept.length > 0
          ? html`<p class="small" data-notice="kept">
              ${this.#say('taken.keep', { layers: kept.map((role) => this.#say(`role.${role}`)).join(' · ') })}
            </p>`
          : nothing
      }
      ${this.#isReviewing ? html`<p class="small" role="status">${this.#say('reviewing')}</p>` : nothing}
      <button type="button" class="button" @click=${this.#cancel}>${this.#say('cancel')}</button>
      <button type="button" class="button primary" @click=${this.#take}>
        ${layers.length > 0 ? this.#say('take.count', { count: layers.length }) : this.#say('take')}
      </button>
    </footer>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #say(key: ImportKey | CoverageKey, parameters: Readonly<Record<string, string | number>> = {}): string {
    return this.words?.say(key, parameters) ?? '';
  }

  /** Goes to a file from what was said of it. */
  #showFile(key: number): void {
    const index = this.#session?.files.findIndex((file) => file.key === key) ?? -1;
    this.renderRoot.querySelectorAll<DmImportFile>('dm-import-file')[index]?.focusFirst();
  }

  #onFilesChange(): void {
    // what was said of the files is of the past
    this.#faults = this.#contradictions = null;
    this.#reviewing.stop();
    for (const entry of this.#session?.files ?? []) {
      const { key, phase, result } = entry;
      if (phase !== 'read' || !result || this.#announced.get(key) === result) continue;
      this.#announced.set(key, result);
      const { outcome, features, usable } = result;
      this.#announcement = this.#say('done.announce', {
        file: nameImportFile(entry),
        outcome: this.#say(`outcome.${outcome}`),
        features: this.#say('facts.features', { features, usable }),
      });
    }
    this.requestUpdate();
  }

  readonly #onPick = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void this.#project.add([...(input.files ?? [])], this.#session);
    // the same file may be chosen again after it was mended
    input.value = '';
  };

  readonly #onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    void this.#project.add([...(event.dataTransfer?.files ?? [])], this.#session);
  };

  /** Keys pressed in the dialog are not for the map behind it. */
  readonly #onKeyDown = (event: KeyboardEvent): void => event.stopPropagation();

  readonly #cancel = (): void => this.#dialog?.close();

  readonly #take = async (): Promise<void> => {
    const session = this.#session;
    if (!session) return;
    const faults = session.listFaults();
    const layers = session.listLayers();
    if (faults.length > 0 || layers.length === 0) {
      this.#faults = faults;
      return this.#showFaults();
    }
    const placed = placeUserLayers(this.state, layers, this.#leftRole);
    if (!placed) return;
    this.#setReviewing(true);
    const found = await this.#reviewing.run((signal) => reviewUserLayers(placed, this.state, signal));
    this.#setReviewing(false);
    // the files are others by now, or the dialog is closed
    if (!found) return;
    if (found.length === 0) this.#takeIn(layers);
    else {
      this.#contradictions = found;
      await this.#showFaults();
    }
  };

  /** Takes the layers in although they contradict each other: the reader has looked at it. */
  readonly #insist = (): void => {
    this.#takeIn(this.#session?.listLayers() ?? []);
    this.store.update({ coverage: askCoverage(this.state.coverage, { insist: true }) });
  };

  #takeIn(layers: readonly UserLayer[]): void {
    takeUserLayers(this.store, layers, this.#leftRole);
    this.#dialog?.close();
  }

  /** The use that the reopened layer had before the reader gave it another one. */
  get #leftRole(): LayerRole | null {
    const { role = null, origin } = this.reopened ?? {};
    const now = this.#session?.files.find(({ file }) => file === origin?.file)?.role ?? null;
    return now === null || now === role ? null : role;
  }

  #setReviewing(on: boolean): void {
    this.#isReviewing = on;
    this.requestUpdate();
  }

  async #showFaults(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.faults')?.focus();
  }

  readonly #onClose = (): void => {
    this.#session?.clear();
    this.dispatchEvent(new CustomEvent('dm-import-close', { bubbles: true, composed: true }));
  };
}
