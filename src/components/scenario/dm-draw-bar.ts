import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { wordDistance, wordRatio } from '../../locales/measures.ts';
import type { Drawing } from '../../map/draw/drawing.ts';
import { type DrawingState, MISSES } from '../../map/draw/drawing-state.ts';
import { formatHectares, formatSquareMeters } from '../../model/figures.ts';
import { formatPoints } from '../../report/word-scenario.ts';
import type { MapState } from '../../state/map-state.ts';
import type { Trial } from '../../state/scenario/live-trial.ts';
import { isSynthetic } from '../../state/selectors.ts';
import { type DrawnSize, listSizeTicks, measureDrawnSize } from '../../state/scenario/drawn-size.ts';
import { DeskElement } from './desk-element.ts';
import { setStyles } from '../shared/set-styles.ts';
import { sharedStyles } from '../shared/theme.styles.ts';
import { drawBarStyles } from './dm-draw-bar.styles.ts';
import { placeOnScale } from './place-on-scale.ts';

/** Lies over the map while a park is drawn: its size against the bounds of the standard, what to do next, and buttons. */
export class DmDrawBar extends DeskElement {
  static override styles = [sharedStyles, drawBarStyles];

  /** The drawing that the buttons steer. */
  @property({ attribute: false }) drawing: Drawing | null = null;
  /** The drawing as it is at the moment. */
  @property({ attribute: false }) drawn: DrawingState | null = null;

  /** What the shape would give; null while that is not known. */
  @property({ attribute: false }) trial: Trial | null = null;

  protected override select({ coverage, language }: MapState): readonly unknown[] {
    return [coverage.result, language];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { drawn, drawing } = this;
    if (!drawn || !drawing) return nothing;
    const { language } = this.state;
    const size = drawn.polygons && measureDrawnSize(this.state, drawn.polygons);
    return html`<section
      lang=${language === 'zh-CN' ? 'zh-Hans' : language}
      aria-label=${this.say(`draw.title.${drawn.phase}`)}
      @keydown=${this.#onKeyDown}
    >
      <p class="size">
        <b>${this.say(`draw.title.${drawn.phase}`)}</b>
        <span data-figure="drawn-size">${size ? this.#wordSize(size) : this.say('draw.size.none')}</span>
      </p>
      ${this.#renderScale(size)} ${this.trial ? this.#renderTrial(this.trial) : nothing}
      <p role="status" data-figure="drawn-class">${size ? this.#wordClass(size) : nothing}</p>
      <p role="status" class=${this.#wordTrouble(drawn) ? 'trouble' : 'hint'} data-figure="drawn-hint">
        ${this.#wordTrouble(drawn) ?? this.#wordHint(drawn)}
      </p>
      <div class="buttons">
        ${this.#renderButton('undo', drawn.canUndo, () => drawing.undo())}
        ${
          drawn.phase === 'edit'
            ? html`${this.#renderButton('cut', true, () => drawing.cutHole())}
              ${this.#renderButton('delete', true, () => drawing.deletePoint())}`
            : nothing
        }
        <span></span>
        ${this.#renderButton('cancel', true, () => drawing.cancel())}
        ${this.#renderButton('finish', true, () => drawing.finish())}
      </div>
      <p class="keys">${this.say(drawn.phase === 'edit' ? 'draw.keys.edit' : 'draw.keys.draw')}</p>
    </section>`;
  }

  #renderButton(
    name: 'undo' | 'cut' | 'delete' | 'cancel' | 'finish',
    isOn: boolean,
    press: () => void,
  ): TemplateResult {
    return html`<button type="button" data-draw=${name} ?disabled=${!isOn} @click=${press}>
      ${this.say(`draw.${name}`)}
    </button>`;
  }

  /** The bounds as ticks, and the size as a mark among them. What it says is said in words beside it. */
  #renderScale(size: DrawnSize | null): TemplateResult {
    const ticks = listSizeTicks(this.state);
    const share = (area: number): string => `${(placeOnScale(area, ticks) * 100).toFixed(2)}%`;
    return html`<div class="scale" aria-hidden="true">
      ${ticks.map((bound) => {
        const isReached = size !== null && size.areaSquareMeters >= bound;
        return html`<span class=${isReached ? 'tick reached' : 'tick'} ${setStyles({ left: share(bound) })}>
          ${formatSquareMeters(bound)}
        </span>`;
      })}
      ${
        size
          ? html`<i class="fill" ${setStyles({ width: share(size.areaSquareMeters) })}></i
              ><i class="mark" ${setStyles({ left: share(size.areaSquareMeters) })}></i>`
          : nothing
      }
    </div>`;
  }

  /** The figure follows the hand; it is no announcement, which would never end. */
  #renderTrial({ ratio, points }: Trial): TemplateResult {
    const words = { ratio: wordRatio(this.state.language, ratio), points: formatPoints(points) };
    return html`<p class="trial" data-figure="drawn-trial">
      <b>${this.say('draw.trial', words)}</b>
      ${isSynthetic(this.state) ? html`<span class="sample">${this.say('coverage.sample')}</span>` : nothing}
    </p>`;
  }

  #wordSize({ areaSquareMeters }: DrawnSize): string {
    const bounds = listSizeTicks(this.state);
    const area = formatSquareMeters(areaSquareMeters, bounds);
    return this.say('draw.size', { area, hectares: formatHectares(areaSquareMeters, bounds) });
  }

  /** What the size counts as: it changes where a bound is crossed, and is said then. */
  #wordClass({ radius, isGreen, isPark }: DrawnSize): string {
    const { result } = this.state.coverage;
    const green = this.say(isPark ? 'draw.class.park' : isGreen ? 'draw.class.green' : 'draw.class.none');
    if (!result) return green;
    const reach = radius === null ? null : wordDistance(this.state.language, radius);
    return reach === null
      ? this.say('draw.class.small', { green })
      : this.say('draw.class.radius', { radius: reach, green });
  }

  #wordTrouble({ refusal, fault, phase }: DrawingState): string | null {
    const trouble = refusal ?? fault;
    if (!trouble) return null;
    const isUndone = phase === 'edit' && refusal !== null && !MISSES.some((miss) => miss === refusal);
    return `${this.say(`draw.fault.${trouble}`)}${isUndone ? this.say('draw.restored') : ''}`;
  }

  #wordHint({ phase, points, isHeld }: DrawingState): string {
    if (isHeld) return this.say('draw.hint.held');
    if (phase === 'edit') return this.say('draw.hint.edit');
    const count = points ?? 0;
    if (count === 0) return this.say(phase === 'hole' ? 'draw.hint.hole' : 'draw.hint.first');
    return this.say(count < 3 ? 'draw.hint.more' : 'draw.hint.close', { count });
  }

  /** The keys that end and undo a drawing do so from its buttons too, and mean nothing else meanwhile. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    const isCommand = event.ctrlKey || event.metaKey;
    if (key === 'escape') this.drawing?.cancel();
    else if (isCommand && key === 'z' && !event.shiftKey) this.drawing?.undo();
    else if (!isCommand || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
