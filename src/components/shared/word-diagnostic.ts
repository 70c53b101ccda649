import { isMessageKey, translate } from '../../locales/translate.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Language } from '../../model/localized.ts';

/** Words a diagnostic for the reader; a code without words is shown as it is rather than swallowed. */
export function wordDiagnostic(language: Language, { code, params }: Diagnostic): string {
  const key = `notice.code.${code}`;
  return isMessageKey(key) ? translate(language, key, params) : code;
}

/** Words diagnostics as one text: at once where the interface has the words, else as soon as they have been fetched. */
export function wordDiagnostics(language: Language, diagnostics: readonly Diagnostic[]): string | Promise<string> {
  const join = (word: (diagnostic: Diagnostic) => string): string => diagnostics.map(word).join(' ');
  const wordAtOnce = (diagnostic: Diagnostic): string => wordDiagnostic(language, diagnostic);
  if (diagnostics.every(({ code }) => isMessageKey(`notice.code.${code}`))) return join(wordAtOnce);
  return import('../../locales/finding-words.ts')
    .then(({ openFindingWords }) => openFindingWords(language))
    .then(join, () => join(wordAtOnce));
}
