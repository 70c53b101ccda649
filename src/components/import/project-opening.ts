import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ImportWords } from '../../locales/import-words.ts';
import { type ProjectKey, translateProject } from '../../locales/translate-project.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { LatestTask } from '../../state/latest-task.ts';
import { isProjectFile } from '../../state/project/is-project-file.ts';
import { type OpenedProject, openWork } from '../../state/project/open-work.ts';
import { showProject } from '../../state/project/show-project.ts';
import { hasWork } from '../../state/project/has-work.ts';
import type { Store } from '../../state/store.ts';
import type { ImportSession } from '../../state/user-layers/import-session.ts';
import { wordTime } from '../project/word-time.ts';
import { renderFinding } from './import-findings.ts';

interface Host extends ReactiveControllerHost {
  readonly store: Store;
  readonly words: ImportWords | null;
}

/** More findings than these are not listed. */
const MOST_LISTED = 20;

/**
 * Opens a project file that was chosen among others: at once where nothing is in its place and nothing is to be said of
 * it, else when the reader says so. What is on the page stays until then.
 */
export class ProjectOpening implements ReactiveController {
  readonly #host: Host;
  readonly #close: () => void;
  readonly #opening = new LatestTask();
  #file: File | null = null;
  #project: OpenedProject | null = null;
  /** Null while the file is being opened. */
  #findings: readonly Diagnostic[] | null = null;

  /** `close` is called when the project is shown. */
  constructor(host: Host, close: () => void) {
    this.#host = host;
    this.#close = close;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#opening.stop();
  }

  /** Takes in files: a project is opened here, all others are layers for the session. */
  async add(files: Iterable<File>, session: ImportSession | null): Promise<void> {
    const others: File[] = [];
    let project: File | null = null;
    for (const file of files) {
      if (await isProjectFile(file)) project = file;
      else others.push(file);
    }
    if (others.length > 0) void session?.add(others);
    if (project) await this.#open(project, others.length === 0 && (session?.files.length ?? 0) === 0);
  }

  render(): TemplateResult | typeof nothing {
    const { words, store } = this.#host;
    if (!words || !this.#file) return nothing;
    const say = (key: ProjectKey, parameters = {}): string => translateProject(words.language, key, parameters);
    const findings = this.#findings;
    return html`<section class="project" data-project=${this.#project ? 'opened' : findings ? 'refused' : 'opening'}>
      <h3><bdi>${say('project.file', { file: this.#file.name })}</bdi></h3>
      ${findings ? nothing : html`<p role="status">${say('project.opening')}</p>`}
      ${this.#project ? this.#renderProject(this.#project, words) : nothing}
      ${
        findings && findings.length > 0
          ? html`<div class="faults" role="alert">
              <p>${say(this.#project ? 'project.file.noted' : 'project.file.failed')}</p>
              <ul>
                ${findings.slice(0, MOST_LISTED).map((finding) => html`<li>${renderFinding(finding, words)}</li>`)}
              </ul>
            </div>`
          : nothing
      }
      ${
        this.#project
          ? html`<button type="button" class="button primary" @click=${() => this.#show(store)}>
              ${say('project.file.open')}
            </button>`
          : nothing
      }
    </section>`;
  }

  #renderProject({ savedAt, layers, scenarios }: OpenedProject, { language }: ImportWords): TemplateResult {
    const say = (key: ProjectKey, parameters = {}): string => translateProject(language, key, parameters);
    const { state } = this.#host.store;
    const [saved, now] = [Date.parse(savedAt), Date.now()];
    const time = Number.isFinite(saved) ? wordTime(language, saved, now) : '—';
    const here = { layers: state.userLayers?.layers.size ?? 0, scenarios: state.scenarios.list.length };
    return html`<p>${say('project.file.holds', { time, layers: layers.length, scenarios: scenarios.length })}</p>
      ${hasWork(state) ? html`<p data-notice="replaces">${say('project.file.replaces', here)}</p>` : nothing}`;
  }

  async #open(file: File, isAlone: boolean): Promise<void> {
    const { store } = this.#host;
    this.#file = file;
    this.#project = this.#findings = null;
    this.#host.requestUpdate();
    try {
      const opened = await this.#opening.run((signal) => openWork(store.state, file, signal));
      // another one was chosen, or the dialog is closed
      if (!opened) return;
      this.#project = opened.project;
      this.#findings = opened.diagnostics;
      if (opened.project && isAlone && opened.diagnostics.length === 0 && !hasWork(store.state)) this.#show(store);
    } catch (error) {
      console.error('district-map:', error);
      const params = { message: error instanceof Error ? error.message : String(error) };
      this.#findings = [{ code: 'analysis-failed', params, severity: 'error', layer: file.name }];
    }
    this.#host.requestUpdate();
  }

  #show(store: Store): void {
    if (this.#project) showProject(store, this.#project);
    this.#close();
  }
}
