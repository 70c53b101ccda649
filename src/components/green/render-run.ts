import { html, nothing, type TemplateResult } from 'lit';
import { type CoverageKey, translateCoverage } from '../../locales/translate-coverage.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { CoverageRunner } from '../../state/coverage/coverage-runner.ts';
import { askCoverage } from '../../state/coverage/coverage-state.ts';
import type { Store } from '../../state/store.ts';

/** How the check goes on: its progress, what ended it, and what the reader can do about it. */
export function renderRun(
  store: Store,
  runner: CoverageRunner | null,
  word: (finding: Diagnostic) => unknown,
): TemplateResult | typeof nothing {
  const { language, coverage } = store.state;
  const { phase, progress, problems, result, mayInsist } = coverage;
  const say = (key: CoverageKey): string => translateCoverage(language, key);
  if (phase === 'running') {
    const share = progress && progress.total > 0 ? progress.done / progress.total : 0;
    return html`<div class="run">
      <progress max="1" .value=${share} aria-label=${say('coverage.running')}></progress>
      <button type="button" @click=${() => runner?.stop()}>${say('coverage.stop')}</button>
    </div>`;
  }
  const listed = problems.map((problem) => html`<li>${word(problem)}</li>`);
  if (phase === 'done' && problems.length > 0) {
    return html`<ul class="small" role="status" data-notice="problems">
        ${listed}
      </ul>
      ${
        problems.some(({ code }) => code === 'drawing-stopped')
          ? html`<button type="button" data-choice="resume" @click=${() => void runner?.resumeDrawing()}>
              ${say('coverage.resume')}
            </button>`
          : nothing
      }`;
  }
  if (phase !== 'failed') return nothing;
  const insist = (): void => store.update({ coverage: askCoverage(store.state.coverage, { insist: true }) });
  return html`<div class="run failed" role="alert">
    <p>${say(mayInsist ? 'coverage.contradicted' : result ? 'coverage.failed' : 'coverage.failed.first')}</p>
    <ul>
      ${listed}
    </ul>
    ${
      mayInsist
        ? html`<button type="button" @click=${insist}>${say('coverage.insist')}</button>`
        : html`<button type="button" @click=${() => void runner?.start()}>${say('coverage.again')}</button>`
    }
  </div>`;
}
