import type { Language } from '../model/localized.ts';
import type { Site } from '../plan/catalogue.ts';

/** A park's or block's name in the reader's language; its id where it has none. */
export function nameSite({ id, feature: { properties } }: Site, language: Language): string {
  return (language === 'en' ? properties.nameEn || properties.name : properties.name) || id;
}
