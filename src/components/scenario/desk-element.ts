import { property } from 'lit/decorators.js';
import type { CoverageKey } from '../../locales/translate-coverage.ts';
import type { MessageKey } from '../../locales/translate.ts';
import { type DeskKey, translateDesk } from '../../locales/translate-desk.ts';
import type { CoverageRunner } from '../../state/coverage/coverage-runner.ts';
import { GreenElement } from '../green/green-element.ts';

/** A part of the planner's desk: it also speaks the desk's words, which come with it. */
export abstract class DeskElement extends GreenElement {
  /** Computes what is shown here. */
  @property({ attribute: false }) runner: CoverageRunner | null = null;

  protected override say(
    key: DeskKey | CoverageKey | MessageKey,
    parameters?: Readonly<Record<string, string | number>>,
  ): string {
    return translateDesk(this.state.language, key, parameters);
  }
}
