/** Who may import whom directly, under `src/`; `model` is open to all. `room/file` opens a single file of a room. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  geometry: [],
  plan: ['geometry'],
  coverage: ['geometry'],
  ingest: ['geometry'],
  figure: ['geometry'],
  report: ['coverage', 'figure', 'plan', 'geometry', 'locales'],
  export: ['coverage', 'plan', 'geometry'],
  load: ['ingest', 'plan'],
  worker: ['coverage', 'ingest', 'geometry', 'report'],
  state: ['coverage', 'plan', 'export', 'load', 'worker'],
  map: ['state', 'coverage', 'geometry', 'plan', 'locales'],
  components: ['map', 'state', 'plan', 'report', 'export', 'embed/snippet', 'locales'],
  embed: ['components', 'map', 'state', 'load', 'locales'],
  app: ['embed', 'components', 'state', 'load', 'locales'],
  cli: ['coverage', 'ingest', 'export', 'report', 'plan', 'locales', 'load/check-district', 'load/check-standards'],
  locales: [],
  // src/index.ts, the door of the package: the class, the loader and the types.
  index: ['components', 'load'],
  // src/analysis.ts, the door `./coverage`: the analysis for Node.
  analysis: ['coverage', 'ingest'],
};

/** Imports of a room that may name types only. */
export const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = { map: ['coverage'], report: ['locales'] };

/** Packages that only these rooms may import, types included. */
export const PACKAGE_ROOMS: readonly { readonly name: RegExp; readonly rooms: readonly string[] }[] = [
  { name: /^(maplibre-gl|terra-draw|terra-draw-maplibre-gl-adapter)(\/|$)/, rooms: ['map'] },
  { name: /^(lit|lit-html|lit-element|@lit\/.*)(\/|$)/, rooms: ['components', 'embed', 'app'] },
  { name: /^@tanstack\//, rooms: ['components'] },
  { name: /^@turf\//, rooms: ['coverage', 'worker', 'cli'] },
  { name: /^geojson-validation(\/|$)/, rooms: ['ingest'] },
];

/** Rooms that run in Node, in a worker and in a test without any preparation. */
export const PURE_ROOMS = ['model', 'geometry', 'plan', 'coverage', 'ingest', 'figure', 'report', 'export'] as const;

/** Globals that a pure room must not touch: the page, the network, the clock, chance. */
export const IMPURE_GLOBALS = [
  'document',
  'window',
  'self',
  'navigator',
  'location',
  'history',
  'screen',
  'customElements',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'matchMedia',
  'getComputedStyle',
  'requestAnimationFrame',
  'requestIdleCallback',
  'performance',
  'crypto',
  'DOMParser',
  'XMLSerializer',
  'HTMLElement',
  'Element',
  'Node',
  'Event',
  'CustomEvent',
  'MutationObserver',
  'ResizeObserver',
  'IntersectionObserver',
  'Image',
  'OffscreenCanvas',
  'process',
] as const;

/** Globals that fetch, and the one room that may use them. */
export const FETCHING = {
  globals: ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon'],
  room: 'load',
} as const;

/** Classes that start a worker, and the one room that may use them. */
export const STARTING_WORKERS = { globals: ['Worker', 'SharedWorker'], room: 'worker' } as const;

export const MOST_LINES = 300;
