import type { View } from './district.ts';
import type { ScenarioEdit } from './scenario.ts';
import type { StandardRecord } from './standard.ts';
import type { Attribute, CodeEdition, LayerRole, SizeRule, Switch } from './vocabulary.ts';

/** The form of a project in a file. */
export const PROJECT_SCHEMA = 'district-map/project@1';

/** How the names of project files end. */
export const PROJECT_ENDING = '.districtmap.json';

/** Characters of the names that a project holds; longer ones are cut before they are written. */
export const PROJECT_NAME_LENGTH = 200;

/** What a layer of the reader's own is, and how it was read. */
export interface StoredLayerFacts {
  readonly role: LayerRole;
  /** The name of its file. */
  readonly name: string;
  /** Of the bytes of its file, as hexadecimal digits. */
  readonly sha256: string;
  /** The system that the source's coordinates are in, such as `epsg:4549`. */
  readonly crs: string;
  /** Label of the encoding that its file was read in; null where that has none. */
  readonly encoding: string | null;
  /** The field of each attribute that is made use of; null for one that no field holds. */
  readonly fields: Readonly<Partial<Record<Attribute, string | null>>>;
  /** The edition of the park codes where the reader chose one. */
  readonly codeEdition: CodeEdition | null;
  /** False where features that need mending are not used. */
  readonly repair: boolean;
}

/** A layer of the reader's own as it is kept. */
export interface StoredLayer extends StoredLayerFacts {
  /** The text of a FeatureCollection: features as their file has them, unmended, eastward coordinate first. */
  readonly source: string;
}

/** What the reader asks of the check. */
export interface ProjectChoices {
  /** Id of a standard; null for the district's own choice. */
  readonly standard: string | null;
  readonly include: readonly Switch[];
  readonly sizeRules: readonly SizeRule[];
  /** 0 to 1; null for the targets of the standard. */
  readonly target: number | null;
  /** Standards that the reader has made. */
  readonly customStandards: readonly StandardRecord[];
  /** Whether the parks that the plan names count too. */
  readonly includeNamed: boolean;
  /** Whether layers that contradict each other are computed all the same. */
  readonly insist: boolean;
}

/** A scenario with the steps in which it was made, and those that were undone; the last one is the next to be redone. */
export interface ProjectScenario {
  readonly name: string;
  readonly done: readonly (readonly ScenarioEdit[])[];
  readonly undone: readonly (readonly ScenarioEdit[])[];
}

/** Where the map looks. */
export interface ProjectCamera {
  readonly center: readonly [lng: number, lat: number];
  readonly zoom: number;
  readonly bearing: number;
}

/** What a project says besides its layers and scenarios. */
export interface ProjectFacts {
  /** The program that wrote it. */
  readonly app: string;
  /** When, as ISO 8601. */
  readonly savedAt: string;
  /** Id of the district that it was made on. */
  readonly district: string;
  /** Where that district is, degrees: with it the layers were read. */
  readonly extent: readonly [west: number, south: number, east: number, north: number] | null;
  /** The roles for which the check took the district's own layers: they are not in the file. */
  readonly shipped: readonly LayerRole[];
  readonly choices: ProjectChoices;
  /** Index of the scenario that is shown; null for the baseline. */
  readonly shown: number | null;
  readonly view: View;
  readonly camera: ProjectCamera | null;
}

/** All that is kept of a reader's work. */
export interface Project extends ProjectFacts {
  readonly layers: readonly StoredLayer[];
  readonly scenarios: readonly ProjectScenario[];
}
