import type { Language } from '../model/localized.ts';
import { enCommand } from './en-command.ts';
import { fillMessage, type MessageParameters } from './fill-message.ts';
import { type CommandKey, zhCNCommand } from './zh-CN-command.ts';

export type { CommandKey };

/** Gives a text of the command line with its `{parameters}` filled in. */
export function sayCommand(language: Language, key: CommandKey, parameters: MessageParameters = {}): string {
  return fillMessage((language === 'en' ? enCommand : zhCNCommand)[key], parameters);
}
