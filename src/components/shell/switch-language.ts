import { isOpenLanguage, openLanguage } from '../../locales/translate.ts';
import type { Language } from '../../model/localized.ts';
import { addNotices } from '../../state/actions.ts';
import type { Store } from '../../state/store.ts';

/** The language that was last asked for, of maps that wait for its words. */
const awaited = new WeakMap<Store, Language>();

/** The language that a map is in, or will be as soon as its words are there. */
export function readLanguage(store: Store): Language {
  return awaited.get(store) ?? store.state.language;
}

/**
 * Gives a map another language as soon as its words are there: of several that are asked for the last one wins. Where
 * they cannot be had the map keeps its language, says so, and `onFailure` is called.
 */
export function switchLanguage(store: Store, language: Language, onFailure?: () => void): void {
  awaited.delete(store);
  if (isOpenLanguage(language)) store.update({ language });
  else void fetchLanguage(store, language, onFailure);
}

async function fetchLanguage(store: Store, language: Language, onFailure?: () => void): Promise<void> {
  awaited.set(store, language);
  try {
    await openLanguage(language);
  } catch (error) {
    console.error('district-map:', error);
    if (awaited.get(store) === language) awaited.delete(store);
    addNotices(store, [{ code: 'words-failed', params: {}, severity: 'warning', layer: 'interface' }]);
    onFailure?.();
    return;
  }
  if (awaited.get(store) === language) switchLanguage(store, language);
}
