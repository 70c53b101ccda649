import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/report/write-csv.ts';

const writeCell = (cell: string | number | boolean | null): string =>
  writeCsv({ headings: ['h'], rows: [[cell]] }).slice('\ufeffh\r\n'.length, -2);

describe('writeCsv', () => {
  it('writes a mark, a line for each row, and CRLF at the end of each', () => {
    const text = writeCsv({
      headings: ['编号', 'b'],
      rows: [
        ['x', 1],
        [null, true],
      ],
    });
    expect(text).toBe('\ufeff编号,b\r\nx,1\r\n,true\r\n');
    expect(new TextEncoder().encode(text).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  });

  it('keeps numbers as they are: unrounded, and no text', () => {
    expect(writeCell(0.1 + 0.2)).toBe('0.30000000000000004');
    expect(writeCell(-5)).toBe('-5');
    expect(writeCell(1e-9)).toBe('1e-9');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\u00a0=1', '＝1', '＋1', '－1', '＠x'])(
    'takes the formula out of %j',
    (text) => {
      expect(writeCell(text).replaceAll('"', '')).toBe(`'${text}`);
    },
  );

  it.each(['\u200c=1', '\u00ad+1', '\u3000@x'])('finds the formula behind what hides it in %j', (text) => {
    expect(writeCell(text).replaceAll('"', '')).toBe(`'${text}`);
  });

  it.each([
    ['a text end', 'a\0b'],
    ['a terminal’s command', '\u001b[2J'],
    ['a C1 command', '\u009b2J'],
    ['a space without width', '\u200b=1+1'],
    ['a byte order mark', '\ufeff=1+1'],
    ['a turn of direction', 'a\u202egnp.exe'],
    ['a line separator', 'a\u2028b'],
  ])('shows %s', (_, text) => {
    const cell = writeCell(text);
    expect(cell).toContain('\ufffd');
    expect(cell).not.toMatch(/[\0\u001b\u009b\u200b\ufeff\u202e\u2028]/);
    expect(cell).not.toMatch(/^=/);
  });

  it('keeps joined characters together', () => {
    expect(writeCell('👨‍👩‍👧 می‌خواهم')).toBe('👨‍👩‍👧 می‌خواهم');
  });

  it('leaves texts alone that only hold such signs', () => {
    expect(writeCell('A-1 = B')).toBe('A-1 = B');
    expect(writeCell('')).toBe('');
  });

  it('quotes separators, quotation marks and line ends', () => {
    expect(writeCell('a,b')).toBe('"a,b"');
    expect(writeCell('say "hi"')).toBe('"say ""hi"""');
    expect(writeCell('two\r\nlines')).toBe('"two\r\nlines"');
    expect(writeCell(' edge ')).toBe('" edge "');
    // where lists are separated by semicolons, or a table is pasted
    expect(writeCell('a;=1')).toBe('"a;=1"');
    expect(writeCell('a\tb')).toBe('"a\tb"');
    // a line end in front would hide what follows it
    expect(writeCell('\r=1')).toBe(`"'\r=1"`);
  });
});
