import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/localized.ts';
import { enDiagnostics } from './en-diagnostics.ts';
import { isMessageKey, translate } from './translate.ts';
import { type DiagnosticKey, zhCNDiagnostics } from './zh-CN-diagnostics.ts';

function isDiagnosticKey(key: string): key is DiagnosticKey {
  return Object.hasOwn(zhCNDiagnostics, key);
}

/**
 * Words a finding: what is wrong, and what to do. Values that are codes themselves are worded too, and long whole numbers
 * get separators.
 */
export function wordFinding(language: Language, { code, params }: Pick<Diagnostic, 'code' | 'params'>): string {
  const messages = language === 'en' ? enDiagnostics : zhCNDiagnostics;
  const key = `notice.code.${code}` as const;
  if (isMessageKey(key)) return translate(language, key, params);
  return messages[key].replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (!Object.hasOwn(params, name)) return whole;
    // people count entries from 1
    const value = name === 'first' ? Number(params[name]) + 1 : params[name]!;
    const kind = `notice.code.${value}`;
    if (name === 'of' && isDiagnosticKey(kind)) return nameKind(messages[kind]);
    const valueKey = `notice.value.${name}.${value}`;
    if (isDiagnosticKey(valueKey)) return messages[valueKey];
    return Number.isInteger(value) && Number(value) >= 10_000 ? value.toLocaleString('en') : String(value);
  });
}

/** The first clause of a message, with what varies left open: the name of a kind of finding. */
function nameKind(message: string): string {
  const [clause = message] = message.split(/[，。；：（]|[,.;:]? (?=\()|[,.;:](?= |$)/);
  return clause.replaceAll(/\{\w+\}/g, '…');
}
