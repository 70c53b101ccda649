import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { type ReportDocument, writeReport } from '../../../src/report/write-report.ts';

const HOSTILE = `</title><script>alert("1")</script><img src=x onerror='alert(2)'> & ]]>`;

const document: ReportDocument = {
  language: 'zh-CN"><script>',
  title: HOSTILE,
  date: HOSTILE,
  figure: HOSTILE,
  caption: HOSTILE,
  warnings: [HOSTILE],
  running: { program: HOSTILE, notice: `</style>${HOSTILE}\\`, page: HOSTILE },
  map: { svg: '<svg/>', legend: [{ swatch: '<svg/>', text: HOSTILE }], notes: [HOSTILE] },
  sections: [
    {
      heading: HOSTILE,
      paragraphs: [HOSTILE],
      list: [HOSTILE],
      table: { headings: [HOSTILE, 'n'], rows: [[HOSTILE, HOSTILE]], textColumns: [0] },
    },
  ],
  footer: HOSTILE,
};

/** The page as a strict parser reads it; its empty elements are closed for the purpose. */
function parse(html: string) {
  const text = html.replace('<!doctype html>', '').replace(/<meta[^>]*>/g, (tag) => tag.replace('>', '/>'));
  return new DOMParser().parseFromString(text, 'text/xml');
}

describe('writeReport', () => {
  it('escapes every text: whatever it holds, it stays text', () => {
    const html = writeReport(document);
    expect(html).not.toMatch(/<script|<img|onerror='/);
    const page = parse(html);
    const texts = ['title', 'h1', 'h2', 'li', 'footer'].map(
      (tag) => page.getElementsByTagName(tag).item(0)?.textContent,
    );
    expect(texts).toEqual(texts.map(() => HOSTILE));
    expect(page.getElementsByTagName('p').length).toBe(6);
    expect(page.getElementsByTagName('td').item(0)?.textContent).toBe(HOSTILE);
    expect(/<style>([^]*?)<\/style>/.exec(html)![1]).not.toContain('<');
    expect(page.documentElement?.getAttribute('lang')).toBe(document.language);
  });

  it('runs nothing, loads nothing and says so to the browser', () => {
    const html = writeReport(document);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/<(link|iframe|object|a|form)\b|url\(/);
  });

  it('replaces what no document may hold', () => {
    expect(writeReport({ ...document, figure: 'a\u0000b\u001b[31m' })).toContain('a\ufffdb\ufffd[31m');
  });

  it('leaves out what a section does not have', () => {
    const html = writeReport({ ...document, warnings: [], sections: [{ heading: 'only' }] });
    expect(html).toContain('<section class="whole">\n<h2>only</h2>\n</section>');
  });
});
