import { pickNumber, pickOne, type Random } from './mutate-file.ts';

type Holder = Record<string, unknown> | unknown[];

/** Stands for a text that `JSON.stringify` would never write. */
const RAW = 'RAW:';

const VALUES: readonly (() => unknown)[] = [
  ...[null, true, 0, -0, 1e308, 120.2, '', 'NaN', '120.2', '__proto__', '\ud800', '\0', '是', 'a'.repeat(10_000)],
  ...[
    '1e999',
    '-1e999',
    'NaN',
    '01',
    '1.',
    '12345678901234567890123',
    "'a'",
    'undefined',
    '{"__proto__":{"a":1}}',
    '',
    ',',
  ].map((text) => RAW + text),
].map((value) => () => value);

const KEYS = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '$name', '', 'a'.repeat(3000)],
  ...['type', 'coordinates', 'geometry', 'geometries', 'features', 'properties', 'id', 'crs', 'bbox', 'name'],
];
const TYPES = [
  'Feature',
  'FeatureCollection',
  'Polygon',
  'MultiPolygon',
  'Point',
  'GeometryCollection',
  'LineString',
  'polygon',
];

/**
 * Changes a few nodes of a JSON text: values, keys, kinds, order, number and depth of what is in it.
 *
 * @returns null where the text is no JSON, or nested too deep to be written again
 */
export function mutateJson(text: string, random: Random): string | null {
  try {
    const root = { root: JSON.parse(text.replace(/^\ufeff/, '')) as unknown };
    for (let steps = 1 + pickNumber(random, 4); steps > 0; steps--) changeNode(root, random);
    const written = JSON.stringify(root.root) ?? '';
    // a raw text stands for itself, without the quotation marks
    return written.replace(/"RAW:((?:[^"\\]|\\.)*)"/g, (_, raw: string) => raw.replaceAll('\\"', '"'));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}

function changeNode(root: { root: unknown }, random: Random): void {
  const nodes: (readonly [Holder, string])[] = [];
  collectNodes(root, nodes, 0);
  if (nodes.length === 0) return;
  const [holder, key] = pickOne(random, nodes);
  const value = readMember(holder, key);
  const step = random();
  if (Array.isArray(holder) && step < 0.35) changeList(holder, Number(key), random);
  else if (step < 0.5) setMember(holder, key, pickOne(random, VALUES)());
  else if (step < 0.58) Reflect.deleteProperty(holder, key);
  else if (step < 0.66) setMember(holder, pickOne(random, KEYS), value);
  else if (step < 0.72) setMember(holder, key, pickOne(random, TYPES));
  else if (step < 0.8) setMember(holder, key, nest(value, random));
  else if (step < 0.88) setMember(holder, key, readMember(...pickOne(random, nodes)));
  else if (typeof value === 'number') setMember(holder, key, changeNumber(value, random));
  else if (typeof value === 'object' && value !== null) setMember(holder, key, Object.values(value)[0]);
  else setMember(holder, key, [value]);
}

/** All members below a value with what holds them, as far down as a copy is worth it. */
function collectNodes(holder: Holder, into: (readonly [Holder, string])[], depth: number): void {
  for (const [key, value] of Object.entries(holder)) {
    if (into.length > 20_000) return;
    into.push([holder, key]);
    if (typeof value === 'object' && value !== null && depth < 80) collectNodes(value as Holder, into, depth + 1);
  }
}

function changeList(list: unknown[], at: number, random: Random): void {
  const step = random();
  const other = pickNumber(random, list.length);
  if (step < 0.25) list.splice(at, 1);
  else if (step < 0.45) list.splice(at, 0, copy(list[other]));
  else if (step < 0.55) list.push(...Array.from({ length: 50 }, () => copy(list[at])));
  else if (step < 0.75) [list[at], list[other]] = [list[other], list[at]];
  else if (step < 0.9) list.reverse();
  else list.length = at;
}

/** A value some levels deeper; now and then far too deep. */
function nest(value: unknown, random: Random): unknown {
  let nested = value;
  for (let levels = random() < 0.1 ? 200 : 1 + pickNumber(random, 3); levels > 0; levels--) nested = [nested];
  return random() < 0.3 ? { type: 'GeometryCollection', geometries: [nested] } : nested;
}

function changeNumber(value: number, random: Random): number {
  return pickOne(random, [
    value + 1e-9,
    value + 1e-4,
    -value,
    value * 1e5,
    Math.round(value),
    value + 360,
    value / 1e5,
  ]);
}

const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null') as unknown;

const readMember = (holder: Holder, key: string): unknown => (holder as Record<string, unknown>)[key];

/** Sets an own member, also one whose name means something to the language. A copy, so that nothing holds itself. */
function setMember(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, Array.isArray(holder) && !(key in holder) ? holder.length : key, {
    value: copy(value),
    configurable: true,
    enumerable: true,
    writable: true,
  });
}
