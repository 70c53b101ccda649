import type { Language } from '../model/localized.ts';
import { enCommand } from './en-command.ts';
import { type CommandKey, zhCNCommand } from './zh-CN-command.ts';

export type { CommandKey };

/** Gives a text of the command line with its `{parameters}` filled in. */
export function sayCommand(
  language: Language,
  key: CommandKey,
  parameters: Readonly<Record<string, string | number>> = {},
): string {
  const message = (language === 'en' ? enCommand : zhCNCommand)[key];
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}
