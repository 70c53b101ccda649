import { existsSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { expect, it } from 'vitest';
import { MIME_TYPES } from '../../scripts/serve-dist.mjs';
import { readBlocks, readHeaders, readTypes } from '../tools/hosting-doc.ts';

const page = readHeaders(readBlocks('http')[0] ?? '');

it('the examples for nginx and Apache send the headers of the page', () => {
  expect(Object.keys(page)).toEqual(['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy']);
  const [nginx = ''] = readBlocks('nginx');
  const [apache = ''] = readBlocks('apache');
  for (const [name, value] of Object.entries(page)) {
    const quoted = value.includes(' ') ? `"${value}"` : value;
    expect(nginx).toContain(`add_header ${name} ${quoted};\n`);
    expect(apache).toContain(`Header always set ${name} ${quoted}\n`);
  }
});

it('the types are those that the tests are served with', () => {
  const types = readTypes();
  expect(types.size).toBeGreaterThan(5);
  for (const [ending, type] of types) expect(MIME_TYPES.get(ending), ending).toBe(type);
});

it('every kind of file of the shipped data and of the public folder has its type', () => {
  const types = readTypes();
  const files = ['geodata', 'public'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  const endings = new Set(files.map((file) => extname(file)).filter((ending) => ending !== '' && ending !== '.ts'));
  expect(existsSync('geodata/district.json')).toBe(true);
  expect([...endings].filter((ending) => !types.has(ending))).toEqual([]);
});
