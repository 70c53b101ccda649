import { PROJECT_SCHEMA } from '../../model/project.ts';
import type { Findings } from '../findings.ts';
import { readOwn } from '../read-own.ts';
import { readText } from '../attributes/read-values.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** Makes a project of one version one of the next; the name of the schema is put in by whoever calls it. */
export type Migration = (document: JsonObject) => JsonObject;

/** The migrations by the version that they begin with. There has been one version so far. */
export const MIGRATIONS: ReadonlyMap<number, Migration> = new Map();

const [FORM, CURRENT] = splitSchema(PROJECT_SCHEMA)!;
const SHOWN_LENGTH = 100;

function splitSchema(schema: string): readonly [form: string, version: number] | null {
  const [, form, version] = /^([a-z-]+\/[a-z-]+)@(\d{1,6})$/.exec(schema) ?? [];
  return form === undefined ? null : [form, Number(version)];
}

/**
 * Takes a parsed project to the version of this program, step by step.
 *
 * @returns null for what is no project, one of a newer version, or of one that nothing leads from; the findings say so.
 */
export function migrateProject(
  document: unknown,
  findings: Findings,
  migrations: ReadonlyMap<number, Migration> = MIGRATIONS,
): JsonObject | null {
  const schema = readText(readOwn(document, 'schema'))?.slice(0, SHOWN_LENGTH) ?? '';
  const [form, version] = splitSchema(schema) ?? [];
  if (form !== FORM || version === undefined) {
    findings.add('project-unknown', { known: PROJECT_SCHEMA });
    return null;
  }
  if (version > CURRENT) {
    findings.add('project-newer', { schema, known: PROJECT_SCHEMA });
    return null;
  }
  let migrated = document as JsonObject;
  for (let from = version; from < CURRENT; from++) {
    const migrate = migrations.get(from);
    if (!migrate) {
      findings.add('project-unknown', { known: PROJECT_SCHEMA });
      return null;
    }
    migrated = { ...migrate(migrated), schema: `${FORM}@${from + 1}` };
  }
  return migrated;
}
