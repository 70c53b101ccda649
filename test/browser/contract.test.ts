import { describe, expect, it } from 'vitest';
import manifest from '../../custom-elements.json';
import { find, findAll, mountReady } from './mount.ts';

interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Declaration extends Named {
  readonly tagName?: string;
  readonly attributes?: readonly (Named & { readonly fieldName?: string })[];
  readonly members?: readonly (Named & {
    readonly kind: string;
    readonly privacy?: string;
    readonly reflects?: boolean;
  })[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

const declarations = (manifest.modules as unknown as readonly { declarations?: readonly Declaration[] }[]).flatMap(
  (module) => module.declarations ?? [],
);
const element = declarations.find(({ tagName }) => tagName === 'district-map') as Declaration;
const names = (list: readonly Named[] | undefined): string[] => (list ?? []).map(({ name }) => name).sort();

/** The names that other software relies on; the promise is made once and kept. */
const PROMISED = {
  attributes: [
    'src',
    'view',
    'layers',
    'selected',
    'generation',
    'center',
    'zoom',
    'lang',
    'theme',
    'controls',
    'gestures',
    'loading',
    'permalink',
    'label',
  ],
  methods: ['ready', 'select', 'fitTo', 'toImage'],
  events: [
    'dm-ready',
    'dm-error',
    'dm-view-change',
    'dm-selection-change',
    'dm-layers-change',
    'dm-coverage-change',
    'dm-scenario-change',
  ],
  slots: ['fallback', 'header'],
};

describe('the manifest of <district-map>', () => {
  it('lists every name that was promised, and says of each what it is', () => {
    expect(names(element.attributes)).toEqual(expect.arrayContaining(PROMISED.attributes));
    expect(names(element.events)).toEqual([...PROMISED.events].sort());
    expect(names(element.slots)).toEqual([...PROMISED.slots].sort());
    const methods = element.members?.filter(({ kind, privacy }) => kind === 'method' && privacy !== 'private');
    expect(names(methods)).toEqual(expect.arrayContaining(PROMISED.methods));
    const { attributes, events, slots, cssParts, cssProperties } = element;
    for (const list of [attributes, events, slots, cssParts, cssProperties, methods]) {
      expect(list?.length).toBeGreaterThan(0);
      expect(list?.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
    }
  });

  it('tells nothing that is not there', async () => {
    const map = await mountReady();
    const observed = (map.constructor as unknown as { observedAttributes: readonly string[] }).observedAttributes;
    expect([...observed].sort()).toEqual(names(element.attributes));
    for (const { name, kind, privacy } of element.members ?? []) {
      if (privacy === 'private' || name.startsWith('#')) continue;
      expect(name in map, name).toBe(true);
      if (kind === 'method') expect(typeof Reflect.get(map, name), name).toBe('function');
    }
    for (const { fieldName } of element.attributes ?? []) expect(fieldName && fieldName in map, fieldName).toBe(true);
    const slots = findAll<HTMLSlotElement>(map, 'slot').map(({ name }) => name);
    expect(slots).toContain('header');
    const parts = [...(map.shadowRoot?.querySelectorAll('[part]') ?? [])].map((part) => part.getAttribute('part'));
    expect(parts.sort()).toEqual(names(element.cssParts));
  });

  it('lists custom properties that really change the look', async () => {
    const map = await mountReady();
    const panel = find(map, '[part=panel]');
    for (const [name, read] of [
      ['--dm-panel', () => getComputedStyle(panel).backgroundColor],
      ['--dm-text', () => getComputedStyle(find(map, 'button.row .name')).color],
      ['--dm-muted-text', () => getComputedStyle(find(map, 'button.row .text')).color],
      ['--dm-accent', () => getComputedStyle(find(map, 'input:checked + span')).backgroundColor],
      ['--dm-on-accent', () => getComputedStyle(find(map, 'input:checked + span')).color],
    ] as const) {
      expect(names(element.cssProperties)).toContain(name);
      const before = read();
      map.style.setProperty(name, 'rgb(1, 2, 3)');
      expect(read(), name).toBe('rgb(1, 2, 3)');
      map.style.removeProperty(name);
      expect(read(), name).toBe(before);
    }
    map.style.setProperty('--dm-font', 'Courier');
    expect(getComputedStyle(find(map, 'button.row')).fontFamily).toBe('Courier');
  });
});

describe('slots', () => {
  it('take the page’s own header and what it shows until the data has come', async () => {
    const map = await mountReady();
    const heading = document.createElement('h1');
    heading.slot = 'header';
    heading.textContent = 'Our own';
    map.append(heading);
    expect(heading.assignedSlot?.closest('[part=head]')).toBe(find(map, '[part=head]'));
  });
});
