import type { District } from '../model/district.ts';
import { inLanguage, type Language } from '../model/localized.ts';
import type { Plan, PlanItem, Theme } from '../model/plan.ts';
import { escapeMarkup } from '../model/escape-markup.ts';

/**
 * Writes the plan's items as HTML, a heading and a list for each theme, in the order of the catalogue.
 *
 * The build puts it into the page, where it is readable before any script and stays when there is none. Every text is
 * escaped; themes without items are left out.
 */
export function renderItemList(district: District, plan: Plan, language: Language): string {
  const themeOfLayer = new Map(district.layers.map((layer) => [layer.id, layer.theme]));
  return plan.themes
    .map((theme) => {
      const items = plan.items.filter((item) => themeOfLayer.get(item.layer) === theme.id);
      return items.length === 0 ? '' : renderTheme(theme, items, language);
    })
    .join('');
}

function renderTheme(theme: Theme, items: readonly PlanItem[], language: Language): string {
  const name = escapeMarkup(inLanguage(theme.name, language));
  return `<h2>${name}</h2>\n<ul>\n${items.map((item) => renderItem(item, language)).join('')}</ul>\n`;
}

function renderItem(item: PlanItem, language: Language): string {
  const name = escapeMarkup(inLanguage(item.name, language));
  const text = escapeMarkup(inLanguage(item.text, language));
  const clauses = item.clauses.map((clause) => `<cite>${escapeMarkup(`${clause.document} ${clause.ref}`)}</cite>`);
  return `<li id="item-${escapeMarkup(item.id)}"><h3>${name}</h3><p>${text}</p><p>${clauses.join(' ')}</p></li>\n`;
}
