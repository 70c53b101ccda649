import { describe, expect, it } from 'vitest';
import { breakLines, listCaptions, namePicture } from '../../../src/components/shell/caption-picture.ts';
import { layOutLegend } from '../../../src/components/shell/picture-legend.ts';
import { showLayers } from '../../../src/state/actions.ts';
import { openTinyDistrict } from '../../tools/tiny-district.ts';
import { box, cover } from '../coverage/invented.ts';

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

describe('the legend of a picture', () => {
  it('has what is shown and nothing else, in lines that fit', () => {
    const store = openTinyDistrict();
    showLayers(store, ['ring', 'boundary']);
    const measure = (text: string): number => 10 * text.length;
    const { entries, height } = layOutLegend(store.state, 1000, measure);
    expect(entries.map(({ layer }) => layer.id).sort()).toEqual(['boundary', 'ring']);
    expect(new Set(entries.map(({ y }) => y)).size).toBe(1);
    const narrow = layOutLegend(store.state, 60, measure);
    expect(narrow.entries.map(({ x }) => x)).toEqual([0, 0]);
    expect(narrow.height).toBe(2 * height);
    showLayers(store, []);
    expect(layOutLegend(store.state, 100, measure)).toEqual({ entries: [], height: 0 });
  });
});

describe('the title of a picture', () => {
  it('is the district and the view; with the check its figure, and that the data are invented', () => {
    const store = openTinyDistrict();
    store.update({ language: 'en' });
    const { title } = store.state.loaded!.district;
    expect(namePicture(store.state)).toBe(`${title.en} · Structure`);
    expect(listCaptions(store.state).join()).not.toContain('Invented sample');
    const result = cover([[box(0, 0, 80)]], [[box(200, 0, 100)]]);
    store.update({ view: 'green', coverage: { ...store.state.coverage, result } });
    expect(namePicture(store.state)).toMatch(/ · Green space · 100\.00 % of residential land/);
    expect(listCaptions(store.state)).toContain('Invented sample, not the present state');
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
