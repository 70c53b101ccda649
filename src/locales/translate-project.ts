import type { Language } from '../model/localized.ts';
import { projectWords as en } from './en/project.ts';
import { fillMessage, type MessageParameters } from './fill-message.ts';
import { type ProjectKey, projectWords as zhCN } from './zh-CN/project.ts';

export type { ProjectKey };

const PROJECT: Readonly<Record<Language, Readonly<Record<ProjectKey, string>>>> = { 'zh-CN': zhCN, en };

/** Gives a message of the reader's work with its `{parameters}` filled in; the words of all languages come with it. */
export function translateProject(language: Language, key: ProjectKey, parameters: MessageParameters = {}): string {
  return fillMessage(PROJECT[language][key], parameters);
}
