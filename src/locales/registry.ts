import type { Language } from '../model/localized.ts';
import type { CommandKey } from './zh-CN/command.ts';
import type { FindingKey } from './zh-CN/findings.ts';
import type { ImportKey } from './zh-CN/import.ts';
import { interfaceWords as zhCN, type MessageKey } from './zh-CN/interface.ts';
import type { PageKey } from './zh-CN/page.ts';
import type { ReportKey } from './zh-CN/report.ts';

/** A text for each key, with its `{parameters}`. */
type Words<Key extends string> = Readonly<Record<Key, string>>;

/** Words that are fetched, in one language, by what speaks them. */
type FetchedWords<Key extends string> = Readonly<Record<Language, () => Promise<Words<Key>>>>;

/** The words of the interface: those of the first language are there from the start. */
export const INTERFACE: FetchedWords<MessageKey> = {
  'zh-CN': async () => zhCN,
  en: async () => (await import('./en/interface.ts')).interfaceWords,
};

/** What findings say; most readers meet none. */
export const FINDINGS: FetchedWords<FindingKey> = {
  'zh-CN': async () => (await import('./zh-CN/findings.ts')).findingWords,
  en: async () => (await import('./en/findings.ts')).findingWords,
};

/** The import dialog. */
export const IMPORT: FetchedWords<ImportKey> = {
  'zh-CN': async () => (await import('./zh-CN/import.ts')).importWords,
  en: async () => (await import('./en/import.ts')).importWords,
};

/** Reports and tables. */
export const REPORT: FetchedWords<ReportKey> = {
  'zh-CN': async () => (await import('./zh-CN/report.ts')).reportWords,
  en: async () => (await import('./en/report.ts')).reportWords,
};

/** The command line. */
export const COMMAND: FetchedWords<CommandKey> = {
  'zh-CN': async () => (await import('./zh-CN/command.ts')).commandWords,
  en: async () => (await import('./en/command.ts')).commandWords,
};

/** The page, where its program does not start. */
export const PAGE: FetchedWords<PageKey> = {
  'zh-CN': async () => (await import('./zh-CN/page.ts')).pageWords,
  en: async () => (await import('./en/page.ts')).pageWords,
};
