import { DOMParser, type Element, type Node, ParseError } from '@xmldom/xmldom';
import type { Findings } from '../findings.ts';
import { LIMITS } from '../limits.ts';
import { listFieldNames } from './list-field-names.ts';
import { makeDictionary } from '../read-own.ts';
import { packGeometry } from '../rings/pack-geometry.ts';
import { PositionList } from '../../geometry/position-list.ts';
import { mendXml } from '../text/mend-xml.ts';
import { skipProlog } from '../text/skip-prolog.ts';
import type { SourceFeature, SourceTable } from '../source-table.ts';

/**
 * Whether elements are nested deeper than anyone means. The count is rough (a `/>` within an attribute misleads it); it
 * spares the parser the plain cases, and the parser's own exhaustion is caught below.
 */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    if (text.startsWith('<![CDATA[', at)) at = findOrEnd(text, ']]>', at);
    else if (text.startsWith('<!--', at)) at = findOrEnd(text, '-->', at);
    else if (text[at + 1] === '/') depth--;
    else if (text[at + 1] !== '?' && !closesItself(text, at)) depth++;
    if (depth > LIMITS.xmlDepth) return true;
  }
  return false;
}

function findOrEnd(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

function closesItself(text: string, start: number): boolean {
  let at = start + 1;
  while (at < text.length && text[at] !== '>' && text[at] !== '<') at++;
  return text[at] === '>' && text[at - 1] === '/';
}

/**
 * Reads the placemarks of a KML document. Nothing it points to is fetched: links, icons and overlays are passed over, a
 * DOCTYPE is refused, and descriptions stay text.
 *
 * @returns null where the document is refused; the findings say why.
 */
export function readKml(text: string, encoding: string, findings: Findings): SourceTable | null {
  try {
    const root = parseXml(text, findings);
    return root && readPlacemarks(root, encoding, findings);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    findings.add('xml-too-deep', { limit: LIMITS.xmlDepth });
    return null;
  }
}

const OVERLAYS = ['GroundOverlay', 'PhotoOverlay'];

function readPlacemarks(root: Element, encoding: string, findings: Findings): SourceTable | null {
  const placemarks = root.getElementsByTagNameNS('*', 'Placemark');
  const links = root.getElementsByTagNameNS('*', 'NetworkLink').length;
  if (root.localName !== 'kml' && placemarks.length === 0) {
    findings.add('kml-not-found', { root: root.nodeName.slice(0, 40) });
    return null;
  }
  const overlays = OVERLAYS.reduce((sum, name) => sum + root.getElementsByTagNameNS('*', name).length, 0);
  const isElsewhere = placemarks.length === 0 && links + overlays > 0;
  if (isElsewhere) findings.add('kml-without-shapes', { links, overlays });
  else if (links > 0) findings.add('kml-link-ignored', { count: links });
  const features: SourceFeature[] = [];
  const positions = new PositionList();
  for (const placemark of placemarks) features.push(readPlacemark(placemark, features.length, positions));
  const fields = listFieldNames(features, findings);
  const crs = { known: true, crs: 'wgs84', source: 'format' } as const;
  return { format: 'kml', features, positions, fields, crs, encoding, layer: null, layers: [] };
}

function parseXml(text: string, findings: Findings): Element | null {
  if (/^<!DOCTYPE/i.test(skipProlog(text))) {
    findings.add('xml-doctype', {});
    return null;
  }
  if (isTooDeep(text)) {
    findings.add('xml-too-deep', { limit: LIMITS.xmlDepth });
    return null;
  }
  try {
    const onError = (level: string, message: string): void => {
      if (level !== 'warning') throw new ParseError(message);
    };
    return new DOMParser({ onError }).parseFromString(mendXml(text), 'application/xml').documentElement;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    const line = (error as { locator?: { lineNumber?: unknown } }).locator?.lineNumber;
    findings.add('xml-invalid', { line: typeof line === 'number' ? line : 0 });
    return null;
  }
}

function* listChildren(parent: Node): Generator<Element> {
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === child.ELEMENT_NODE) yield child as Element;
  }
}

function findChild(parent: Node, name: string): Element | null {
  for (const child of listChildren(parent)) if (child.localName === name) return child;
  return null;
}

function readPlacemark(placemark: Element, index: number, positions: PositionList): SourceFeature {
  const properties = makeDictionary();
  const shapes: Shape[] = [];
  for (const child of listChildren(placemark)) {
    if (child.localName === 'name' || child.localName === 'description') {
      properties[child.localName] = child.textContent?.trim() ?? '';
    } else if (child.localName === 'ExtendedData') readExtendedData(child, properties);
    else shapes.push(...readShapes(child));
  }
  const geometry = shapes.length === 0 ? null : joinShapes(shapes);
  return { index, id: placemark.getAttribute('id'), properties, geometry: packGeometry(geometry, positions) };
}

/** Data with a value element, and SimpleData of a schema. */
function readExtendedData(extended: Element, properties: Record<string, unknown>): void {
  const data = [...listChildren(extended)].flatMap((child) =>
    child.localName === 'SchemaData' ? [...listChildren(child)] : [child],
  );
  for (const entry of data) {
    const name = entry.getAttribute('name');
    if (!name) continue;
    const value = entry.localName === 'Data' ? findChild(entry, 'value') : entry;
    properties[name] = value?.textContent?.trim() ?? '';
  }
}

/** A geometry of GeoJSON. */
interface Shape {
  readonly type: string;
  readonly coordinates?: unknown;
  readonly geometries?: readonly Shape[];
}

/** The geometries that an element stands for; a placemark should have one, but not every writer keeps to it. */
function readShapes(element: Element): Shape[] {
  const name = element.localName;
  if (name === 'Polygon') return readPolygons(element).map((rings) => ({ type: 'Polygon', coordinates: rings }));
  if (name === 'Point' || name === 'LineString') {
    const positions = readCoordinates(element);
    return [{ type: name, coordinates: name === 'Point' ? (positions[0] ?? []) : positions }];
  }
  return name === 'MultiGeometry' ? [joinShapes([...listChildren(element)].flatMap(readShapes))] : [];
}

function joinShapes(shapes: readonly Shape[]): Shape {
  if (shapes.length === 1) return shapes[0]!;
  const polygons = shapes.flatMap(({ type, coordinates }): unknown[] => {
    if (type === 'Polygon') return [coordinates];
    return type === 'MultiPolygon' ? (coordinates as unknown[]) : [];
  });
  const isAllPolygons = shapes.length > 0 && shapes.every(({ type }) => /^(Multi)?Polygon$/.test(type));
  return isAllPolygons
    ? { type: 'MultiPolygon', coordinates: polygons }
    : { type: 'GeometryCollection', geometries: shapes };
}

/** The rings of a polygon; a second outer boundary, which KML does not foresee, begins another. */
function readPolygons(polygon: Element): unknown[][] {
  const polygons: unknown[][] = [];
  const early: unknown[] = [];
  for (const boundary of listChildren(polygon)) {
    const rings = [...listChildren(boundary)]
      .filter(({ localName }) => localName === 'LinearRing')
      .map(readCoordinates);
    if (boundary.localName === 'outerBoundaryIs') polygons.push(...rings.map((ring) => [ring]));
    else if (boundary.localName === 'innerBoundaryIs') (polygons.at(-1) ?? early).push(...rings);
  }
  if (polygons.length === 0) return [early.length === 0 ? [] : [[], ...early]];
  polygons[0]!.push(...early);
  return polygons;
}

/** `lng,lat[,height]` groups between blanks; some writers put blanks round the commas too. */
function readCoordinates(element: Element): (number | null)[][] {
  const text = findChild(element, 'coordinates')?.textContent ?? '';
  const groups: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const last = groups.length - 1;
    if (last >= 0 && (word.startsWith(',') || groups[last]!.endsWith(','))) groups[last] += word;
    else if (word !== '') groups.push(word);
  }
  return groups.map((group) => group.split(',').map(readNumber));
}

/** Null, which the packer reports as not finite, for anything but a number. */
function readNumber(word: string): number | null {
  const value = word === '' ? NaN : Number(word);
  return Number.isFinite(value) ? value : null;
}
