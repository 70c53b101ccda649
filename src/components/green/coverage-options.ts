import { html, nothing, type TemplateResult } from 'lit';
import { type CoverageKey, translateCoverage } from '../../locales/translate-coverage.ts';
import { inLanguage } from '../../model/localized.ts';
import { OFFERED_SWITCHES, SIZE_RULES } from '../../model/vocabulary.ts';
import { askCoverage, type CoverageQuestion } from '../../state/coverage/coverage-state.ts';
import { listOfferedStandards } from '../../state/coverage/offered-standards.ts';
import type { Store } from '../../state/store.ts';

/** What the reader may ask of the check: by which standard, which parks count, and what makes up a park's size. */
export function renderOptions(store: Store): TemplateResult | typeof nothing {
  const { loaded, language, coverage, userLayers } = store.state;
  const setup = loaded?.district.coverage;
  if (!loaded || !setup) return nothing;
  const { include, includeNamed, parkSize } = coverage;
  const say = (key: CoverageKey): string => translateCoverage(language, key);
  const ask = (question: Partial<CoverageQuestion>): void =>
    store.update({ coverage: askCoverage(store.state.coverage, question) });
  const box = (label: CoverageKey, checked: boolean, change: (on: boolean) => void): TemplateResult =>
    html`<label>
      <input
        type="checkbox"
        .checked=${checked}
        @change=${({ target }: Event) => change((target as HTMLInputElement).checked)}
      />
      ${say(label)}
    </label>`;
  return html`<fieldset class="options">
    <legend>${say('coverage.options')}</legend>
    ${renderStandards(store)}
    ${OFFERED_SWITCHES.map((name) =>
      box(`coverage.include.${name}`, include.includes(name), (on) => ask({ include: flip(include, name, on) })),
    )}
    ${
      setup.named === undefined || userLayers?.layers.has('parks')
        ? nothing
        : box('coverage.include.named', includeNamed, (on) => ask({ includeNamed: on }))
    }
    ${SIZE_RULES.map((rule) =>
      box(`coverage.size.${rule}`, parkSize.includes(rule), (on) => ask({ parkSize: flip(parkSize, rule, on) })),
    )}
  </fieldset>`;
}

/** Asks the check by another standard. */
export function askStandard(store: Store, id: string): void {
  const { coverage, loaded } = store.state;
  // the district's own choice needs no word in the address
  const standard = id === loaded?.district.coverage?.standard ? null : id;
  store.update({ coverage: askCoverage(coverage, { standard }) });
}

function renderStandards(store: Store): TemplateResult {
  const { loaded, language, coverage } = store.state;
  const usual = loaded!.district.coverage!.standard;
  const chosen = coverage.standard ?? usual;
  const choose = ({ target }: Event): void => askStandard(store, (target as HTMLSelectElement).value);
  return html`<label class="standard">
    ${translateCoverage(language, 'coverage.standard')}
    <select @change=${choose}>
      ${listOfferedStandards(loaded!, store.state.customStandards).standards.map(
        ({ id, title }) => html`<option value=${id} .selected=${id === chosen}>${inLanguage(title, language)}</option>`,
      )}
    </select>
  </label>`;
}

/** A list with an entry put in or taken out. */
function flip<T>(list: readonly T[], entry: T, on: boolean): readonly T[] {
  const others = list.filter((candidate) => candidate !== entry);
  return on ? [...others, entry] : others;
}
