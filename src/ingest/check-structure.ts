/** Names the faults in the structure of a GeoJSON feature; empty where there are none. */
export type StructureCheck = (feature: unknown) => readonly string[];

/** What the ring reader finds itself, with more detail. */
const FOUND_ELSEWHERE = [/first and last positions must be equivalent/, /at least four positions/];

/** What the library's words are about. Those that fit none are given as they are. */
const KINDS: readonly (readonly [kind: string, RegExp])[] = [
  ['bbox', /bbox/],
  ['properties', /"properties"/],
  ['geometry', /"geometry"/],
  ['position', /position/i],
  ['coordinates', /coordinates/],
  ['type', /type must be/],
];

/**
 * Loads `geojson-validation`. It is imported on demand, so that it stays a file of its own that can be replaced, as its
 * licence (LGPL-3) asks. It throws on hostile types and overflows on deep ones: call the check only with features that
 * {@link packGeometry} could pack.
 */
export async function loadStructureCheck(): Promise<StructureCheck> {
  const { default: validation } = await import('geojson-validation');
  return (feature) => {
    try {
      return validation
        .isFeature(feature, true)
        .filter((fault) => !FOUND_ELSEWHERE.some((known) => known.test(fault)))
        .map((fault) => KINDS.find(([, words]) => words.test(fault))?.[0] ?? fault);
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  };
}
