import type { Language } from '../model/localized.ts';
import { fillMessage, type MessageParameters } from './fill-message.ts';
import { COMMAND } from './registry.ts';
import { openReportWords, type ReportWords } from './report-words.ts';
import type { CommandKey } from './zh-CN/command.ts';

export type { CommandKey };

/** All that the command line says, in one language. */
export interface CommandWords {
  readonly language: Language;
  /** Gives a text of the command line with its `{parameters}` filled in. */
  readonly say: (key: CommandKey, parameters?: MessageParameters) => string;
  /** The words of what a command reports. */
  readonly report: ReportWords;
}

/** Fetches the words of the command line in a language. */
export async function openCommandWords(language: Language): Promise<CommandWords> {
  const [words, report] = await Promise.all([COMMAND[language](), openReportWords(language)]);
  return { language, say: (key, parameters = {}) => fillMessage(words[key], parameters), report };
}
