/** The languages the interface and the geodata speak. */
export const LANGUAGES = ['zh-CN', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A text of the geodata in both languages; the words of the interface live in `locales/`. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

/** The text in the reader's language. */
export function inLanguage(text: Localized, language: Language): string {
  return language === 'en' ? text.en : text.zh;
}
