import type { MapState } from '../../state/map-state.ts';
import type { Store } from '../../state/store.ts';
import { wordDiagnostic } from '../shared/word-diagnostic.ts';

/**
 * Resolves when the map, or the text that stands in for it, is complete.
 *
 * @throws Error with the diagnostics in words where the district cannot be loaded
 */
export async function awaitDrawing(store: Store): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = ({ phase, diagnostics, language }: MapState): boolean => {
      if (phase === 'loading') return false;
      if (phase === 'error') {
        reject(new Error(diagnostics.map((diagnostic) => wordDiagnostic(language, diagnostic)).join(' ')));
      } else resolve();
      return true;
    };
    if (settle(store.state)) return;
    const release = store.subscribe((state) => {
      if (settle(state)) release();
    });
  });
}
