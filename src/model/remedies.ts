/**
 * What a finding may ask of the reader: the choice of the import dialog that settles it, null where it has none, and
 * the options of the command line. `crs` is written `--parks-crs` and so on where several layers are read.
 */
export const REMEDIES = {
  crs: { choice: 'crs', options: ['crs'] },
  'crs-or-extent': { choice: 'crs', options: ['crs', 'extent'] },
  encoding: { choice: 'encoding', options: ['encoding'] },
  'archive-layer': { choice: 'layer', options: ['layer'] },
  edition: { choice: 'edition', options: ['code-edition'] },
  field: { choice: 'fields', options: ['field'] },
  repair: { choice: 'repair', options: ['no-repair'] },
  counting: { choice: null, options: ['include', 'standard'] },
  historic: { choice: null, options: ['historic'] },
  insist: { choice: null, options: ['insist'] },
} as const satisfies Readonly<Record<string, { choice: string | null; options: readonly string[] }>>;

export type Remedy = keyof typeof REMEDIES;

/** The choices of the import dialog that findings stand with. */
export type SettlingChoice = NonNullable<(typeof REMEDIES)[Remedy]['choice']>;
