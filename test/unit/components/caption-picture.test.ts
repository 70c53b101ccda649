import { describe, expect, it } from 'vitest';
import { breakLines, listCaptions } from '../../../src/components/shell/caption-picture.ts';
import { readTinyDistrict } from '../../tools/tiny-district.ts';

const tiny = readTinyDistrict();

describe('what stands under a picture', () => {
  it('is the disclaimer and every source, and the approval number where there is one', () => {
    const captions = listCaptions({ loaded: tiny, language: 'zh-CN' });
    expect(captions[0]).toContain('示意图');
    for (const { title, source, licence } of tiny.sources) expect(captions).toContain(`${title}: ${source} ${licence}`);
    expect(captions.join()).not.toContain('审图号');
    const approved = { ...tiny, district: { ...tiny.district, approvalNumber: '浙S(2026)1号' } };
    const [first, second] = listCaptions({ loaded: approved, language: 'zh-CN' });
    expect(first).toContain('示意图');
    expect(second).toBe('审图号：浙S(2026)1号');
  });

  it('turns no text round', () => {
    const sources = [{ file: 'a', title: '\u202eabc', source: '\u2067d\u2069', licence: 'e\u200f' }];
    expect(listCaptions({ loaded: { ...tiny, sources }, language: 'en' }).at(-1)).toBe('abc: d e');
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
