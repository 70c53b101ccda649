/** A field's name without case, blanks and joining marks, so that `Park_Name` and `park name` are one. */
export function simplifyName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.:：（）()°]/g, '');
}

/** No name that is known is nearly as long. */
const MOST_CHARACTERS = 100;

/** Whether a field of a file goes by a known name. */
export function matchField(field: string, name: string): boolean {
  return field.length <= MOST_CHARACTERS && simplifyName(field) === simplifyName(name);
}
