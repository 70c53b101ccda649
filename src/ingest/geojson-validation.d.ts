/** The one function we call of a package that has no types of its own. */
declare module 'geojson-validation' {
  const validation: {
    /** With `trace` true, the faults found; empty for a valid feature. */
    isFeature(feature: unknown, trace: true): string[];
  };
  export default validation;
}
