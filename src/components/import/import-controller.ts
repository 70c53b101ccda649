import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ImportWords } from '../../locales/import-words.ts';
import { translate } from '../../locales/translate.ts';
import type { Language } from '../../model/localized.ts';
import { LatestTask } from '../../state/latest-task.ts';
import type { Store } from '../../state/store.ts';
import type { UserLayer } from '../../state/user-layers/user-layer.ts';
import { type OpenImport, openImport } from './open-import.ts';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly store: Store;
  readonly controls: string | null;
}

type DialogState = 'closed' | 'hovering' | 'opening' | 'open' | 'failed';

/** Says whether files may be opened: the build can, the page leaves the part on, and the district is there as a whole. */
export function canImport({ controls, store }: Pick<Host, 'controls' | 'store'>): boolean {
  const isOn = controls === null || controls.split(/\s+/).includes('import');
  return openImport !== null && isOn && !store.state.awaitsLayers;
}

/**
 * Opens the import dialog: for files dropped on the map, and when a button asks for it. The dialog's code is fetched
 * then, and not before.
 */
export class ImportController implements ReactiveController {
  readonly #host: Host;
  readonly #opening = new LatestTask();
  /** What the dialog says, and the language that was last asked for. */
  #words: ImportWords | null = null;
  #asked: Language | null = null;
  #dropped: readonly File[] = [];
  /** The layer that the dialog was opened for, to be read in another way. */
  #reopened: UserLayer | null = null;
  #state: DialogState = 'closed';
  /** What had the focus when the dialog opened. */
  #opener: HTMLElement | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const host = this.#host;
    host.addEventListener('dm-import-open', this.#onOpen);
    host.addEventListener('dm-import-close', this.#onClose);
    host.addEventListener('dragenter', this.#onDragOver);
    host.addEventListener('dragover', this.#onDragOver);
    host.addEventListener('dragleave', this.#onDragLeave);
    host.addEventListener('drop', this.#onDrop);
  }

  hostDisconnected(): void {
    const host = this.#host;
    host.removeEventListener('dm-import-open', this.#onOpen);
    host.removeEventListener('dm-import-close', this.#onClose);
    host.removeEventListener('dragenter', this.#onDragOver);
    host.removeEventListener('dragover', this.#onDragOver);
    host.removeEventListener('dragleave', this.#onDragLeave);
    host.removeEventListener('drop', this.#onDrop);
    this.#opening.stop();
    this.#set('closed');
  }

  hostUpdate(): void {
    const isOther = this.#asked !== this.#host.store.state.language;
    if (openImport && this.#state === 'open' && isOther) void this.#followLanguage(openImport);
  }

  /** The dialog while it is open, and the word under the pointer while files are held over the map. */
  render(): TemplateResult | typeof nothing {
    const { store } = this.#host;
    const { language } = store.state;
    switch (this.#state) {
      case 'hovering':
        return html`<div class="drop-here"><p>${translate(language, 'import.drop')}</p></div>`;
      case 'opening':
        return html`<div class="drop-here" role="status"><p>${translate(language, 'import.opening')}</p></div>`;
      case 'failed':
        return html`<div class="drop-here" role="alert">
          <p>${translate(language, 'import.failed')}</p>
          <button type="button" @click=${() => this.#set('closed')}>${translate(language, 'import.understood')}</button>
        </div>`;
      case 'open':
        return html`<dm-import
          .store=${store}
          .words=${this.#words}
          .dropped=${this.#dropped}
          .reopened=${this.#reopened}
        ></dm-import>`;
      case 'closed':
        return nothing;
    }
  }

  async #open(files: readonly File[], layer: UserLayer | null = null): Promise<void> {
    if (!openImport || this.#state === 'open' || this.#state === 'opening') return;
    this.#dropped = files;
    this.#reopened = layer;
    this.#set('opening');
    try {
      // the element may have left the page meanwhile
      if (await this.#fetchWords(openImport)) this.#set('open');
    } catch (error) {
      console.error('district-map:', error);
      this.#set('failed');
    }
  }

  /** Fetches the dialog where it is not there yet, and its words; false where they are not wanted any more. */
  async #fetchWords(open: OpenImport): Promise<boolean> {
    const { language } = this.#host.store.state;
    this.#asked = language;
    const words = await this.#opening.run(() => open(language));
    if (!words) return false;
    this.#words = words;
    this.#host.requestUpdate();
    return true;
  }

  /** The dialog keeps the words that it has until those of another language are there. */
  async #followLanguage(open: OpenImport): Promise<void> {
    try {
      await this.#fetchWords(open);
    } catch (error) {
      console.warn('district-map: the words of the import are not to be had:', error);
    }
  }

  #set(state: DialogState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#host.requestUpdate();
  }

  readonly #onOpen = (event: Event): void => {
    // between the parts of the map, and no business of the page's
    event.stopPropagation();
    if (!canImport(this.#host)) return;
    const [opener] = event.composedPath();
    this.#opener = opener instanceof HTMLElement ? opener : null;
    void this.#open([], (event as CustomEvent<{ readonly layer: UserLayer | null } | null>).detail?.layer);
  };

  readonly #onClose = (event: Event): void => {
    event.stopPropagation();
    this.#set('closed');
    this.#opener?.focus();
    this.#opener = null;
  };

  readonly #onDragOver = (event: Event): void => {
    const { dataTransfer } = event as DragEvent;
    const isOurs = canImport(this.#host) && this.#host.store.state.loaded !== null;
    if (!isOurs || !dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    dataTransfer.dropEffect = 'copy';
    if (this.#state === 'closed') this.#set('hovering');
  };

  readonly #onDragLeave = (event: Event): void => {
    const { relatedTarget } = event as DragEvent;
    const isWithin = relatedTarget instanceof Node && this.#host.contains(relatedTarget);
    if (this.#state === 'hovering' && !isWithin) this.#set('closed');
  };

  readonly #onDrop = (event: Event): void => {
    const files = [...((event as DragEvent).dataTransfer?.files ?? [])];
    if (this.#state !== 'hovering') return;
    event.preventDefault();
    this.#set('closed');
    if (files.length > 0) void this.#open(files);
  };
}
