/** A geometry read from WKT. */
export interface WktGeometry {
  /** `SRID=4549;` before the text, else null. */
  readonly srid: string | null;
  /** Shaped like a GeoJSON geometry. */
  readonly geometry: { readonly type: string; readonly [member: string]: unknown };
}

const TYPES: ReadonlyMap<string, string> = new Map(
  ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection'].map(
    (type) => [type.toUpperCase(), type],
  ),
);

const START = /^\s*(?:SRID\s*=\s*(\d+)\s*;)?\s*([A-Z]+)\s*(?:\b(?:ZM|Z|M)\b)?\s*(EMPTY\b)?/i;
const COLLECTION_DEPTH = 8;
const LIST_DEPTH = 8;

/** Whether a cell looks like WKT at all: the word of a type alone is no WKT, nor is `Point Park`. */
export function looksLikeWkt(text: string): boolean {
  const head = text.slice(0, 100);
  const start = START.exec(head);
  const type = start?.[2]?.toUpperCase() ?? '';
  const isType = TYPES.has(type) || TYPES.has(type.replace(/(ZM|Z|M)$/, ''));
  return isType && (start![3] !== undefined || head.slice(start![0].length).trimStart().startsWith('('));
}

/** Parses WKT and EWKT with any number of dimensions; null where the text is neither. */
export function parseWkt(text: string): WktGeometry | null {
  const reader = new WktReader(text);
  const srid = START.exec(text.slice(0, 100))?.[1] ?? null;
  const geometry = reader.readGeometry(0);
  return geometry && reader.isAtEnd() ? { srid, geometry } : null;
}

class WktReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  isAtEnd(): boolean {
    return this.#text.slice(this.#at).trim() === '';
  }

  readGeometry(depth: number): { type: string; [member: string]: unknown } | null {
    const start = START.exec(this.#text.slice(this.#at, this.#at + 100));
    const word = start?.[2]?.toUpperCase() ?? '';
    const type = TYPES.get(word) ?? TYPES.get(word.replace(/(ZM|Z|M)$/, ''));
    if (!start || !type) return null;
    this.#at += start[0].length;
    const isCollection = type === 'GeometryCollection';
    if (start[3]) return isCollection ? { type, geometries: [] } : { type, coordinates: [] };
    if (isCollection) {
      const geometries = depth < COLLECTION_DEPTH ? this.#readMembers(depth) : null;
      return geometries && { type, geometries };
    }
    const list = this.#readList(0);
    if (!list) return null;
    // a point's list holds one position, which stands for itself
    return { type, coordinates: type === 'Point' ? (list[0] ?? []) : list };
  }

  #readMembers(depth: number): unknown[] | null {
    if (!this.#take('(')) return null;
    const members: unknown[] = [];
    do {
      const member = this.readGeometry(depth + 1);
      if (!member) return null;
      members.push(member);
    } while (this.#take(','));
    return this.#take(')') ? members : null;
  }

  /** A bracketed list of lists, of `EMPTY`, or of positions. */
  #readList(depth: number): unknown[] | null {
    if (depth > LIST_DEPTH || !this.#take('(')) return null;
    const items: unknown[] = [];
    do {
      const item = this.#peek() === '(' ? this.#readList(depth + 1) : (this.#readEmpty() ?? this.#readPosition());
      if (!item) return null;
      items.push(item);
    } while (this.#take(','));
    return this.#take(')') ? items : null;
  }

  #readEmpty(): unknown[] | null {
    const empty = /^\s*EMPTY\b/i.exec(this.#text.slice(this.#at, this.#at + 20));
    if (!empty) return null;
    this.#at += empty[0].length;
    return [];
  }

  #readPosition(): number[] | null {
    let end = this.#at;
    while (end < this.#text.length && this.#text[end] !== ',' && this.#text[end] !== ')') end++;
    const words = this.#text.slice(this.#at, end).trim().split(/\s+/);
    this.#at = end;
    const numbers = words.map((word) => (/^[-+]?(\d|\.\d|nan$|inf)/i.test(word) ? parseNumber(word) : undefined));
    const isSound = words.length >= 2 && words.length <= 4 && !numbers.includes(undefined);
    return isSound ? (numbers as number[]) : null;
  }

  #peek(): string {
    while (/\s/.test(this.#text[this.#at] ?? 'x')) this.#at++;
    return this.#text[this.#at] ?? '';
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#at++;
    return true;
  }
}

/** A number, NaN for `nan` and `inf`, undefined for what is no number. */
function parseNumber(word: string): number | undefined {
  if (/^[-+]?(nan|inf(inity)?)$/i.test(word)) return NaN;
  const value = Number(word);
  return Number.isNaN(value) ? undefined : value;
}
