import type { Pixel } from './step-crosshair.ts';

const SIZE_PIXELS = 32;
const SVG = 'http://www.w3.org/2000/svg';

/** The crosshair of who draws with the keyboard: dark lines on light ones, so that it shows on any ground. */
export class CrosshairMark {
  readonly #svg = document.createElementNS(SVG, 'svg');

  constructor(container: HTMLElement) {
    const svg = this.#svg;
    svg.setAttribute('width', String(SIZE_PIXELS));
    svg.setAttribute('height', String(SIZE_PIXELS));
    svg.setAttribute('viewBox', '-16 -16 32 32');
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('data-mark', 'crosshair');
    for (const [stroke, width] of [
      ['#FFFFFF', 5],
      ['#1E2329', 2],
    ] as const) {
      const path = document.createElementNS(SVG, 'path');
      path.setAttribute('d', 'M-15 0H-4M4 0H15M0 -15V-4M0 4V15');
      path.setAttribute('stroke', stroke);
      path.setAttribute('stroke-width', String(width));
      svg.append(path);
    }
    Object.assign(svg.style, { position: 'absolute', left: '0', top: '0', pointerEvents: 'none', display: 'none' });
    container.append(svg);
  }

  /** Shows it at a pixel of the container, or with null hides it. */
  show(at: Pixel | null): void {
    this.#svg.style.display = at ? 'block' : 'none';
    if (at) this.#svg.style.transform = `translate(${at.x - SIZE_PIXELS / 2}px, ${at.y - SIZE_PIXELS / 2}px)`;
  }

  remove(): void {
    this.#svg.remove();
  }
}
