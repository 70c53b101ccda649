import { property } from 'lit/decorators.js';
import { type DeskKey, translateDesk } from '../../locales/translate-desk.ts';
import type { CoverageRunner } from '../../state/coverage/coverage-runner.ts';
import { StoreElement } from '../shared/store-element.ts';

/** A part of the planner's desk: it speaks with the words of the desk, and asks the open analysis. */
export abstract class DeskElement extends StoreElement {
  /** Knows the open analysis. */
  @property({ attribute: false }) runner: CoverageRunner | null = null;

  /** A message of the desk in the map's language. */
  protected word(key: DeskKey, parameters?: Readonly<Record<string, string | number>>): string {
    return translateDesk(this.state.language, key, parameters);
  }
}
