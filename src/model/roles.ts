import type { Drawing } from './drawings.ts';

/**
 * What is known of a feature besides its shape. Files call these fields by many names; results, options and messages by
 * these alone.
 */
export const ATTRIBUTES = ['id', 'name', 'code', 'status', 'landuse', 'population', 'cost'] as const;

export type Attribute = (typeof ATTRIBUTES)[number];

/** All that the rooms need to know of a use that a layer can be put to. */
export interface RoleFacts {
  readonly geometry: 'polygon';
  /** Its part in the coverage check: without a `required` layer there is none, and `none` takes no part. */
  readonly check: 'required' | 'optional' | 'none';
  /** The readings depend on it; else they are only reported by it, or have nothing to do with it. */
  readonly decides: boolean;
  /** How the map draws it. */
  readonly drawing: Drawing;
  /** The attributes that are made use of, in the order in which they are asked for. */
  readonly attributes: readonly Attribute[];
  /** The class that features count by: it is known by its values where no field bears its name. */
  readonly classedBy: Attribute | null;
}

/** The uses of a layer, in the order of options, lists and findings. */
export const ROLES = {
  /** Green that serves: parks, and what counts as one. */
  parks: {
    geometry: 'polygon',
    check: 'required',
    decides: true,
    drawing: 'parks',
    attributes: ['id', 'name', 'code', 'status'],
    classedBy: 'code',
  },
  /** The land that the ratio is of. */
  residential: {
    geometry: 'polygon',
    check: 'required',
    decides: true,
    drawing: 'residential',
    attributes: ['id', 'name', 'landuse', 'population'],
    classedBy: 'landuse',
  },
  /** Areas that the result is also reported by. */
  communities: {
    geometry: 'polygon',
    check: 'optional',
    decides: false,
    drawing: 'communities',
    attributes: ['id', 'name'],
    classedBy: null,
  },
  /** The land that is looked at: residential land outside it is left out, parks outside still serve. */
  scope: {
    geometry: 'polygon',
    check: 'optional',
    decides: true,
    drawing: 'scope',
    attributes: ['id', 'name'],
    classedBy: null,
  },
  /** Historic areas, for the classes of a standard that hold only there. */
  historic: {
    geometry: 'polygon',
    check: 'optional',
    decides: true,
    drawing: 'historic',
    attributes: ['id', 'name'],
    classedBy: null,
  },
  /** Land for new parks, to choose the next ones from. */
  candidates: {
    geometry: 'polygon',
    check: 'none',
    decides: false,
    drawing: 'communities',
    attributes: ['id', 'name', 'cost'],
    classedBy: null,
  },
} as const satisfies Readonly<Record<string, RoleFacts>>;

/** What a layer is used for. */
export type LayerRole = keyof typeof ROLES;

/** The roles whose part in the check is `Part`. */
export type RoleOfPart<Part extends RoleFacts['check']> = {
  [Role in LayerRole]: (typeof ROLES)[Role]['check'] extends Part ? Role : never;
}[LayerRole];

/** The roles in their order. */
export const LAYER_ROLES = Object.keys(ROLES) as readonly LayerRole[];

/** The roles that the check cannot do without. */
export const REQUIRED_ROLES = LAYER_ROLES.filter(isOfPart('required'));

/** The roles that the check can do without, and makes use of where they are there. */
export const OPTIONAL_ROLES = LAYER_ROLES.filter(isOfPart('optional'));

/** The roles that take part in the check. */
export const CHECK_ROLES = [...REQUIRED_ROLES, ...OPTIONAL_ROLES];

/** Whether an attribute of a layer is made use of. */
export function usesAttribute(role: LayerRole, attribute: Attribute): boolean {
  const { attributes }: RoleFacts = ROLES[role];
  return attributes.includes(attribute);
}

function isOfPart<Part extends RoleFacts['check']>(part: Part): (role: LayerRole) => role is RoleOfPart<Part> {
  return (role): role is RoleOfPart<Part> => ROLES[role].check === part;
}
