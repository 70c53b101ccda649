/** The colours of one theme of the map, `#RRGGBB`. Contrasts are checked in `test/unit/map/palette.test.ts`. */
export interface Palette {
  readonly scheme: 'light' | 'dark';
  readonly land: string;
  readonly outside: string;
  readonly water: string;
  readonly waterLine: string;
  readonly waterText: string;
  readonly hill: string;
  readonly hillHigh: string;
  readonly hillText: string;
  readonly park: string;
  readonly panel: string;
  readonly text: string;
  readonly mutedText: string;
  readonly focus: string;
  readonly road: string;
  readonly roadEdge: string;
  readonly railway: string;
  readonly boundary: string;
  readonly strategy: string;
  readonly ecology: string;
  readonly ring: string;
  /** The areas of the structure by their `slot`. */
  readonly areas: readonly [string, string, string];
  readonly centre: string;
  readonly platform: string;
  /** Figures on a platform's badge. */
  readonly onPlatform: string;
  readonly earlier: string;
  readonly culture: string;
  readonly metroEdge: string;
  readonly residential: string;
  readonly gap: string;
  readonly covered: string;
  /** Parks of the wider reach, of the smaller reach, and those that do not count. */
  readonly parkTones: readonly [string, string, string];
}

export const LIGHT: Palette = {
  scheme: 'light',
  land: '#F7F5EF',
  outside: '#ECE9E1',
  water: '#D3E5EE',
  waterLine: '#A9CBDC',
  waterText: '#2F6580',
  hill: '#E4EBD8',
  hillHigh: '#D6E2C6',
  hillText: '#4B6338',
  park: '#CBE3BE',
  panel: '#FFFFFF',
  text: '#1E2329',
  mutedText: '#565E68',
  focus: '#0B5FCC',
  road: '#FFFFFF',
  roadEdge: '#D9D4C8',
  railway: '#A7A294',
  boundary: '#8B8577',
  strategy: '#B23A26',
  ecology: '#2F7A4D',
  ring: '#8F6A00',
  areas: ['#1F6F8F', '#5552A3', '#5E791D'],
  centre: '#8A3A70',
  platform: '#1F3A5F',
  onPlatform: '#FFFFFF',
  earlier: '#5F6670',
  culture: '#7A4E1D',
  metroEdge: '#FFFFFF',
  residential: '#EFE3D0',
  gap: '#A8231B',
  covered: '#2E7D32',
  parkTones: ['#7DB56B', '#B4D79F', '#DDE8D2'],
};

export const DARK: Palette = {
  scheme: 'dark',
  land: '#1B1F24',
  outside: '#15181C',
  water: '#18303D',
  waterLine: '#2B5266',
  waterText: '#8FC3DC',
  hill: '#20281F',
  hillHigh: '#273225',
  hillText: '#A5C49A',
  park: '#24402C',
  panel: '#14171B',
  text: '#EEF1F4',
  mutedText: '#B4BCC6',
  focus: '#7DB4FF',
  road: '#343B44',
  roadEdge: '#15181C',
  railway: '#59616B',
  boundary: '#7F868F',
  strategy: '#FF8A70',
  ecology: '#6FCB92',
  ring: '#E9BE4B',
  areas: ['#67BEDD', '#A6A2F2', '#B3D166'],
  centre: '#E79BCB',
  platform: '#9CC2F0',
  onPlatform: '#10243C',
  earlier: '#A9B1BC',
  culture: '#E0B27A',
  metroEdge: '#E8ECF0',
  residential: '#2E2A24',
  gap: '#FF8D84',
  covered: '#7BCB80',
  parkTones: ['#3F7A4B', '#2F5A3A', '#26352A'],
};

export const paletteOf = (scheme: 'light' | 'dark'): Palette => (scheme === 'dark' ? DARK : LIGHT);
