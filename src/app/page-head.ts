import { html, render } from 'lit';
import type { DistrictMap } from '../components/shell/district-map.ts';
import { translate } from '../locales/translate.ts';
import { inLanguage, labelLanguage, LANGUAGES } from '../model/localized.ts';
import { THEMES } from '../state/map-state.ts';
import { selectColourScheme } from '../state/selectors.ts';

/** Draws the page's head into its slot: title, summary, and the choices that belong to the whole page. */
function drawHead(head: HTMLElement, map: DistrictMap): void {
  const { store } = map;
  const { loaded, language, theme } = store.state;
  if (!loaded) return;
  const { title, summary } = loaded.district;
  document.title = inLanguage(title, language);
  document.documentElement.lang = language;
  head.dataset['scheme'] = selectColourScheme(store.state);
  render(
    html`<h1>${inLanguage(title, language)}</h1>
      <div class="choices">
        ${LANGUAGES.filter((other) => other !== language).map(
          (other) =>
            html`<button type="button" lang=${other} data-choice="language" @click=${() => (map.lang = other)}>
              ${labelLanguage(other)}
            </button>`,
        )}
        <select
          aria-label=${translate(language, 'app.theme')}
          data-choice="theme"
          @change=${(event: Event) => {
            const chosen = THEMES.find((candidate) => candidate === (event.target as HTMLSelectElement).value);
            if (chosen) store.update({ theme: chosen });
          }}
        >
          ${THEMES.map(
            (candidate) =>
              html`<option value=${candidate} ?selected=${candidate === theme}>
                ${translate(language, `app.theme.${candidate}`)}
              </option>`,
          )}
        </select>
        <button type="button" data-choice="print" @click=${() => print()}>${translate(language, 'app.print')}</button>
      </div>
      <p>${inLanguage(summary, language)}</p>`,
    head,
  );
}

/** Keeps the page's head in step with its map. */
export function followMap(head: HTMLElement, map: DistrictMap): void {
  let cleared = false;
  const draw = (): void => {
    if (!map.store.state.loaded) return;
    // the build wrote the head as plain text; from here on it is drawn
    if (!cleared) head.replaceChildren();
    cleared = true;
    drawHead(head, map);
  };
  map.store.watch(({ loaded, language, theme, systemTheme }) => [loaded, language, theme, systemTheme], draw);
  draw();
}
