import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VIEWS } from '../../../../src/model/district.ts';
import { LANGUAGES } from '../../../../src/model/localized.ts';
import { selectItem, showGeneration, showLayers, showView } from '../../../../src/state/actions.ts';
import { THEMES, type MapState } from '../../../../src/state/map-state.ts';
import { readPermalink, writePermalink } from '../../../../src/state/permalink/permalink.ts';
import { askCoverage } from '../../../../src/state/coverage/coverage-state.ts';
import { selectGeneration, selectOfferedLayers, selectVisibleLayerIds } from '../../../../src/state/selectors.ts';
import { openTinyDistrict } from '../../../tools/tiny-district.ts';

const fresh = openTinyDistrict().state;
const write = (state: MapState): string => writePermalink('', state);
const read = (query: string): MapState => readPermalink(new URLSearchParams(query), fresh).state;

/** What a reader sees of a state, as far as an address can tell it. */
const seen = (state: MapState) => ({
  view: state.view,
  generation: selectGeneration(state),
  layers: selectVisibleLayerIds(state),
  selected: state.selected,
  language: state.language,
  theme: state.theme,
  standard: state.coverage.standard,
});

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });

/** A visit: any view, generation, layers, item, look and camera that the interface can reach. */
const visits = fc
  .record({
    view: fc.constantFrom(...VIEWS),
    generation: fc.constantFrom('2030', '2020'),
    off: fc.array(fc.nat(20)),
    standard: fc.constantFrom(null, 'gbt-51346-2019', 'one.of_their-own'),
    item: fc.option(fc.constantFrom(...(fresh.loaded?.plan.items ?? []).map(({ id }) => id))),
    language: fc.constantFrom(...LANGUAGES),
    theme: fc.constantFrom(...THEMES),
    camera: fc.option(
      fc.record({
        center: fc.tuple(degrees(180), degrees(85)),
        zoom: fc.double({ min: 7, max: 18, noNaN: true }),
        bearing: fc.constant(0),
        movedBy: fc.constantFrom('reader' as const, 'command' as const),
      }),
    ),
  })
  .map(({ view, generation, off, item, standard, ...rest }) => {
    const store = openTinyDistrict();
    showGeneration(store, generation);
    showView(store, view);
    const ids = selectOfferedLayers(store.state).map(({ layer }) => layer.id);
    if (off.length > 0)
      showLayers(
        store,
        ids.filter((_, index) => !off.includes(index)),
      );
    if (item !== null) selectItem(store, item);
    store.update({ ...rest, coverage: askCoverage(store.state.coverage, { standard }) });
    return store.state;
  });

describe('an address', () => {
  it('reopens exactly what it was copied from', () => {
    fc.assert(
      fc.property(visits, (visit) => {
        const reopened = read(write(visit));
        expect(seen(reopened)).toEqual(seen(visit));
        expect(reopened.camera === null).toBe(visit.camera === null);
        const [lng = NaN, lat = NaN] = visit.camera?.center ?? [0, 0];
        expect(Math.abs((reopened.camera?.center[0] ?? 0) - lng)).toBeLessThanOrEqual(0.5000001e-5);
        expect(Math.abs((reopened.camera?.center[1] ?? 0) - lat)).toBeLessThanOrEqual(0.5000001e-5);
        expect(Math.abs((reopened.camera?.zoom ?? 0) - (visit.camera?.zoom ?? 0))).toBeLessThanOrEqual(0.0050001);
        // a second copy is the same address
        expect(write(reopened)).toBe(write(visit));
      }),
      { seed: 2101, numRuns: 400 },
    );
  });

  it('is empty while all is as the district opens', () => {
    expect(write(fresh)).toBe('');
  });

  it('names only what differs', () => {
    const store = openTinyDistrict();
    showView(store, 'platforms');
    selectItem(store, 'far-park');
    expect(write(store.state)).toBe('view=platforms&id=far-park');
  });

  it('keeps the parameters of others', () => {
    const query = writePermalink('embed=1&view=green&utm=x', { ...fresh, view: 'platforms' });
    expect(query).toBe('embed=1&view=platforms&utm=x');
    expect(writePermalink(query, fresh)).toBe('embed=1&utm=x');
  });

  it('keeps them to the letter: signs without a value, codes, repetitions, empty names', () => {
    const theirs = 'print&q=a%20b&tag=x&tag=y&path=%2Fa,b&name=%E6%BB%A8&=1&bad=%zz';
    expect(writePermalink(theirs, fresh)).toBe(theirs);
    expect(writePermalink(`view=green&${theirs}`, { ...fresh, language: 'en' })).toBe(`${theirs}&lang=en`);
  });

  it('keeps a value of others under a name of ours until that name is needed', () => {
    const store = openTinyDistrict();
    expect(writePermalink('id=4711&z=latest&view=green&view=sky', store.state)).toBe('id=4711&z=latest&view=sky');
    selectItem(store, 'far-park');
    expect(writePermalink('id=4711&q=1', store.state)).toBe('id=far-park&q=1&view=platforms');
  });
});

describe('a value that is not understood', () => {
  it.each([
    'view=sky',
    'view=',
    'view=Structure',
    'gen=1999',
    'gen=',
    'layers=ring moat',
    'id=nowhere',
    'id=',
    'lang=fr',
    'lang=',
    'theme=sepia',
    'c=117.2',
    'c=117.2,31.8,5',
    'c=east,north',
    'c=,',
    'c=181,31',
    'c=117,86',
    'c=NaN,NaN',
    'c=Infinity,0',
    'z=',
    'z=6.9',
    'z=18.1',
    'z=near',
    'z=NaN',
  ])('is ignored and named: %s', (query) => {
    const result = readPermalink(new URLSearchParams(query), fresh);
    expect(result.ignored).toEqual([query]);
    expect(result.state).toEqual(fresh);
  });

  it('leaves the others standing', () => {
    const { state, ignored } = readPermalink(new URLSearchParams('view=sky&gen=2020&id=nowhere&lang=en'), fresh);
    expect(ignored).toEqual(['view=sky', 'id=nowhere']);
    expect(state).toMatchObject({ view: 'structure', generation: '2020', selected: null, language: 'en' });
  });

  it('may be meant to do harm: nothing but a known value ever gets in', () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        '__proto__',
        'constructor',
        'toString',
        'javascript:alert(1)',
        '<img src=x onerror=alert(1)>',
        '"><script>alert(1)</script>',
        '../../etc/passwd',
        '\u0000',
        '1e309,1e309',
        'a'.repeat(100_000),
      ),
      fc.string({ unit: 'binary' }),
    );
    const names = ['view', 'gen', 'layers', 'id', 'lang', 'theme', 'c', 'z'] as const;
    const known = new Set(fresh.loaded?.district.layers.map(({ id }) => id));
    fc.assert(
      fc.property(fc.constantFrom(...names), hostile, (name, value) => {
        const { state } = readPermalink(new URLSearchParams({ [name]: value }), fresh);
        expect(VIEWS).toContain(state.view);
        expect(LANGUAGES).toContain(state.language);
        expect(THEMES).toContain(state.theme);
        expect(['2030', '2020']).toContain(selectGeneration(state));
        expect(state.selected === null || fresh.catalogue?.items.has(state.selected)).toBe(true);
        expect([...state.switches.keys()].every((id) => known.has(id))).toBe(true);
        const { center, zoom } = state.camera ?? { center: [0, 0], zoom: 12 };
        expect(Math.abs(center[0]) <= 180 && Math.abs(center[1]) <= 85 && zoom >= 7 && zoom <= 18).toBe(true);
      }),
      { seed: 2102, numRuns: 1000 },
    );
  });
});
