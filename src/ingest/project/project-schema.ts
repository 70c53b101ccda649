import { VIEWS } from '../../model/district.ts';
import { PROJECT_NAME_LENGTH, PROJECT_SCHEMA } from '../../model/project.ts';
import { SCENARIO_SCHEMA } from '../../model/scenario.ts';
import { ATTRIBUTES, CODE_EDITIONS, LAYER_ROLES, SIZE_RULES, SWITCHES } from '../../model/vocabulary.ts';
import { LIMITS } from '../limits.ts';
import type { Schema } from './find-schema-fault.ts';

const NAME = { type: 'string', maxLength: PROJECT_NAME_LENGTH } as const;
const SHORT = { type: 'string', maxLength: 64 } as const;
const ROLE = { type: 'string', enum: LAYER_ROLES } as const;
const DEGREES = { type: 'number', minimum: -180, maximum: 180 } as const;
const COUNT = { type: 'number', minimum: 0, maximum: LIMITS.edits } as const;
const EDITS = { type: 'array', items: { type: 'object', required: ['op'] } } as const;

/** A layer of the reader's own. What its features hold is looked at when they are read, as with any file. */
const LAYER: Schema = {
  type: 'object',
  required: ['role', 'name', 'sha256', 'crs', 'encoding', 'fields', 'source'],
  properties: {
    role: ROLE,
    name: NAME,
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    crs: { ...SHORT, description: 'The system of the coordinates in the source.' },
    encoding: { ...SHORT, type: ['string', 'null'] },
    fields: {
      type: 'object',
      properties: Object.fromEntries(ATTRIBUTES.map((name) => [name, { type: ['string', 'null'] } as const])),
    },
    codeEdition: { type: ['string', 'null'], enum: [...CODE_EDITIONS, null] },
    repair: { type: 'boolean' },
    source: {
      type: 'object',
      description: 'The features as their file has them, in its own coordinates, the eastward value first.',
      required: ['type', 'features'],
      properties: {
        type: { type: 'string', enum: ['FeatureCollection'] },
        features: { type: 'array', maxItems: LIMITS.features },
      },
    },
  },
};

const SCENARIO: Schema = {
  type: 'object',
  required: ['schema', 'name', 'edits'],
  properties: {
    schema: { type: 'string', enum: [SCENARIO_SCHEMA] },
    name: NAME,
    edits: { ...EDITS, maxItems: LIMITS.edits },
    steps: { type: 'array', items: COUNT, description: 'How many of the edits were made at once, step by step.' },
    undone: { type: 'array', items: EDITS, description: 'Steps that were undone, the next one to redo first.' },
  },
};

/** The form `district-map/project@1` as a JSON Schema: `docs/project.schema.json` holds the same, for other programs. */
export const PROJECT_JSON_SCHEMA: Schema = {
  type: 'object',
  required: ['schema', 'app', 'savedAt', 'district', 'layers', 'choices', 'scenarios', 'camera'],
  properties: {
    schema: { type: 'string', enum: [PROJECT_SCHEMA] },
    app: NAME,
    savedAt: { ...SHORT, description: 'ISO 8601' },
    district: { ...NAME, description: 'Id of the district. Its own layers are not in the file.' },
    extent: { type: ['array', 'null'], items: DEGREES, minItems: 4, maxItems: 4 },
    shipped: { type: 'array', items: ROLE, description: 'What the district’s own layers were used for.' },
    layers: { type: 'array', items: LAYER, maxItems: LAYER_ROLES.length },
    choices: {
      type: 'object',
      required: ['standard', 'include', 'sizeRules', 'target', 'customStandards'],
      properties: {
        standard: { ...SHORT, type: ['string', 'null'] },
        include: { type: 'array', items: { type: 'string', enum: SWITCHES } },
        sizeRules: { type: 'array', items: { type: 'string', enum: SIZE_RULES } },
        target: { type: ['number', 'null'], minimum: 0, maximum: 1 },
        customStandards: { type: 'array', items: { type: 'object' }, maxItems: 100 },
        includeNamed: { type: 'boolean' },
        insist: { type: 'boolean' },
      },
    },
    scenarios: { type: 'array', items: SCENARIO, maxItems: 1000 },
    shown: { ...COUNT, type: ['number', 'null'], description: 'Index of the scenario that is shown.' },
    view: { type: 'string', enum: VIEWS },
    camera: {
      type: ['object', 'null'],
      required: ['center', 'zoom'],
      properties: {
        center: { type: 'array', items: DEGREES, minItems: 2, maxItems: 2 },
        zoom: { type: 'number', minimum: 0, maximum: 24 },
        bearing: { type: 'number', minimum: -360, maximum: 360 },
      },
    },
  },
};
