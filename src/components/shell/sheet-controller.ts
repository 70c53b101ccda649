import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Heights of the sheet as shares of the element, from a strip to nearly all. */
const STOPS = [0.16, 0.46, 0.9] as const;
/** Smallest heights in pixels, so that the strip always holds the handle and the views. */
const LEAST_PIXELS = 96;

/** The sheet of a narrow map: three stops, by dragging its handle or with the arrow keys. */
export class SheetController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #stop = 1;
  #dragged: number | null = null;
  #observer: ResizeObserver | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#dragged = null;
    this.#observer = new ResizeObserver(() => this.#host.requestUpdate());
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }

  /** The stop as a number from 0 to 2, for `aria-valuenow`. */
  get stop(): number {
    return this.#stop;
  }

  /** Height in pixels. */
  get height(): number {
    const full = this.#host.clientHeight;
    return this.#dragged ?? Math.max(LEAST_PIXELS, full * (STOPS[this.#stop] ?? 0.46));
  }

  /** Opens the sheet at least half, so that what was just asked for can be read. */
  readonly unfold = (): void => {
    if (this.#stop === 0) this.#moveTo(1);
  };

  /** Lowers a full sheet, so that the map can be seen. */
  showMap(): void {
    if (this.#stop === 2) this.#moveTo(1);
  }

  /** Folds the sheet to its strip, for the map to be worked on. */
  readonly fold = (): void => this.#moveTo(0);

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const target = new Map([
      ['ArrowUp', Math.min(2, this.#stop + 1)],
      ['ArrowDown', Math.max(0, this.#stop - 1)],
      ['Home', 0],
      ['End', 2],
    ]).get(event.key);
    if (target === undefined) return;
    event.preventDefault();
    this.#moveTo(target);
  };

  readonly onPointerDown = (event: PointerEvent): void => {
    const handle = event.currentTarget as HTMLElement;
    const [startY, startHeight] = [event.clientY, this.height];
    const full = this.#host.clientHeight;
    handle.setPointerCapture(event.pointerId);
    const onMove = (move: PointerEvent): void => {
      this.#dragged = Math.min(full * 0.94, Math.max(LEAST_PIXELS, startHeight + startY - move.clientY));
      this.#host.requestUpdate();
    };
    const onEnd = (end: PointerEvent): void => {
      handle.removeEventListener('pointermove', onMove);
      const moved = Math.abs(end.clientY - startY) > 6;
      const height = this.height;
      this.#dragged = null;
      const distances = STOPS.map((share) => Math.abs(Math.max(LEAST_PIXELS, full * share) - height));
      // a press without a drag goes one stop up, and from the top back to the strip
      this.#moveTo(moved ? distances.indexOf(Math.min(...distances)) : (this.#stop + 1) % STOPS.length);
    };
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('pointerup', onEnd, { once: true });
    handle.addEventListener('pointercancel', onEnd, { once: true });
  };

  #moveTo(stop: number): void {
    this.#stop = stop;
    this.#host.requestUpdate();
  }
}
