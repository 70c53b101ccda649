import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Validation } from '../../../src/ingest/describe-validation.ts';
import { type CommandRun, useBuiltCommand } from '../../tools/built-command.ts';
import { CASES, CORPUS, type CorpusCase, EXTENT } from '../ingest/corpus.ts';

const command = useBuiltCommand();

/** The options of a case as a person would type them. */
function listOptions({ role, crs, extent, encoding, layer, fields, codeEdition, repair }: CorpusCase['options']) {
  return [
    ...(role ? ['--as', role] : []),
    ...(crs ? ['--crs', crs] : []),
    ...(extent ? ['--extent', EXTENT.join(',')] : []),
    ...(encoding ? ['--encoding', encoding] : []),
    ...(layer ? ['--layer', layer] : []),
    ...(codeEdition ? ['--code-edition', codeEdition] : []),
    ...(repair === false ? ['--no-repair'] : []),
    ...Object.entries(fields ?? {}).flatMap(([of, field]) => ['--field', `${of}=${field}`]),
  ];
}

describe('validate answers every file of the corpus as the reader does', () => {
  let runs: readonly CommandRun[] = [];

  beforeAll(async () => {
    runs = await command.runMany(
      CASES.map(({ file, options }) => ['validate', join(CORPUS, file), '--lang', 'en', ...listOptions(options)]),
    );
  });

  it.each(CASES.map((entry, number) => ({ ...entry, number })))('$file', ({ number, outcome, codes }) => {
    const { status, stdout, stderr } = runs[number]!;
    const printed = JSON.parse(stdout) as Validation;
    expect({
      schema: printed.schema,
      outcome: printed.outcome,
      codes: [...new Set(printed.diagnostics.map(({ code }) => code))].sort(),
      status,
    }).toEqual({
      schema: 'district-map/validation@1',
      outcome,
      codes: [...codes],
      status: outcome === 'reject' ? 3 : 0,
    });
    for (const { code, message } of printed.diagnostics) {
      expect(message).not.toBe(code);
      expect(message, code).not.toMatch(/\{\w+\}/);
    }
    // never a stack trace
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('uses each option in some case', () => {
    const used = new Set(CASES.flatMap(({ options }) => listOptions(options)).filter((arg) => arg.startsWith('--')));
    expect([...used].sort()).toEqual([
      '--as',
      '--code-edition',
      '--crs',
      '--encoding',
      '--extent',
      '--field',
      '--layer',
      '--no-repair',
    ]);
  });
});
