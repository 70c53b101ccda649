import { describe, expect, it } from 'vitest';
import { findDistrictFault } from '../../../src/load/check-district.ts';
import type { District } from '../../../src/model/district.ts';
import { serveTinyDistrict } from '../../tools/serve-tiny-district.ts';
import { loadDistrict } from '../../../src/load/load-district.ts';
import { readTinyDistrict } from '../../tools/tiny-district.ts';
import { required } from '../../tools/required.ts';

const { district } = readTinyDistrict();

/** The district with its first layer changed. */
const withLayer = (change: object): object => ({
  ...district,
  layers: [{ ...district.layers[0], ...change }, ...district.layers.slice(1)],
});

describe('district.json', () => {
  it('holds as it is', () => {
    expect(findDistrictFault(district)).toBeNull();
  });

  const needed = (Object.keys(district) as (keyof District)[]).filter(
    (member) => member !== 'coverage' && member !== 'standards',
  );

  it.each(needed)('needs its member %s', (member) => {
    const without: Partial<Record<keyof District, unknown>> = { ...district };
    Reflect.deleteProperty(without, member);
    expect(findDistrictFault(without)).toBe(member);
  });

  it.each([
    ['extent', [1, 2, 3]],
    ['extent', [1, 2, 3, '4']],
    ['home', { bounds: [1, 2, 3, NaN] }],
    ['origin', { name: district.origin.name, coordinates: [1] }],
    ['title', { zh: '样例县' }],
    ['approvalNumber', 7],
    ['generations', []],
    ['documents', [{ id: 'S30' }]],
    ['layers', {}],
  ])('names %s when it is %j', (member, value) => {
    expect(findDistrictFault({ ...district, [member]: value })).toBe(member);
  });

  it.each([
    ['id', 'Big Letters'],
    ['drawing', 'hologram'],
    ['views', ['structure', 'sky']],
    ['on', '2030'],
    ['file', 7],
  ])('names a layer’s %s when it is %j', (member, value) => {
    expect(findDistrictFault(withLayer({ [member]: value }))).toBe(`layers[0].${member}`);
  });

  it('may be without standards of its own', () => {
    expect(findDistrictFault({ ...district, standards: undefined })).toBeNull();
  });

  it('may leave out the coverage check, and the layers that the check can do without', () => {
    const { coverage, ...without } = district;
    expect(findDistrictFault(without)).toBeNull();
    const { named, communities, ...least } = required(coverage);
    expect([named, communities].every((id) => typeof id === 'string')).toBe(true);
    expect(findDistrictFault({ ...district, coverage: least })).toBeNull();
  });

  it.each([
    ['parks', undefined, 'coverage'],
    ['residential', 7, 'coverage'],
    ['standard', null, 'coverage'],
    ['communities', 'no-such-layer', 'coverage.communities'],
    ['parks', 'no-such-layer', 'coverage.parks'],
  ])('faults a coverage check whose %s is %j', (member, value, fault) => {
    const coverage = { ...district.coverage, [member]: value };
    expect(findDistrictFault({ ...district, coverage })).toBe(fault);
  });

  it('names the second of two layers with one id', () => {
    const [first, second, ...others] = district.layers;
    const layers = [first, { ...second, id: first?.id }, ...others];
    expect(findDistrictFault({ ...district, layers })).toBe('layers[1].id');
  });
});

describe('a path out of the district’s folder', () => {
  const ESCAPES = [
    '../secret.json',
    'base/../../secret.json',
    '/etc/passwd',
    '//evil.example/x.json',
    'https://evil.example/x.json',
    'HTTPS:evil.example',
    'data:application/json,{}',
    'javascript:alert(1)',
    '\\\\evil.example\\x',
    '%2e%2e/secret.json',
    '.%2e/secret.json',
    'base/\n../../x.json',
    ' ../x.json',
    '',
  ];

  it.each(ESCAPES)('is refused: %j', (path) => {
    expect(findDistrictFault({ ...district, plan: path })).toBe('plan');
    expect(findDistrictFault({ ...district, sources: path })).toBe('sources');
    expect(findDistrictFault({ ...district, standards: path })).toBe('standards');
    expect(findDistrictFault(withLayer({ file: path }))).toBe('layers[0].file');
  });

  it('is never fetched', async () => {
    for (const file of ['../secret.json', 'https://evil.example/x.json']) {
      const { url, asked } = await serveTinyDistrict({ 'district.json': JSON.stringify(withLayer({ file })) });
      const { loaded, diagnostics } = await loadDistrict(url, new AbortController().signal);
      expect(loaded).toBeNull();
      expect(diagnostics).toMatchObject([
        { code: 'file-bad-member', params: { file: 'district.json', member: 'layers[0].file' } },
      ]);
      expect(asked).toEqual(['district.json']);
    }
  });
});
