import { css, html, LitElement } from 'lit';

/**
 * A map of a district.
 *
 * @attr {string} src - URL of a folder with `district.json`
 * @attr {string} state - `loading`, `ready`, `error` or `text-only`; reflected
 * @fires dm-ready - the first complete drawing
 */
export class DistrictMap extends LitElement {
  static override properties = {
    src: { type: String },
    state: { type: String, reflect: true },
  };

  static override styles = css`
    :host {
      display: block;
      height: 400px;
    }
    div {
      height: 100%;
    }
  `;

  src = '';

  state: 'loading' | 'ready' | 'error' | 'text-only' = 'loading';

  #map: { remove(): void; queryRenderedFeatures(): readonly unknown[] } | null = null;

  #generation = 0;

  override render() {
    return html`<div lang="zh-Hans"></div>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#generation += 1;
    this.#map?.remove();
    this.#map = null;
  }

  /** How many features the map has drawn. */
  countDrawn(): number {
    return this.#map?.queryRenderedFeatures().length ?? 0;
  }

  async #open(): Promise<void> {
    const generation = this.#generation;
    await this.updateComplete;
    const { engineStyles, openMap } = await import('../map/open-map.ts');
    const container = this.renderRoot.querySelector('div');
    if (generation !== this.#generation || !container) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(engineStyles);
    this.shadowRoot?.adoptedStyleSheets.push(sheet);
    const map = openMap(container);
    this.#map = map;
    map.on('error', () => (this.state = 'error'));
    await map.once('idle');
    if (map.queryRenderedFeatures().length === 0) return;
    this.state = 'ready';
    this.dispatchEvent(new CustomEvent('dm-ready', { bubbles: true, composed: true }));
  }
}
