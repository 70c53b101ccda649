/**
 * How much of a stranger's file is read before the answer is "too large". Each limit has its own diagnostic, so that the
 * reader learns which one was met and what to do. What makes a shape a tangle is not a size but how often its lines meet:
 * `geometry/arrangement/count-contacts.ts` says it.
 */
export const LIMITS = {
  /** Bytes of a file, to be checked by its size before it is read. */
  fileBytes: 100 * 1024 * 1024,
  /** Bytes of a project: its layers are text there, and longer than they were as a shapefile. */
  projectBytes: 250 * 1024 * 1024,
  /** Nesting of a JSON text; a FeatureCollection of MultiPolygons with attributes needs about ten. */
  jsonDepth: 64,
  /** Elements open at once in a KML document. */
  xmlDepth: 64,
  /** Bytes of a KML document: its tree takes many times as much memory as its text. */
  kmlBytes: 40 * 1024 * 1024,
  features: 1_000_000,
  vertices: 10_000_000,
  /** Vertices of one ring. */
  ringVertices: 1_000_000,
  zipEntries: 2_000,
  /** Bytes that the entries of one zip may unpack to, counted as they are produced and not as the zip claims. */
  zipBytes: 300 * 1024 * 1024,
  /** Produced bytes for each compressed byte, once `zipRatioFloor` bytes are out. */
  zipRatio: 200,
  zipRatioFloor: 8 * 1024 * 1024,
  /** Columns of a table, and names of attributes in other formats. */
  fields: 1_000,
  /** Cells of a table, rows times columns: a short row has as many as it holds. */
  cells: 20_000_000,
  /** Edits of a scenario. */
  edits: 10_000,
  /** Findings of one code that are listed one by one; the rest are counted. */
  findingsPerCode: 100,
  /** Rows shown in a preview. */
  previewRows: 20,
  /** Characters of a preview's cell: a column may hold whole documents. */
  previewCharacters: 200,
} as const;
