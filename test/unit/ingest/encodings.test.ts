import { describe, expect, test } from 'vitest';
import { countUtf8Pieces } from '../../../src/ingest/text/count-utf8-pieces.ts';
import { guessNarrow } from '../../../src/ingest/text/guess-encoding.ts';
import { weighChinese } from '../../../src/ingest/text/weigh-chinese.ts';
import { findingWords } from '../../../src/locales/zh-CN/findings.ts';
import { encodeGbk } from '../../../scripts/ingest-fixtures/bytes.mjs';
import { seededRandom } from '../../tools/seeded-random.ts';

/** Ordinary Chinese: the words between the signs in the sentences of this program. */
const WORDS = Object.values(findingWords).flatMap((sentence) => sentence.match(/[\u4e00-\u9fff]{2,8}/g) ?? []);

/** Tables of some words, as the names in a file are. */
function* listTables(count: number, words: number): Generator<string> {
  const random = seededRandom(20260106);
  for (let i = 0; i < count; i++) {
    yield Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)]).join('\n');
  }
}

describe('ordinary Chinese in GBK', () => {
  test('is never taken for Big5 or doubted, and holds no pieces of UTF-8', () => {
    for (const table of listTables(2000, 3)) {
      const bytes = encodeGbk(table);
      expect(weighChinese(bytes), table).not.toBe('big5');
      expect(guessNarrow(bytes), table).toEqual({ encoding: 'gb18030', reason: 'common-characters' });
      expect(countUtf8Pieces(bytes), table).toBe(0);
    }
  });

  test('is told from Big5 by a dozen words', () => {
    for (const table of listTables(500, 12)) expect(weighChinese(encodeGbk(table)), table).toBe('gb18030');
  });

  test('with rows of UTF-8 below is found to hold them', () => {
    for (const table of listTables(500, 3)) {
      const rows = Buffer.concat([encodeGbk(`${table}\n`), Buffer.from(table)]);
      expect(countUtf8Pieces(rows), table).toBeGreaterThan(0);
    }
  });
});

test.each([
  'Café Müller, Grünanlage Süd, Plaza de España, Île aux Cygnes, Ärger',
  'À Éze, l’Âge d’or «école», œuvre naïve, çà et là, fête',
])('Latin letters with accents are no Chinese: %s', (text) => {
  expect(weighChinese(Buffer.from(text, 'latin1'))).toBeNull();
});
