import type { MessageKey } from '../../locales/translate.ts';
import { type CoverageKey, translateCoverage } from '../../locales/translate-coverage.ts';
import { StoreElement } from '../shared/store-element.ts';

/** A part of the green view: it also speaks the words of the check, which come with it. */
export abstract class GreenElement extends StoreElement {
  protected override say(
    key: CoverageKey | MessageKey,
    parameters?: Readonly<Record<string, string | number>>,
  ): string {
    return translateCoverage(this.state.language, key, parameters);
  }
}
