import { readOwn } from '../read-own.ts';
import type { CrsName } from './crs-name.ts';
import { isOldDatum } from './old-datum.ts';
import { parseCrsName } from './parse-crs-name.ts';

/** Where a statement about the coordinate system comes from. */
export type CrsSource = 'option' | 'prj' | 'crs-member' | 'srid' | 'format' | 'numbers';

/** A statement of a system that is not read here. */
interface UnreadCrs {
  readonly known: false;
  readonly stated: string;
  readonly source: CrsSource;
  /** Whether it is on one of the datums of 1954 and 1980. */
  readonly isOldDatum: boolean;
}

/** What a file says about its coordinate system. `format` is only the format's own default. */
export type StatedCrs = { readonly known: true; readonly crs: CrsName; readonly source: CrsSource } | UnreadCrs;

const STATED_LENGTH = 100;

/** A statement by name. */
export function stateCrs(name: string, source: CrsSource): StatedCrs {
  const crs = parseCrsName(name);
  if (crs) return { known: true, crs, source };
  return { known: false, stated: name.slice(0, STATED_LENGTH), source, isOldDatum: isOldDatum(name) };
}

/** How a statement reads in a message. */
export function nameStatement(statement: StatedCrs): string {
  return statement.known ? statement.crs : statement.stated;
}

/**
 * Reads the `crs` member of GeoJSON as it was before RFC 7946, and as other writers have it: a plain name or number, the
 * `wkid` of ArcGIS, the `id` of PROJJSON. Links are not followed: they count as unknown.
 *
 * @returns null where there is no such member, or it says nothing.
 */
export function readCrsMember(root: unknown): StatedCrs | null {
  const member = readOwn(root, 'crs');
  if (member === undefined || member === null || member === false || member === '') return null;
  const name = readName(member);
  if (name !== null) return stateCrs(name, 'crs-member');
  const text = JSON.stringify(member);
  const isSilent = text === '{}' || text === '[]' || /^\{"type":"(name|EPSG|link)"/i.test(text);
  return isSilent ? null : stateCrs(text, 'crs-member');
}

function readName(member: unknown): string | null {
  const properties = readOwn(member, 'properties');
  const members = [
    readOwn(properties, 'name'),
    readOwn(properties, 'code'),
    readOwn(properties, 'href'),
    readOwn(member, 'latestWkid'),
    readOwn(member, 'wkid'),
    readOwn(readOwn(member, 'id'), 'code'),
    readOwn(member, 'name'),
    member,
  ];
  const name = members.find((value) => typeof value === 'number' || (typeof value === 'string' && value !== ''));
  return name === undefined ? null : String(name);
}
