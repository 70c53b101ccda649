import type { Localized } from './localized.ts';

/** Whether the plan says a thing itself or we read it so. */
export type Link = 'stated' | 'inferred';

/** How a shape of the geodata came to be; the map draws and the card words it accordingly. */
export const GEOMETRY_STATUSES = ['surveyed', 'digitised', 'schematic', 'synthetic'] as const;

/** `imported`: from a file that the reader opened, which answers for it; `drawn`: tried by the reader. */
export type GeometryStatus = (typeof GEOMETRY_STATUSES)[number] | 'imported' | 'drawn';

/** A clause of a plan document, for example `{ document: 'P14', ref: '六(二)1' }`. */
export interface Clause {
  readonly document: string;
  readonly ref: string;
}

export const RELATION_KINDS = ['became', 'part-of', 'follows', 'links', 'serves', 'near', 'beside'] as const;

/**
 * A tie from the item that holds it to `target`: this item *became* / is *part of* / *follows* / *links* / *serves* /
 * is *near* / stands *beside* the target. The reverse reading is derived, never written.
 */
export interface Relation {
  readonly kind: (typeof RELATION_KINDS)[number];
  readonly target: string;
  readonly link: Link;
}

/** A figure of the plan. `value` is as printed; `from` is the earlier state where the plan gives one. */
export interface Figure {
  readonly label: Localized;
  readonly value: string;
  readonly year: string;
  readonly from?: { readonly value: string; readonly year: string };
  readonly unit: Localized;
  readonly clause: Clause;
}

/** One thing the plan speaks of: a row of the list, a card, and where its place is known a shape on the map. */
export interface PlanItem {
  readonly id: string;
  /** The layer of `district.json` that draws and switches it. */
  readonly layer: string;
  readonly generation: string;
  /** Place in the plan's own order, for numbered items. */
  readonly no?: number;
  readonly name: Localized;
  /** One or two sentences for residents. */
  readonly text: Localized;
  readonly clauses: readonly Clause[];
  /** `mapped`: at least one feature carries this item; `unknown`: the place is not known, and the card says so. */
  readonly place: 'mapped' | 'unknown';
  readonly relations: readonly Relation[];
  readonly figures: readonly Figure[];
}

/** A heading that groups items and layers. */
export interface Theme {
  readonly id: string;
  readonly name: Localized;
}

/** `plan.json`. Its JSON Schema is `geodata/schema/plan.schema.json`. */
export interface Plan {
  readonly schema: 'district-map/plan@1';
  readonly themes: readonly Theme[];
  readonly items: readonly PlanItem[];
}
