/** An area in hectares: one decimal from 10 ha, else two. Without its unit. */
export function formatHectares(areaSquareMeters: number): string {
  const hectares = areaSquareMeters / 10_000;
  return hectares.toFixed(hectares >= 10 ? 1 : 2);
}

/** An area in hectares with the two decimals of planners' tables. Without its unit. */
export function formatTableHectares(areaSquareMeters: number): string {
  return (areaSquareMeters / 10_000).toFixed(2);
}
