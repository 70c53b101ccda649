import { LANGUAGES } from '../../model/localized.ts';
import { THEMES } from '../map-state.ts';
import type { Parameter } from './parameter.ts';

/** `lang=zh-CN|en`; default `zh-CN`. */
export const languageParameter: Parameter = {
  name: 'lang',
  read(value) {
    const language = LANGUAGES.find((known) => known === value);
    return language ? { language } : null;
  },
  write: ({ language }) => (language === 'zh-CN' ? null : language),
};

/** `theme=light|dark|auto`; default `auto`. */
export const themeParameter: Parameter = {
  name: 'theme',
  read(value) {
    const theme = THEMES.find((known) => known === value);
    return theme ? { theme } : null;
  },
  write: ({ theme }) => (theme === 'auto' ? null : theme),
};
