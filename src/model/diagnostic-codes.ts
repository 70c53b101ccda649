import { type Remedy, REMEDIES } from './remedies.ts';

export type Severity = 'error' | 'warning' | 'info';

interface CodeFacts {
  /** Where every finding of the code is equally grave; else the room that makes it says so. */
  readonly severity?: Severity;
  /** What its sentences may speak of, besides `name`, which every finding about a named feature carries. */
  readonly params: readonly string[];
  readonly remedy?: Remedy;
}

/**
 * The findings of reading a file. An error costs a feature or the file; a warning asks for a look; an info states what
 * was done.
 */
export const READING_CODES = {
  // the file as a whole
  'file-too-large': { severity: 'error', params: ['bytes', 'limit'] },
  'file-empty': { severity: 'error', params: [] },
  'format-unknown': { severity: 'error', params: [] },
  'format-not-read': { severity: 'error', params: ['format', 'advice'] },
  'too-many-features': { severity: 'error', params: ['limit'] },
  'too-many-cells': { severity: 'error', params: ['limit'] },
  'too-many-fields': { severity: 'warning', params: ['limit'] },
  'too-many-vertices': { severity: 'error', params: ['limit'] },
  'findings-capped': { severity: 'info', params: ['of', 'count', 'shown'] },
  'no-usable-feature': { severity: 'error', params: ['features'] },
  'layer-empty': { severity: 'warning', params: [] },
  'layer-choice': { severity: 'error', params: ['layers'], remedy: 'archive-layer' },
  'layer-not-found': { severity: 'error', params: ['wanted', 'layers'], remedy: 'archive-layer' },

  // text
  'encoding-guessed': { severity: 'info', params: ['encoding', 'reason'], remedy: 'encoding' },
  'encoding-doubtful': { severity: 'warning', params: ['encoding'], remedy: 'encoding' },
  'encoding-unknown': { severity: 'error', params: ['encoding'], remedy: 'encoding' },
  'encoding-contradicted': { severity: 'warning', params: ['stated', 'encoding'], remedy: 'encoding' },
  'encoding-mixed': { severity: 'warning', params: ['count', 'encoding'], remedy: 'encoding' },
  'text-unreadable': { severity: 'warning', params: ['count', 'encoding'], remedy: 'encoding' },
  'text-truncated': { severity: 'info', params: ['count'] },

  // JSON
  'json-invalid': { severity: 'error', params: ['line', 'column'] },
  'json-too-deep': { severity: 'error', params: ['limit'] },
  'json-not-finite': { severity: 'warning', params: ['count'] },
  'json-key-repeated': { severity: 'warning', params: ['key'] },
  'json-line-invalid': { severity: 'error', params: ['line'] },
  'geojson-type-unknown': { severity: 'error', params: ['type'] },
  'geojson-type-missing': { severity: 'error', params: [] },
  'geojson-wrapped': { severity: 'error', params: ['member'] },
  'geojson-not-an-object': { severity: 'error', params: [] },
  'geojson-features-missing': { severity: 'error', params: [] },

  // KML, CSV, zip, shapefile
  'xml-invalid': { severity: 'error', params: ['line'] },
  'xml-doctype': { severity: 'error', params: [] },
  'xml-too-deep': { severity: 'error', params: ['limit'] },
  'kml-not-found': { severity: 'error', params: ['root'] },
  'kml-link-ignored': { severity: 'info', params: ['count'] },
  'kml-without-shapes': { severity: 'warning', params: ['links', 'overlays'] },
  'csv-title-skipped': { severity: 'info', params: ['title'] },
  'csv-no-geometry': { severity: 'error', params: ['fields'] },
  'csv-unclosed-quote': { severity: 'error', params: ['line'] },
  'csv-row-width': { severity: 'warning', params: ['line', 'cells', 'expected'] },
  'csv-points-joined': { severity: 'warning', params: ['points', 'polygons'] },
  'wkt-invalid': { severity: 'error', params: ['text'] },
  'zip-invalid': { severity: 'error', params: [] },
  'zip-too-many-entries': { severity: 'error', params: ['limit'] },
  'zip-too-large': { severity: 'error', params: ['limit'] },
  'zip-ratio': { severity: 'error', params: ['entry', 'limit'] },
  'zip-encrypted': { severity: 'error', params: ['entry'] },
  'zip-method': { severity: 'error', params: ['entry', 'method'] },
  'zip-entry-damaged': { severity: 'error', params: ['entry'] },
  'zip-entry-ignored': { severity: 'info', params: ['entry', 'reason'] },
  'zip-nothing-readable': { severity: 'error', params: [] },
  'zip-holds-other': { severity: 'error', params: ['format', 'advice'] },
  'shp-invalid': { severity: 'error', params: [] },
  'shp-truncated': { severity: 'error', params: ['record'] },
  'shp-record-damaged': { severity: 'error', params: [] },
  'shp-index-differs': { severity: 'warning', params: ['records', 'indexed'] },
  'shp-type-unsupported': { severity: 'error', params: ['type'] },
  'dbf-missing': { severity: 'warning', params: [] },
  'dbf-invalid': { severity: 'warning', params: [] },
  'dbf-deleted': { severity: 'info', params: ['count'] },
  'dbf-count-differs': { severity: 'warning', params: ['shapes', 'rows'] },

  // where it is
  'crs-stated': { severity: 'info', params: ['crs', 'source'], remedy: 'crs' },
  'crs-assumed': { severity: 'warning', params: ['crs'], remedy: 'crs' },
  'crs-guessed': { severity: 'warning', params: ['crs'], remedy: 'crs' },
  'crs-guessed-among': { severity: 'warning', params: ['crs', 'candidates'], remedy: 'crs' },
  'crs-ambiguous': { severity: 'error', params: ['candidates'], remedy: 'crs-or-extent' },
  'crs-contradicted': { severity: 'error', params: ['stated', 'source', 'candidates'], remedy: 'crs-or-extent' },
  'crs-contradicted-unknown': { severity: 'error', params: ['stated', 'source'], remedy: 'crs' },
  'crs-unknown': { severity: 'error', params: [], remedy: 'crs' },
  'crs-unsupported': { severity: 'error', params: ['stated', 'source'], remedy: 'crs' },
  'crs-old-datum': { severity: 'error', params: ['stated', 'source'] },
  'crs-overruled': { severity: 'warning', params: ['stated', 'source', 'crs'], remedy: 'crs' },
  'crs-datum-overruled': { severity: 'warning', params: ['stated', 'source', 'crs'], remedy: 'crs' },
  'crs-partly-stated': { severity: 'warning', params: ['count', 'crs'], remedy: 'crs' },
  'crs-of-feature-differs': { severity: 'error', params: ['stated', 'crs'], remedy: 'crs' },
  'crs-does-not-fit': { severity: 'error', params: ['crs'], remedy: 'crs' },
  'axes-swapped': { severity: 'warning', params: ['crs'], remedy: 'crs' },
  'zone-prefix-differs': { severity: 'warning', params: ['stated', 'crs'], remedy: 'crs' },
  'outside-extent': { severity: 'warning', params: ['count'], remedy: 'crs-or-extent' },
  'extent-wide': { severity: 'warning', params: ['degrees'] },
  'extent-too-wide': { severity: 'error', params: ['degrees'] },
  'far-from-layer': { severity: 'error', params: ['degrees'] },

  // features and geometries
  'feature-invalid': { severity: 'error', params: ['reason'] },
  'properties-invalid': { severity: 'warning', params: [] },
  'structure-invalid': { severity: 'warning', params: ['reason'] },
  'geometry-missing': { severity: 'error', params: [] },
  'geometry-empty': { severity: 'error', params: [] },
  'geometry-type-unknown': { severity: 'error', params: ['type'] },
  'geometry-malformed': { severity: 'error', params: ['reason'] },
  'not-a-polygon': { severity: 'error', params: ['type'] },
  'collection-parts-ignored': { severity: 'warning', params: ['count'] },
  'collection-unpacked': { severity: 'info', params: ['count'] },
  'part-empty': { severity: 'warning', params: ['count'] },
  'position-not-finite': { severity: 'error', params: [] },
  'position-out-of-range': { severity: 'error', params: ['x', 'y'] },
  'height-dropped': { severity: 'info', params: ['count'] },
  'duplicate-id': { severity: 'warning', params: ['first'] },
  'duplicate-feature': { severity: 'warning', params: ['first'] },

  // rings
  'ring-unclosed': { severity: 'warning', params: ['gapMetres'] },
  'ring-too-short': { severity: 'error', params: [] },
  'ring-repeated-points': { severity: 'info', params: ['count'] },
  'ring-spike': { severity: 'warning', params: ['count'] },
  'ring-crosses-itself': { severity: 'warning', params: ['count'] },
  'ring-too-complex': { severity: 'error', params: [] },
  'ring-zero-area': { severity: 'error', params: [] },
  'ring-winding': { severity: 'info', params: ['count'] },
  'hole-dropped': { severity: 'warning', params: ['count'] },
  'hole-outside': { severity: 'warning', params: ['count'] },
  'hole-crosses': { severity: 'warning', params: ['count'] },
  'parts-overlap': { severity: 'warning', params: ['count'] },
  'shell-not-first': { severity: 'warning', params: [] },
  'hole-in-hole': { severity: 'warning', params: ['count'] },
  'repair-declined': { severity: 'error', params: ['of'], remedy: 'repair' },

  // attributes
  'field-not-found': { severity: 'error', params: ['attribute', 'field'], remedy: 'field' },
  'status-unknown': { severity: 'warning', params: ['value'] },
  'status-by-values': { severity: 'info', params: ['field', 'values'], remedy: 'field' },
  'status-field-unused': { severity: 'warning', params: ['attribute', 'proposed', 'values'], remedy: 'field' },
  'population-unreadable': { severity: 'warning', params: ['value'] },
  'cost-unreadable': { severity: 'warning', params: ['value'] },
  'code-edition-unproved': { severity: 'warning', params: [], remedy: 'edition' },
  'code-edition-contradicted': { severity: 'warning', params: ['edition', 'codes'], remedy: 'edition' },
} as const satisfies Readonly<Record<string, CodeFacts & { readonly severity: Severity }>>;

/** The findings of reading a scenario, besides some of reading layers: each is about the file or one of its edits. */
const SCENARIO_CODES = {
  'scenario-unknown': { severity: 'error', params: ['known'] },
  'scenario-newer': { severity: 'error', params: ['schema', 'known'] },
  'scenario-too-long': { severity: 'error', params: ['limit'] },
  'scenario-edit-invalid': { severity: 'error', params: ['member'] },
  'scenario-target-unknown': { severity: 'error', params: ['target'] },
  'scenario-target-shared': { severity: 'error', params: ['target'] },
  'scenario-target-gone': { severity: 'error', params: ['target'] },
  'scenario-id-taken': { severity: 'error', params: ['target'] },
  'scenario-park-far': { severity: 'error', params: ['degrees'] },
} as const satisfies Readonly<Record<string, CodeFacts & { readonly severity: Severity }>>;

/** The findings of reading a project, besides those of its layers and scenarios. */
const PROJECT_CODES = {
  'project-unknown': { severity: 'error', params: ['known'] },
  'project-newer': { severity: 'error', params: ['schema', 'known'] },
  'project-truncated': { severity: 'error', params: [] },
  'project-invalid': { severity: 'error', params: ['member'] },
  'project-layer-unusable': { severity: 'error', params: ['file'] },
  'project-layer-missing': { severity: 'error', params: ['role', 'district'] },
  'project-other-district': { severity: 'warning', params: ['district'] },
  'project-area-missing': { severity: 'warning', params: ['role', 'district'] },
} as const satisfies Readonly<Record<string, CodeFacts & { readonly severity: Severity }>>;

/** All that reading can find, layers, scenarios and projects alike. */
export const FILE_CODES = { ...READING_CODES, ...SCENARIO_CODES, ...PROJECT_CODES };

/** The findings of the check, besides some of reading that it makes too; and those of the command line's files. */
const CHECK_CODES = {
  'far-from-meridian': { params: ['degrees', 'meridian'] },
  'none-usable': { params: ['count'] },
  'class-unavailable': { params: ['where'], remedy: 'historic' },
  'historic-not-needed': { params: [] },
  'park-code-missing': { params: ['count'] },
  'park-code-unknown': { params: ['count'] },
  'park-code-housing': { params: ['count'] },
  'switch-not-in-edition': { params: ['edition'] },
  'near-threshold': { params: ['area', 'bound'] },
  'scattered-parts': { params: ['parts'] },
  'landuse-missing': { params: [] },
  'not-residential': { params: ['count'] },
  'blocks-overlap': { params: [] },
  'none-residential': { params: ['count'], remedy: 'field' },
  'too-complex': { params: [] },
  'contributions-left-out': { params: [] },
  'cost-missing': { params: ['count'] },
  'search-cut-short': { params: [] },
  'no-park-counts': { params: ['count'], remedy: 'counting' },
  'layers-apart': { params: ['kilometers', 'other'], remedy: 'insist' },
  'same-shapes': { params: ['count', 'other'], remedy: 'insist' },
  'shapes-mended': { params: ['count'] },
  'synthetic-data': { params: [] },
  'verification-differs': { params: ['points', 'area'] },
  'drawing-failed': { params: ['message'] },
  'drawing-stopped': { params: [] },
  'scenario-dropped': { params: ['name'] },
  'file-not-found': { params: ['file', 'reason'] },
  'file-not-readable': { params: ['file', 'reason'] },
  'file-not-ordinary': { params: ['file'] },
} as const satisfies Readonly<Record<string, CodeFacts>>;

/** Why there is no map, and what of it is missing. */
const MAP_CODES = {
  'map-no-webgl': { params: [] },
  'map-context-lost': { params: [] },
  'map-not-fetched': { params: [] },
  'map-worker-refused': { params: [] },
  'map-worker-silent': { params: [] },
  'map-failed': { params: ['message'] },
  'map-empty': { params: [] },
  'layer-not-drawn': { params: ['file', 'message'] },
} as const satisfies Readonly<Record<string, CodeFacts>>;

/** What the page must be able to say at once: its words are among those of the interface. */
const PAGE_CODES = {
  'file-missing': { params: ['file', 'status'] },
  'file-unreachable': { params: ['file'] },
  'file-timeout': { params: ['file'] },
  'file-not-json': { params: ['file'] },
  'file-bad-member': { params: ['file', 'member'] },
  'entry-bad-member': { params: ['file', 'number', 'member'] },
  'standard-id-taken': { params: ['id'] },
  'standard-lender-unknown': { params: ['lender'] },
  'standard-unknown': { params: ['id'] },
  'panel-failed': { params: [] },
  'words-failed': { params: [] },
  'analysis-failed': { params: ['message'] },
  'analysis-stopped': { params: [] },
} as const satisfies Readonly<Record<string, CodeFacts>>;

/** Every code that a `Diagnostic` can have. Each has one sentence in each language: what is wrong, and what to do. */
export const DIAGNOSTIC_CODES = { ...FILE_CODES, ...CHECK_CODES, ...MAP_CODES, ...PAGE_CODES };

export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;
export type FileCode = keyof typeof FILE_CODES;
export type MapCode = keyof typeof MAP_CODES;
export type PageCode = keyof typeof PAGE_CODES;

/** The values that a finding of `Code` carries. */
export type DiagnosticParams<Code extends DiagnosticCode> = Readonly<
  Record<(typeof DIAGNOSTIC_CODES)[Code]['params'][number], string | number>
>;

/** What a finding of a code asks for; null for one that asks for nothing that can be chosen here. */
export function findRemedy(code: DiagnosticCode): (typeof REMEDIES)[Remedy] | null {
  const { remedy }: CodeFacts = DIAGNOSTIC_CODES[code];
  return remedy ? REMEDIES[remedy] : null;
}
