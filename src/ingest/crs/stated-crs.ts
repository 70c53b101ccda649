import { readOwn } from '../read-own.ts';
import { type CrsName, parseCrsName } from './crs-name.ts';

/** Where a statement about the coordinate system comes from. */
export type CrsSource = 'option' | 'prj' | 'crs-member' | 'srid' | 'format' | 'numbers';

/** What a file says about its coordinate system. `format` is only the format's own default. */
export type StatedCrs =
  | { readonly known: true; readonly crs: CrsName; readonly source: CrsSource }
  | { readonly known: false; readonly stated: string; readonly source: CrsSource };

const STATED_LENGTH = 100;

/** A statement by name. */
export function stateCrs(name: string, source: CrsSource): StatedCrs {
  const crs = parseCrsName(name);
  return crs ? { known: true, crs, source } : { known: false, stated: name.slice(0, STATED_LENGTH), source };
}

/**
 * Reads the `crs` member of GeoJSON as it was before RFC 7946. Links are not followed: they count as unknown.
 *
 * @returns null where there is no such member, or it is null.
 */
export function readCrsMember(root: unknown): StatedCrs | null {
  const member = readOwn(root, 'crs');
  if (member === undefined || member === null) return null;
  const properties = readOwn(member, 'properties');
  const name = readOwn(properties, 'name') ?? readOwn(properties, 'code') ?? readOwn(properties, 'href');
  return stateCrs(typeof name === 'number' ? String(name) : typeof name === 'string' ? name : '', 'crs-member');
}
