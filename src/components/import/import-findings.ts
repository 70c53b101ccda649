import { html, nothing, type TemplateResult } from 'lit';
import type { ImportWords } from '../../locales/import-words.ts';
import { findRemedy, type Severity } from '../../model/diagnostic-codes.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { SettlingChoice } from '../../model/remedies.ts';

/** More findings than these are counted, not listed. */
const MOST_LISTED = 100;

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** The findings about the file as a whole that a choice can settle: they stand with it. */
export function pickFindings(diagnostics: readonly Diagnostic[], choice: SettlingChoice): readonly Diagnostic[] {
  return diagnostics.filter((diagnostic) => findChoice(diagnostic) === choice);
}

/** The choice that a finding stands with; null for one about a feature, and for one that no choice settles. */
function findChoice({ code, index }: Diagnostic): SettlingChoice | null {
  return index === undefined ? (findRemedy(code)?.choice ?? null) : null;
}

/** All findings about a file that no choice settles, the gravest first; nothing where all stand with their choices. */
export function renderFindings(
  diagnostics: readonly Diagnostic[],
  words: ImportWords,
): TemplateResult | typeof nothing {
  const others = diagnostics
    .filter((diagnostic) => findChoice(diagnostic) === null)
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  if (others.length === 0 && diagnostics.length > 0) return nothing;
  if (others.length === 0) return html`<p class="small" data-findings="none">${words.say('findings.none')}</p>`;
  const grave = others.some(({ severity }) => severity !== 'info');
  return html`<details class="findings" ?open=${grave} data-findings="list">
    <summary>${words.say('findings.title', { count: others.length })}</summary>
    <ul tabindex="0" aria-label=${words.say('findings.title', { count: others.length })}>
      ${others.slice(0, MOST_LISTED).map((finding) => html`<li>${renderFinding(finding, words)}</li>`)}
    </ul>
    ${
      others.length > MOST_LISTED
        ? html`<p class="small">${words.say('findings.more', { count: others.length - MOST_LISTED })}</p>`
        : nothing
    }
  </details>`;
}

/** One finding: how grave, which feature, what is wrong and what to do. */
export function renderFinding(finding: Diagnostic, words: ImportWords): TemplateResult {
  const { severity, index, id, params, code } = finding;
  const name = params['name'];
  return html`<span class=${`severity ${severity}`} data-code=${code}>${words.say(`severity.${severity}`)}</span>
    ${
      index === undefined
        ? nothing
        : html`<b
            >${words.say('findings.feature', { number: index + 1 })}${
              name === undefined ? nothing : html` <bdi>${name}</bdi>`
            }${id === undefined ? nothing : html` (<bdi>${id}</bdi>)`}</b
          >`
    }
    <bdi>${words.finding(finding)}</bdi>`;
}
