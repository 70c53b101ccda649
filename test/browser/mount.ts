import { onTestFinished } from 'vitest';
import '../../src/embed/define.ts';
import { DistrictMap } from '../../src/components/shell/district-map.ts';
import { sparePainting } from '../tools/spare-drawing.ts';

/** The tiny invented district, as the test server has it. */
export const TINY = '/test/fixtures/tiny-district/';

/** How a test sets up a map on the page. */
export interface MountOptions {
  readonly width?: number;
  readonly height?: number;
  /** Attributes; null and false leave one out, true sets an empty one. */
  readonly attributes?: Readonly<Record<string, string | boolean | null>>;
  /** True where the test looks at the pixels of the map; otherwise the map does all but paint them. */
  readonly painted?: boolean;
}

/** Makes a map that is not on the page yet; it shows the tiny district unless the attributes say otherwise. */
export function createMap({
  width = 1000,
  height = 640,
  attributes = {},
  painted = false,
}: MountOptions = {}): DistrictMap {
  if (!painted) onTestFinished(sparePainting());
  const map = document.createElement('district-map');
  if (!(map instanceof DistrictMap)) throw new TypeError('expected <district-map> to be a DistrictMap');
  Object.assign(map.style, { display: 'block', width: `${width}px`, height: `${height}px` });
  const all: Readonly<Record<string, string | boolean | null>> = { src: TINY, theme: 'light', ...attributes };
  for (const [name, value] of Object.entries(all)) {
    if (value !== null && value !== false) map.setAttribute(name, value === true ? '' : value);
  }
  onTestFinished(() => map.remove());
  return map;
}

/** Puts a map on the page until the test ends. */
export function mountMap(options: MountOptions = {}): DistrictMap {
  const map = createMap(options);
  document.body.append(map);
  return map;
}

/** Puts a map on the page and waits until it is drawn. */
export async function mountReady(options: MountOptions = {}): Promise<DistrictMap> {
  const map = mountMap(options);
  await map.ready();
  await settle(map);
  return map;
}

/** Waits until the element and its parts have drawn what they know. */
export async function settle(map: DistrictMap): Promise<void> {
  await map.updateComplete;
  const parts = [...(map.shadowRoot?.querySelectorAll('*') ?? [])].filter((part) => 'updateComplete' in part);
  await Promise.all(parts.map((part) => (part as Element & { updateComplete: Promise<unknown> }).updateComplete));
}

/** Waits for the next task: what was put off until now has been done then. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Waits until the page has been drawn a few times: what comes by itself, such as a map or a focus, has come then. */
export async function passFrames(count = 5): Promise<void> {
  for (let frame = 0; frame < count; frame++) {
    await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
    await nextTask();
  }
}

/**
 * All elements that a selector finds in the map's shadow root and in its parts'; `part >>> inner` finds `inner` within
 * the shadow root of `part`.
 */
export function findAll<E extends HTMLElement = HTMLElement>(map: DistrictMap, selector: string): readonly E[] {
  const [outer = '', inner] = selector.split(' >>> ');
  if (inner !== undefined) {
    return findAll(map, outer).flatMap((part) => [...(part.shadowRoot?.querySelectorAll<E>(inner) ?? [])]);
  }
  const search = (root: ParentNode): E[] => [
    ...root.querySelectorAll<E>(outer),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? search(shadowRoot) : [])),
  ];
  return map.shadowRoot ? search(map.shadowRoot) : [];
}

/** The one element that a selector finds. @throws where there is none */
export function find<E extends HTMLElement = HTMLElement>(map: DistrictMap, selector: string): E {
  const [first] = findAll<E>(map, selector);
  if (!first) throw new Error(`<district-map> holds no ${selector}`);
  return first;
}

/** True where a selector finds something that is not hidden, by itself or by what it stands in. */
export const isShown = (map: DistrictMap, selector: string): boolean =>
  findAll(map, selector).some((element) => element.checkVisibility());

/** The element that has the focus, also within shadow roots. */
export function findFocus(): Element | null {
  let focus = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  return focus;
}

/** A text without the spaces that only lay out its markup. */
export const readText = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Ids of the items in the list, in its order. */
export const listedItems = (map: DistrictMap): readonly string[] =>
  findAll(map, 'button.row').map(({ dataset }) => dataset['item'] ?? '');
