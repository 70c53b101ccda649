import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guessRoleByName } from '../../../src/state/user-layers/guess-role.ts';
import { CHECK_ROLES, LAYER_ROLES, REQUIRED_ROLES } from '../../../src/model/vocabulary.ts';
import { readJson } from '../../data/read-json.ts';

const COMMAND_LINE = readFileSync(join(import.meta.dirname, '../../../docs/command-line.md'), 'utf8');

interface Schema {
  readonly properties: {
    readonly coverage: { readonly required: readonly string[]; readonly properties: Readonly<Record<string, unknown>> };
  };
}

describe('the uses of a layer', () => {
  it('are those that a district may name layers for', () => {
    const { coverage } = (readJson('geodata/schema/district.schema.json') as Schema).properties;
    expect(Object.keys(coverage.properties).sort()).toEqual([...LAYER_ROLES, 'named', 'standard'].sort());
    expect([...coverage.required].sort()).toEqual([...REQUIRED_ROLES, 'standard'].sort());
  });

  it('are told from the name of a file that says so', () => {
    for (const role of LAYER_ROLES) expect(guessRoleByName(`2024 ${role}.geojson`)).toBe(role);
  });

  it('are written down for the command line', () => {
    expect(COMMAND_LINE).toContain(`--as ${LAYER_ROLES.join('|')}]`);
    for (const role of CHECK_ROLES) expect(COMMAND_LINE).toContain(`\`--${role} FILE\``);
  });
});
