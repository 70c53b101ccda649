import { css, html, nothing, type TemplateResult } from 'lit';
import { type ProjectKey, translateProject } from '../../locales/translate-project.ts';
import type { MapState } from '../../state/map-state.ts';
import type { SavedProject } from '../../state/project/project-desk.ts';
import { hasWork } from '../../state/project/has-work.ts';
import { StoreElement } from '../shared/store-element.ts';
import { saveFile } from '../shared/save-file.ts';
import { sharedStyles } from '../shared/theme.styles.ts';
import { giveWorkOrder } from './work-order.ts';
import { wordTime } from './word-time.ts';

/** The reader's work: saving it as a file, what this device keeps of it, and whether the link holds it. */
export class DmWork extends StoreElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        padding: 4px 0 8px;
      }
      button {
        border: 1px solid var(--_muted);
        border-radius: 8px;
        padding: 4px 12px;
        min-height: 34px;
      }
      button.plain {
        border: 0;
        padding: 4px;
        text-decoration: underline;
      }
      p {
        color: var(--_muted);
        font-size: 13px;
        padding-top: 4px;
      }
      p.warning {
        color: inherit;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  #isSaving = false;
  #hasFailed = false;

  protected override select({ userLayers, scenarios, work, language }: MapState): readonly unknown[] {
    return [userLayers, scenarios.list, work, language];
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!hasWork(this.state)) return nothing;
    return html`<button type="button" data-work="save" ?disabled=${this.#isSaving} @click=${this.#save}>
        ${this.#word('project.save')}
      </button>
      <span class="hidden" role="status">${this.#isSaving ? this.#word('project.saving') : nothing}</span>
      ${this.#hasFailed ? html`<p class="warning" role="alert">${this.#word('project.save.failed')}</p>` : nothing}
      ${this.#renderKept()} ${this.#renderLink()}`;
  }

  #renderKept(): TemplateResult | typeof nothing {
    const { work, language } = this.state;
    const { kept, keptAt } = work;
    if (kept === 'off') return nothing;
    if (kept === 'refused' || kept === 'full') {
      return html`<p class="warning" role="alert" data-kept=${kept}>${this.#word(`project.kept.${kept}`)}</p>`;
    }
    const words =
      kept === 'kept' && keptAt !== null
        ? this.#word('project.kept', { time: wordTime(language, keptAt, Date.now()) })
        : this.#word('project.kept.pending');
    return html`<p data-kept=${kept}>
      ${words}
      <button type="button" class="plain" data-work="clear" @click=${this.#clear}>
        ${this.#word('project.clear')}
      </button>
    </p>`;
  }

  #renderLink(): TemplateResult | typeof nothing {
    const { link } = this.state.work;
    return link === 'none' ? nothing : html`<p data-link=${link}>${this.#word(`project.link.${link}`)}</p>`;
  }

  readonly #save = (): void => {
    this.#set(true, false);
    giveWorkOrder(this, async (desk) => {
      let saved: SavedProject | null = null;
      try {
        saved = await desk.save();
        if (saved) saveFile(saved.name, saved.content, 'application/json');
      } catch (error) {
        console.error('district-map:', error);
      }
      this.#set(false, saved === null);
    });
  };

  readonly #clear = (): void => giveWorkOrder(this, (desk) => desk.clear());

  #set(isSaving: boolean, hasFailed: boolean): void {
    this.#isSaving = isSaving;
    this.#hasFailed = hasFailed;
    this.requestUpdate();
  }

  #word(key: ProjectKey, parameters?: Readonly<Record<string, string | number>>): string {
    return translateProject(this.state.language, key, parameters);
  }
}
