import { openLanguage } from '../../src/locales/translate.ts';
import { LANGUAGES } from '../../src/model/localized.ts';

// Tests of parts are about what is said; that a language's words come late is tested where a map waits for them.
await Promise.all(LANGUAGES.map(openLanguage));
