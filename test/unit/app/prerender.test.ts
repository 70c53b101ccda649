import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkup } from '../../../src/model/escape-markup.ts';
import { renderItemList } from '../../../src/app/prerender.ts';
import type { Plan, PlanItem } from '../../../src/model/plan.ts';
import { readTinyDistrict } from '../../tools/tiny-district.ts';

const { district, plan } = readTinyDistrict();
const HOSTILE = `</li><script>alert("1")</script>&'`;

describe('the list written into the page', () => {
  it('holds every item with its name, sentence and clause, under the plan’s headings', () => {
    const markup = renderItemList(district, plan, 'zh-CN');
    for (const { id, name, text, clauses } of plan.items) {
      expect(markup).toContain(
        `<li id="item-${id}"><h3>${name.zh}</h3><p>${text.zh}</p><p><cite>${clauses[0]?.document} ${clauses[0]?.ref}</cite></p></li>`,
      );
    }
    expect([...markup.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, heading]) => heading)).toEqual([
      '结构',
      '绿地',
      '平台',
      '全县',
    ]);
    expect(markup.match(/<li /g)).toHaveLength(plan.items.length);
  });

  it('speaks English where it is asked to', () => {
    const markup = renderItemList(district, plan, 'en');
    expect(markup).toContain('<h3>Sample Ring</h3>');
    expect(markup).not.toContain('样例环');
  });

  it('keeps markup in any text of the plan a text', () => {
    const hostile = { zh: HOSTILE, en: HOSTILE };
    const items = plan.items.map((item): PlanItem => ({
      ...item,
      id: item.id + HOSTILE,
      name: hostile,
      text: hostile,
      clauses: [{ document: HOSTILE, ref: HOSTILE }],
    }));
    const themes = plan.themes.map((theme) => ({ ...theme, name: hostile }));
    const markup = renderItemList(district, { ...plan, themes, items } satisfies Plan, 'en');
    const tags = new Set([...markup.matchAll(/<\/?([^\s>]*)/g)].map(([, tag]) => tag));
    expect(tags).toEqual(new Set(['h2', 'ul', 'li', 'h3', 'p', 'cite']));
    expect(markup).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
    expect(markup).not.toMatch(/id="[^"]*[<>'][^"]*"/);
  });
});

it('escapes so that nothing is lost', () => {
  const decode = (text: string): string =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(escapeMarkup(text)).not.toMatch(/[<>"']/);
      expect(decode(escapeMarkup(text))).toBe(text);
    }),
    { seed: 2104, numRuns: 500 },
  );
});
