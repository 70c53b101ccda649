import { translate } from '../../locales/translate.ts';
import { chooseTexts, type Language } from '../../model/localized.ts';
import type { Site } from '../../plan/catalogue.ts';

/** A park's or block's name in the reader's language; what it is and its number in the layer where it has none. */
export function nameSite({ kind, index, feature: { properties } }: Site, language: Language): string {
  const name = chooseTexts(language) === 'en' ? properties.nameEn || properties.name : properties.name;
  return name || translate(language, 'site.unnamed', { kind: translate(language, `site.${kind}`), number: index + 1 });
}
