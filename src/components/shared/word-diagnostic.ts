import { isMessageKey, translate } from '../../locales/translate.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Language } from '../../model/localized.ts';

/** Words a diagnostic for the reader; a code without words is shown as it is rather than swallowed. */
export function wordDiagnostic(language: Language, { code, params }: Diagnostic): string {
  const key = `notice.code.${code}`;
  return isMessageKey(key) ? translate(language, key, params) : code;
}
