/** Codes of green space: G1 … G5 with up to two digits more, XG, EG, RG, and 1401–1403 of the territorial code. */
const GREEN_CODE = /^(G\d{1,3}|XG|EG|RG|14(0[1-4])?)\b/i;
/** The names of the classes of green, after a code or alone; a park's own name is more than that. */
const GREEN_NAME =
  /^[\w\s(（]*(公园绿地|防护绿地|广场用地|附属绿地|区域绿地|生产绿地|其他绿地|综合公园|社区公园|专类公园|带状公园|街旁绿地|游园)[\w\s()（）]*$/;
/** Codes of land use: letters of GB 50137 (R2, A33, S1) and two to six digits of the territorial code (0701, 070102). */
const LANDUSE_CODE = /^([RABMWSUGEH]\d{0,3}[a-z]?|\d{2}(\d{2}){0,2})\b/i;
/** Of these, housing: R to R3 with their parts, 0701 to 0703, and the names of the classes. */
const HOUSING =
  /^(R([1-3]\d?[a-z]?)?|07(0[1-3](\d\d)?)?)\b|^[\w\s(（]*[一二三]?类?(城镇|农村)?(居住|住宅)用地[\w\s()（）]*$/i;

/** Whether a cell holds a class of green, by code or by name. */
export function isGreenClass(value: string): boolean {
  return GREEN_CODE.test(value) || GREEN_NAME.test(value);
}

/** Whether a cell holds a class of land use. */
export function isLanduseClass(value: string): boolean {
  return LANDUSE_CODE.test(value) || /用地|居住|住宅/.test(value);
}

/** Whether a cell holds a class of housing, by code or by name. */
export function isHousingClass(value: string): boolean {
  return HOUSING.test(value);
}
