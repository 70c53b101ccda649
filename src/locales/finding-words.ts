import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/localized.ts';
import { FINDINGS } from './registry.ts';
import { isMessageKey, openLanguage, translate } from './translate.ts';
import { wordFormats } from './word-formats.ts';
import type { FindingKey } from './zh-CN/findings.ts';

/**
 * Words a finding: what is wrong, and what to do. Values that are codes themselves are worded too, and long whole numbers
 * get separators.
 */
export type WordFinding = (finding: Pick<Diagnostic, 'code' | 'params'>) => string;

/** Fetches the words of findings in a language. */
export async function openFindingWords(language: Language): Promise<WordFinding> {
  const [words] = await Promise.all([FINDINGS[language](), openLanguage(language)]);
  const isKey = (key: string): key is FindingKey => Object.hasOwn(words, key);
  return ({ code, params }) => {
    const key = `notice.code.${code}` as const;
    if (isMessageKey(key)) return translate(language, key, params);
    return words[key].replace(/\{(\w+)\}/g, (whole, name: string) => {
      if (name === 'formats') return wordFormats(language);
      if (!Object.hasOwn(params, name)) return whole;
      // people count entries from 1
      const value = name === 'first' ? Number(params[name]) + 1 : params[name]!;
      const kind = `notice.code.${value}`;
      if (name === 'of' && isKey(kind)) return nameKind(words[kind]);
      const valueKey = `notice.value.${name}.${value}`;
      if (isKey(valueKey)) return words[valueKey];
      return Number.isInteger(value) && Number(value) >= 10_000 ? value.toLocaleString('en') : String(value);
    });
  };
}

/** The first clause of a message, with what varies left open: the name of a kind of finding. */
function nameKind(message: string): string {
  const [clause = message] = message.split(/[，。；：（]|[,.;:]? (?=\()|[,.;:](?= |$)/);
  return clause.replaceAll(/\{\w+\}/g, '…');
}
