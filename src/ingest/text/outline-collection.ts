import { LIMITS } from '../limits.ts';
import { skipString } from './skip-string.ts';

/** Where the features of a FeatureCollection stand in its text. */
export interface CollectionOutline {
  /** Feature `i` is the text from `starts[i]` to `ends[i]` (exclusive). */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The text of the collection without its features. */
  readonly rest: string;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const KEY = /"features"\s*:\s*/y;

/**
 * Finds the features of a collection without parsing them, so that they can be parsed one by one: that takes half the
 * time and a fraction of the memory of a parse as a whole, and can be interrupted. The text is proved to be JSON only
 * when `rest` and all features have been parsed.
 *
 * @returns `too-deep` for a text nested past the limit, `repeated` where `features` is there twice, null for anything but
 * an object with one list of objects named `features`: it is then to be parsed as a whole.
 */
export function outlineCollection(text: string): CollectionOutline | 'too-deep' | 'repeated' | null {
  const starts: number[] = [];
  const ends: number[] = [];
  let depth = 0;
  let listStart = -1;
  let listEnd = -1;
  let commas = 0;
  let isRegular = true;
  let isRepeated = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isInList = depth === 2 && listStart >= 0 && listEnd < 0;
    if (unit === QUOTE) {
      if (isInList) isRegular = false;
      const end = skipString(text, i);
      KEY.lastIndex = i;
      if (depth === 1 && end - i === 10 && KEY.test(text) && text.charCodeAt(KEY.lastIndex) === OPEN_LIST) {
        if (listStart >= 0) isRepeated = true;
        listStart = KEY.lastIndex;
      }
      i = end - 1;
    } else if (unit === OPEN_LIST || unit === OPEN_OBJECT) {
      if (isInList) {
        if (unit !== OPEN_OBJECT || commas !== Math.min(1, starts.length)) isRegular = false;
        starts.push(i);
        commas = 0;
      }
      if (++depth > LIMITS.jsonDepth) return 'too-deep';
    } else if (unit === CLOSE_LIST || unit === CLOSE_OBJECT) {
      if (isInList) {
        if (commas > 0) isRegular = false;
        listEnd = i;
      }
      depth--;
      if (depth === 2 && listStart >= 0 && listEnd < 0) ends.push(i + 1);
    } else if (isInList && unit > 0x20) {
      if (unit === COMMA) commas++;
      else isRegular = false;
    }
  }
  if (isRepeated) return 'repeated';
  if (!isRegular || listEnd < 0 || starts.length !== ends.length) return null;
  return { starts, ends, rest: text.slice(0, listStart + 1) + text.slice(listEnd) };
}
