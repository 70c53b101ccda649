import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { redoEdit, showBefore, undoEdit } from '../../state/scenario/scenario-actions.ts';
import type { Store } from '../../state/store.ts';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly store: Store;
}

/** While this key is held down, the map shows what the scenario is compared with. */
const BEFORE = 'b';

/**
 * The keys of the scenarios, while the focus is on their map or its panel and not in a field: undo, redo, and one that
 * shows 原状 as long as it is held down.
 */
export class ScenarioKeys implements ReactiveController {
  readonly #host: Host;
  #isHeld = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('keydown', this.#onDown);
    addEventListener('keyup', this.#onUp);
    addEventListener('blur', this.#release);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#onDown);
    removeEventListener('keyup', this.#onUp);
    removeEventListener('blur', this.#release);
    this.#release();
  }

  readonly #onDown = (event: KeyboardEvent): void => {
    const { store } = this.#host;
    const { scenarios } = store.state;
    if (event.defaultPrevented || scenarios.shown === null || !this.#isMeant(event)) return;
    const key = event.key.toLowerCase();
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && (key === 'y' || (key === 'z' && event.shiftKey))) redoEdit(store);
    else if (isCommand && key === 'z') undoEdit(store);
    else if (!isCommand && !event.altKey && key === BEFORE) {
      if (event.repeat) return;
      this.#isHeld = true;
      showBefore(store, true);
    } else return;
    event.preventDefault();
  };

  readonly #onUp = ({ key }: KeyboardEvent): void => {
    if (key.toLowerCase() === BEFORE) this.#release();
  };

  readonly #release = (): void => {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    showBefore(this.#host.store, false);
  };

  /** Says whether a key was pressed within the same map, and not while writing. */
  #isMeant(event: KeyboardEvent): boolean {
    const path = event.composedPath();
    const [target] = path;
    const isField =
      target instanceof HTMLElement && target.matches('input:not([type=radio], [type=checkbox]), select, textarea');
    return !isField && path.includes(this.#findMap());
  }

  #findMap(): EventTarget {
    let root: Node = this.#host;
    for (let next = root.getRootNode(); next instanceof ShadowRoot; next = root.getRootNode()) root = next.host;
    return root;
  }
}
