import { describe, expect, it, onTestFinished } from 'vitest';
import type { DistrictMap } from '../../src/components/shell/district-map.ts';
import { createMap, find, findAll, readText, settle } from './mount.ts';

/** What a page may say of its text, and what an element inherits unless it says otherwise itself. */
const OF_THE_PAGE: Partial<CSSStyleDeclaration> = {
  textIndent: '2em',
  letterSpacing: '3px',
  wordSpacing: '9px',
  whiteSpace: 'pre',
  textAlign: 'right',
  textTransform: 'uppercase',
  textShadow: '1px 1px red',
  fontStyle: 'italic',
  fontWeight: '900',
  fontVariant: 'small-caps',
  lineHeight: '3',
  wordBreak: 'break-all',
  overflowWrap: 'anywhere',
  hyphens: 'auto',
  direction: 'rtl',
  writingMode: 'vertical-rl',
  listStyleType: 'square',
  cursor: 'help',
  color: 'red',
  fontSize: '31px',
  borderCollapse: 'collapse',
};

/** All elements within the map, its parts' included. */
const listDeep = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? listDeep(element.shadowRoot) : []),
  ]);

/** A map beside a page's text, drawn but for its picture, with how every element in it is set. */
async function readSettings(page: Partial<CSSStyleDeclaration>): Promise<string[]> {
  const around = document.createElement('div');
  Object.assign(around.style, page);
  onTestFinished(() => around.remove());
  const map = createMap({ attributes: { view: 'green', loading: 'click' } });
  around.append(map);
  document.body.append(around);
  await expect.poll(() => findAll(map, 'dm-coverage >>> table').length, { timeout: 30_000 }).toBeGreaterThan(0);
  await settle(map);
  const names = Object.keys(OF_THE_PAGE) as (keyof CSSStyleDeclaration & string)[];
  return listDeep(map.shadowRoot as ShadowRoot).map((element) => {
    const style = getComputedStyle(element);
    return `${element.localName}.${element.className.toString()} ${names.map((name) => `${name}: ${String(style[name])}`).join('; ')}`;
  });
}

describe('the page around an element', () => {
  it('sets none of the element’s text', async () => {
    const plain = await readSettings({});
    expect(plain.length).toBeGreaterThan(200);
    expect(await readSettings(OF_THE_PAGE)).toEqual(plain);
  });
});

describe('the foot of the map', () => {
  /** A map of the tiny district under another approval number and from other sources. */
  async function mountWith(change: (map: DistrictMap) => void): Promise<DistrictMap> {
    const map = createMap({ attributes: { loading: 'click' } });
    document.body.append(map);
    await expect.poll(() => map.store.state.loaded?.features.size).toBeGreaterThan(0);
    change(map);
    await settle(map);
    return map;
  }

  it('says that the map is schematic also where it has an approval number', async () => {
    const map = await mountWith(({ store }) => {
      const loaded = store.state.loaded!;
      store.update({ loaded: { ...loaded, district: { ...loaded.district, approvalNumber: '浙S(2026)1号' } } });
    });
    const credits = readText(find(map, 'dm-map-foot >>> .credits'));
    expect(credits).toContain('示意图');
    expect(credits).toContain('审图号：浙S(2026)1号');
  });

  it('keeps text that runs the other way within its own source', async () => {
    const turned = '\u202etext\u2067 that turns';
    const map = await mountWith(({ store }) => {
      const loaded = store.state.loaded!;
      store.update({ loaded: { ...loaded, sources: [{ file: 'a', title: turned, source: turned, licence: turned }] } });
    });
    const entry = find(map, 'dm-map-foot >>> li');
    const texts = [...entry.querySelectorAll('bdi')].map(({ textContent }) => textContent);
    expect(texts).toEqual([turned, turned, turned]);
    expect(
      [...entry.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent?.trim()),
    ).not.toContain(turned);
  });
});
