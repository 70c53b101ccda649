import { writeProject } from '../../export/write-project.ts';
import { listEdits } from '../../coverage/scenario/edit-history.ts';
import { addNotices } from '../actions.ts';
import type { MapState } from '../map-state.ts';
import { decodeScenario, encodeScenario, readFragment, writeFragment } from './scenario-fragment.ts';
import { addScenario } from '../scenario/scenario-actions.ts';
import { findShownScenario } from '../scenario/scenario-state.ts';
import type { Store } from '../store.ts';
import type { FileLike } from '../../worker/ingest-client.ts';
import { NO_SCENARIOS } from '../scenario/scenario-state.ts';
import { collectProject } from './collect-project.ts';
import { openWork } from './open-work.ts';
import type { WorkState } from './work-state.ts';

/** The name of the scenario in the address's fragment, which no browser sends to a server. */
const NAME = 's';

/** What the fragment is for a state: the scenario that is shown, unless the reader's own layers are in or it is too large. */
export function describeLink({ scenarios, userLayers }: Pick<MapState, 'scenarios' | 'userLayers'>): {
  readonly link: WorkState['link'];
  readonly value: string | null;
} {
  const shown = findShownScenario(scenarios);
  if (!shown) return { link: 'none', value: null };
  if (userLayers) return { link: 'private', value: null };
  const { history } = shown;
  const value = encodeScenario({ name: history.name, edits: listEdits(history) });
  return { link: value === null ? 'too-large' : 'holds', value };
}

/** Keeps the address's fragment in step with the scenario that is shown, and opens the one that an address brings. */
export class LinkKeeper {
  readonly #store: Store;
  readonly #open: typeof openWork;
  #release: (() => void) | null = null;

  constructor(store: Store, open = openWork) {
    this.#store = store;
    this.#open = open;
  }

  /** Opens the scenario of the address where there is no work yet, and follows from then on. */
  async start(): Promise<void> {
    if (this.#store.state.scenarios.list.length === 0) await this.#read();
    this.#release = this.#store.watch(
      ({ scenarios, userLayers }) => [scenarios.list, scenarios.shown, userLayers],
      (state) => this.#write(state),
    );
    addEventListener('hashchange', this.#onHashChange);
    this.#write(this.#store.state);
  }

  /** Leaves the address alone. */
  stop(): void {
    this.#release?.();
    this.#release = null;
    removeEventListener('hashchange', this.#onHashChange);
  }

  /** Another link was put into the address of the open page. */
  readonly #onHashChange = (): void => {
    const value = readFragment(location.hash, NAME);
    if (value !== null && value !== describeLink(this.#store.state).value) void this.#read();
  };

  async #read(): Promise<void> {
    const value = readFragment(location.hash, NAME);
    if (value === null || this.#store.state.userLayers) return;
    const scenario = decodeScenario(value);
    const file = scenario && this.#makeFile(scenario);
    const opened = file && (await this.#open(this.#store.state, file, new AbortController().signal));
    const read = opened?.project?.scenarios[0];
    if (!read) {
      console.warn('district-map: ignored in the address:', `${NAME}=${value.slice(0, 40)}`);
      return;
    }
    addNotices(this.#store, opened.diagnostics);
    addScenario(this.#store, { name: read.name, edits: read.done.flat() });
  }

  /** A project of nothing but a scenario: so it is held against the form of a file, and read like one. */
  #makeFile(scenario: object): FileLike | null {
    const { state } = this.#store;
    const project = collectProject({ ...state, scenarios: NO_SCENARIOS }, [], '');
    if (!project) return null;
    const document = JSON.parse(writeProject(project).join('')) as object;
    const content = new Blob([JSON.stringify({ ...document, scenarios: [scenario] })]);
    return { name: `#${NAME}`, size: content.size, arrayBuffer: async () => content.arrayBuffer() };
  }

  #write(state: MapState): void {
    const { link, value } = describeLink(state);
    if (link !== state.work.link) this.#store.update({ work: { ...state.work, link } });
    const hash = writeFragment(location.hash, NAME, value);
    if (hash !== location.hash)
      history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
  }
}
