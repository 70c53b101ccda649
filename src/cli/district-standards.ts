import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listStandards, resolveStandards } from '../coverage/rules/resolve-standards.ts';
import type { Standard } from '../coverage/rules/standard.ts';
import { findDistrictFault } from '../load/check-district.ts';
import { readStandards } from '../load/check-standards.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { District } from '../model/district.ts';
import { InputRefused } from './command-stop.ts';
import type { ParsedArguments } from './parse-arguments.ts';
import { measureFile, refuseFile } from './read-file.ts';

/** The parsed file of a district's own standards. */
export interface StandardsFile {
  /** Its name, for messages. */
  readonly name: string;
  readonly value: unknown;
}

/** The standards that a command may use, and what is wrong with the district's own. */
export interface KnownStandards {
  readonly standards: readonly Standard[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The option that takes the standards of a district; its folder holds `district.json`. */
export const DISTRICT_OPTION = { district: 'value' } as const;

/**
 * Finds the standards that there are: the program's, and those of the district that `--district` names, else of the one
 * that the command was built with (null for none).
 *
 * @throws InputRefused where the district's files cannot be used
 */
export async function findStandards(
  { values }: ParsedArguments,
  builtIn: StandardsFile | null,
): Promise<KnownStandards> {
  const folder = values.get('district');
  const file = folder === undefined ? builtIn : await readDistrict(folder);
  if (!file) return { standards: listStandards(), diagnostics: [] };
  const { name, value } = file;
  const read = readStandards(value);
  if (!read) throw refuseContent(name, 'file-bad-member', 'standards');
  const faults = read.faults.map(({ index, id, member }): Diagnostic => {
    const params = { file: name, member, number: index + 1 };
    return { code: 'entry-bad-member', params, severity: 'warning', layer: name, index, id: id ?? undefined };
  });
  const { standards, diagnostics } = resolveStandards(read.standards, name);
  return { standards: listStandards(standards), diagnostics: [...faults, ...diagnostics] };
}

async function readDistrict(folder: string): Promise<StandardsFile | null> {
  const district = await readJson(folder, 'district.json');
  const fault = findDistrictFault(district);
  if (fault !== null) throw refuseContent('district.json', 'file-bad-member', fault);
  const { standards } = district as District;
  return standards === undefined ? null : { name: standards, value: await readJson(folder, standards) };
}

async function readJson(folder: string, name: string): Promise<unknown> {
  const path = join(folder, name);
  await measureFile(path, name);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw refuseFile(path, name, error);
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    throw refuseContent(name, 'file-not-json', '');
  }
}

function refuseContent(name: string, code: 'file-bad-member' | 'file-not-json', member: string): InputRefused {
  return new InputRefused([{ code, params: { file: name, member }, severity: 'error', layer: name }]);
}
