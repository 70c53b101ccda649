import type { Severity } from '../model/diagnostic.ts';

interface CodeEntry {
  readonly severity: Severity;
  /** The members of `params`, besides `name`, which every finding about a named feature carries. */
  readonly params: readonly string[];
}

/**
 * Every code this room can put into a `Diagnostic`, with its severity and the members of its `params`. Locales hold one
 * sentence for each key. An error costs a feature or the file; a warning asks for a look; an info states what was done.
 */
export const DIAGNOSTIC_CODES = {
  // the file as a whole
  'file-too-large': { severity: 'error', params: ['bytes', 'limit'] },
  'file-empty': { severity: 'error', params: [] },
  'format-unknown': { severity: 'error', params: [] },
  'format-not-read': { severity: 'error', params: ['format', 'advice'] },
  'too-many-features': { severity: 'error', params: ['limit'] },
  'too-many-vertices': { severity: 'error', params: ['limit'] },
  'findings-capped': { severity: 'info', params: ['of', 'count', 'shown'] },
  'no-usable-feature': { severity: 'error', params: ['features'] },
  'layer-empty': { severity: 'info', params: [] },
  'layer-choice': { severity: 'error', params: ['layers'] },
  'layer-not-found': { severity: 'error', params: ['wanted', 'layers'] },

  // text
  'encoding-guessed': { severity: 'info', params: ['encoding', 'reason'] },
  'encoding-doubtful': { severity: 'warning', params: ['encoding'] },
  'encoding-unknown': { severity: 'error', params: ['encoding'] },
  'encoding-contradicted': { severity: 'warning', params: ['stated', 'encoding'] },
  'encoding-mixed': { severity: 'warning', params: ['count', 'encoding'] },
  'text-unreadable': { severity: 'warning', params: ['count', 'encoding'] },
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
  'crs-stated': { severity: 'info', params: ['crs', 'source'] },
  'crs-assumed': { severity: 'warning', params: ['crs'] },
  'crs-guessed': { severity: 'warning', params: ['crs'] },
  'crs-guessed-among': { severity: 'warning', params: ['crs', 'candidates'] },
  'crs-ambiguous': { severity: 'error', params: ['candidates'] },
  'crs-contradicted': { severity: 'error', params: ['stated', 'source', 'candidates'] },
  'crs-contradicted-unknown': { severity: 'error', params: ['stated', 'source'] },
  'crs-unknown': { severity: 'error', params: [] },
  'crs-unsupported': { severity: 'error', params: ['stated', 'source'] },
  'crs-old-datum': { severity: 'error', params: ['stated', 'source'] },
  'crs-overruled': { severity: 'warning', params: ['stated', 'source', 'crs'] },
  'crs-datum-overruled': { severity: 'warning', params: ['stated', 'source', 'crs'] },
  'crs-partly-stated': { severity: 'warning', params: ['count', 'crs'] },
  'crs-of-feature-differs': { severity: 'error', params: ['stated', 'crs'] },
  'crs-does-not-fit': { severity: 'error', params: ['crs'] },
  'axes-swapped': { severity: 'warning', params: ['crs'] },
  'zone-prefix-differs': { severity: 'warning', params: ['stated', 'crs'] },
  'outside-extent': { severity: 'warning', params: ['count'] },
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
  'repair-declined': { severity: 'error', params: ['of'] },

  // attributes
  'field-not-found': { severity: 'error', params: ['role', 'field'] },
  'status-unknown': { severity: 'warning', params: ['value'] },
  'population-unreadable': { severity: 'warning', params: ['value'] },
  'code-edition-unproved': { severity: 'warning', params: ['codes'] },
  'code-edition-contradicted': { severity: 'warning', params: ['edition', 'codes'] },
} as const satisfies Readonly<Record<string, CodeEntry>>;

export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;

/** The values a finding of `C` must carry. */
export type DiagnosticParams<C extends DiagnosticCode> = Readonly<
  Record<(typeof DIAGNOSTIC_CODES)[C]['params'][number], string | number>
>;
