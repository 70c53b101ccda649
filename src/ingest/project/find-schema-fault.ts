import { readOwn } from '../read-own.ts';

type SchemaType = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** A JSON Schema, as far as our own formats make use of it. A value of another type passes what is said of its type. */
export interface Schema {
  readonly type?: SchemaType | readonly SchemaType[];
  readonly enum?: readonly (string | null)[];
  readonly pattern?: string;
  /** Characters. */
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly description?: string;
}

/**
 * Holds a parsed document against a schema and finds the first member that is missing or not as it should be, as a path
 * such as `layers[0].crs`; empty for the document itself, null where all is well.
 */
export function findSchemaFault(value: unknown, schema: Schema, path = ''): string | null {
  const type = nameType(value);
  if (schema.type !== undefined && ![schema.type].flat().includes(type)) return path;
  if (schema.enum && !schema.enum.some((known) => known === value)) return path;
  if (typeof value === 'string') return isText(value, schema) ? null : path;
  if (typeof value === 'number') {
    return value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity) ? null : path;
  }
  return Array.isArray(value) ? findInList(value, schema, path) : findInObject(value, schema, path);
}

function nameType(value: unknown): SchemaType {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : (typeof value as SchemaType);
}

function isText(value: string, { maxLength = Infinity, pattern }: Schema): boolean {
  // counting the characters of a text of megabytes is for those that may be short enough
  const isShort = value.length <= maxLength || [...value.slice(0, 2 * maxLength + 1)].length <= maxLength;
  return isShort && (pattern === undefined || new RegExp(pattern, 'u').test(value));
}

function findInList(value: readonly unknown[], schema: Schema, path: string): string | null {
  const { items, minItems = 0, maxItems = Infinity } = schema;
  if (value.length < minItems || value.length > maxItems) return path;
  if (!items) return null;
  for (const [index, item] of value.entries()) {
    const fault = findSchemaFault(item, items, `${path}[${index}]`);
    if (fault !== null) return fault;
  }
  return null;
}

function findInObject(value: unknown, { required = [], properties = {} }: Schema, path: string): string | null {
  if (nameType(value) !== 'object') return null;
  const nameMember = (member: string): string => (path === '' ? member : `${path}.${member}`);
  const missing = required.find((member) => readOwn(value, member) === undefined);
  if (missing !== undefined) return nameMember(missing);
  for (const [member, schema] of Object.entries(properties)) {
    const own = readOwn(value, member);
    const fault = own === undefined ? null : findSchemaFault(own, schema, nameMember(member));
    if (fault !== null) return fault;
  }
  return null;
}
