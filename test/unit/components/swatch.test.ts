import { expect, it } from 'vitest';
import { DRAWINGS, type Drawing } from '../../../src/model/drawings.ts';
import { swatchStyles } from '../../../src/components/shared/swatch.styles.ts';
import { renderSwatch } from '../../../src/components/shared/swatch.ts';

/** The markup of a template with what stands in it; lists and listeners do not occur in a swatch. */
function readMarkup(template: unknown): string {
  if (typeof template !== 'object' || template === null) return String(template);
  const { strings, values } = template as { strings: readonly string[]; values: readonly unknown[] };
  return strings.map((text, index) => text + (index < values.length ? readMarkup(values[index]) : '')).join('');
}

const drawings = Object.keys(DRAWINGS) as Drawing[];
const markups = drawings.flatMap((drawing) =>
  [false, true].map((earlier) => readMarkup(renderSwatch(drawing, earlier))),
);
const drawn = new Set(markups.flatMap((markup) => [...markup.matchAll(/class="?([\w-]+)/g)].map(([, name]) => name)));
const styled = new Set([...swatchStyles.cssText.matchAll(/\.swatch \.([\w-]+)/g)].map(([, name]) => name));

it('every stroke of the legend’s symbols has its colour, and no colour is left over', () => {
  drawn.delete('swatch');
  expect([...drawn].filter((name) => !styled.has(name))).toEqual([]);
  expect([...styled].filter((name) => !drawn.has(name))).toEqual([]);
  expect(drawn.size).toBeGreaterThan(20);
});

it('no symbol of the legend is empty', () => {
  expect(markups.filter((markup) => !/<(path|rect|circle)/.test(markup))).toEqual([]);
});
