/** The languages of the interface; the first is the one to begin with. */
export const LANGUAGES = ['zh-CN', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A text of the data, in the languages that data is written in; the words of the interface live in `locales/`. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

/** What is to be known of a language besides its words. */
interface LanguageFacts {
  /** What the switch to it says, in itself. */
  readonly label: string;
  /** The texts of the data that it shows: data need not be written in every language of the interface. */
  readonly texts: keyof Localized;
}

const FACTS: Readonly<Record<Language, LanguageFacts>> = {
  'zh-CN': { label: '中文', texts: 'zh' },
  en: { label: 'EN', texts: 'en' },
};

/** What the switch to a language says, in that language. */
export function labelLanguage(language: Language): string {
  return FACTS[language].label;
}

/** Which texts of the data are shown in a language. */
export function chooseTexts(language: Language): keyof Localized {
  return FACTS[language].texts;
}

/** The text of the data that is shown in the reader's language. */
export function inLanguage(text: Localized, language: Language): string {
  return text[FACTS[language].texts];
}

/** Finds the language of the interface for a language tag, by its first part alone where need be; null for another. */
export function findLanguage(tag: string): Language | null {
  const primary = (of: string): string | undefined => of.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === tag || primary(language) === primary(tag)) ?? null;
}
