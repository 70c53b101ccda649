import { describe, expect, it } from 'vitest';
import { breakLines, listCaptions } from '../../../src/components/shell/caption-picture.ts';
import { showLayers } from '../../../src/state/actions.ts';
import { openTinyDistrict } from '../../tools/tiny-district.ts';

describe('what stands under a picture', () => {
  it('is the disclaimer and the sources of what is shown, and the approval number where there is one', () => {
    const store = openTinyDistrict();
    showLayers(store, ['ring', 'boundary']);
    const loaded = store.state.loaded!;
    const named = loaded.sources.map((entry) => ({ ...entry, title: `<${entry.file}>` }));
    store.update({ loaded: { ...loaded, sources: named } });
    const [schematic, sources, ...more] = listCaptions(store.state);
    expect(more).toEqual([]);
    expect(schematic).toContain('示意图');
    const isShown = (file: string): boolean => ['structure/ring.geojson', 'base/boundary.geojson'].includes(file);
    for (const { file, title } of named) expect(sources!.includes(title), file).toBe(isShown(file));
    store.update({ loaded: { ...loaded, district: { ...loaded.district, approvalNumber: '浙S(2026)1号' } } });
    expect(listCaptions(store.state).slice(0, 2)).toEqual([schematic, '审图号：浙S(2026)1号']);
  });

  it('turns no text round', () => {
    const store = openTinyDistrict();
    const sources = [
      { file: 'base/boundary.geojson', title: '\u202eabc', source: '\u2067d\u2069.', licence: 'e\u200f' },
    ];
    store.update({ language: 'en', loaded: { ...store.state.loaded!, sources } });
    expect(listCaptions(store.state).at(-1)).toMatch(/: abc \(d, e\)$/);
  });
});

describe('lines', () => {
  const count = (text: string): number => [...text].length;

  it('break at spaces and between Chinese characters, and lose nothing', () => {
    expect(breakLines(['one two three', '示意图，不作为依据'], 7, count)).toEqual([
      'one two',
      'three',
      '示意图，不作为',
      '依据',
    ]);
  });

  it('cut a word that is longer than a line, and never half a character', () => {
    expect(breakLines(['abcdefgh i'], 3, count)).toEqual(['abc', 'def', 'gh', 'i']);
    expect(breakLines(['𠮷𠮷𠮷'], 2, count)).toEqual(['𠮷𠮷', '𠮷']);
    expect(breakLines(['', '   '], 2, count)).toEqual([]);
  });
});
