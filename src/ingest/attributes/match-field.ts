/** A field's name without case, blanks and joining marks, so that `Park_Name` and `park name` are one. */
export function simplifyName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-./:：（）()°]/g, '');
}

/** No name that is known is nearly as long. */
const MOST_CHARACTERS = 100;

/** Whether a field of a file goes by a known name. */
export function matchField(field: string, name: string): boolean {
  return field.length <= MOST_CHARACTERS && simplifyName(field) === simplifyName(name);
}

/** Fewer are no sign: a field of a shapefile holds ten bytes, which are three Chinese characters, or five in GBK. */
const LEAST_HAN = 3;
const LEAST_LATIN = 10;

/** Whether a field of a file is the beginning of a known name, as shapefiles cut them. */
export function matchCutField(field: string, name: string): boolean {
  if (field.length > MOST_CHARACTERS) return false;
  const [cut, whole] = [simplifyName(field), simplifyName(name)];
  const isLong = /^\p{Script=Han}+$/u.test(cut) ? cut.length >= LEAST_HAN : field.length >= LEAST_LATIN;
  return isLong && cut.length < whole.length && whole.startsWith(cut);
}
