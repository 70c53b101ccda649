import type { Diagnostic } from '../../model/diagnostic.ts';
import type { View } from '../../model/district.ts';
import { stripControls } from '../../model/plain-text.ts';
import type { ProjectCamera, ProjectChoices, ProjectFacts, StoredLayerFacts } from '../../model/project.ts';
import type { LayerRole } from '../../model/vocabulary.ts';
import type { CrsName } from '../crs/crs-name.ts';
import { parseCrsName } from '../crs/parse-crs-name.ts';
import { Findings } from '../findings.ts';
import { LIMITS } from '../limits.ts';
import { decodeText } from '../text/decode-text.ts';
import { parseJson } from '../text/parse-json.ts';
import { findSchemaFault } from './find-schema-fault.ts';
import { migrateProject } from './migrate-project.ts';
import { PROJECT_JSON_SCHEMA } from './project-schema.ts';

/** A layer as a project file has it. */
export interface LayerDocument extends Omit<StoredLayerFacts, 'crs'> {
  readonly crs: CrsName;
  readonly source: object;
}

/** A scenario as a project file has it: the form of a scenario's own file, with the steps. */
export interface ScenarioSteps {
  readonly name: string;
  readonly edits: readonly unknown[];
  readonly steps: readonly number[];
  /** The next one to redo first. */
  readonly undone: readonly (readonly unknown[])[];
}

/** A project file whose form is right; what its layers and scenarios hold is not looked at yet. */
export interface ProjectDocument extends ProjectFacts {
  readonly layers: readonly LayerDocument[];
  readonly scenarios: readonly ScenarioSteps[];
}

/** A project as read; null where the file is none that can be read, and the findings say why. */
export interface DocumentReading {
  readonly document: ProjectDocument | null;
  readonly diagnostics: readonly Diagnostic[];
}

type Optional = 'codeEdition' | 'repair';

/** How a project may be written: `Partial` are the members that a file of another program may be without. */
interface WrittenProject extends Pick<ProjectFacts, 'app' | 'savedAt' | 'district'> {
  readonly extent?: ProjectFacts['extent'];
  readonly shipped?: readonly LayerRole[];
  readonly layers: readonly (Omit<LayerDocument, 'crs' | Optional> &
    Partial<Pick<LayerDocument, Optional>> & { readonly crs: string })[];
  readonly choices: Omit<ProjectChoices, 'includeNamed' | 'insist'> &
    Partial<Pick<ProjectChoices, 'includeNamed' | 'insist'>>;
  readonly scenarios: readonly (Pick<ScenarioSteps, 'name' | 'edits'> & Partial<ScenarioSteps>)[];
  readonly shown?: number | null;
  readonly view?: View;
  readonly camera: (Omit<ProjectCamera, 'bearing'> & Partial<ProjectCamera>) | null;
}

/** The features of a source lie this much deeper in a project than in a file of their own. */
const LEVELS_AROUND = 4;

/** Reads a file as a project, up to its layers and scenarios. Whatever it holds, what is wrong comes back as findings. */
export function readProject(bytes: Uint8Array, fileName: string): DocumentReading {
  const findings = new Findings(fileName);
  const document = openDocument(bytes, findings);
  return { document, diagnostics: findings.list() };
}

function openDocument(bytes: Uint8Array, findings: Findings): ProjectDocument | null {
  if (bytes.length > LIMITS.projectBytes) {
    findings.add('file-too-large', { bytes: bytes.length, limit: LIMITS.projectBytes });
    return null;
  }
  const decoded = decodeText(bytes, 'auto', findings);
  if (!decoded) return null;
  if (!decoded.text.trimEnd().endsWith('}') && /^\s*\{/.test(decoded.text)) {
    findings.add('project-truncated', {});
    return null;
  }
  const parsed = parseJson(decoded.text, findings, LIMITS.jsonDepth + LEVELS_AROUND);
  const document = parsed && migrateProject(parsed.value, findings);
  if (!document) return null;
  const fault = findSchemaFault(document, PROJECT_JSON_SCHEMA) ?? findFurtherFault(document);
  if (fault === null) return complete(document as unknown as WrittenProject);
  findings.add('project-invalid', { member: fault });
  return null;
}

/** What a schema does not say: systems that are read, and one layer for each use. */
function findFurtherFault(document: object): string | null {
  const { layers } = document as WrittenProject;
  for (const [index, { crs, role }] of layers.entries()) {
    if (parseCrsName(crs) === null) return `layers[${index}].crs`;
    if (layers.findIndex((other) => other.role === role) < index) return `layers[${index}].role`;
  }
  return null;
}

/** Takes what the form names, and leaves what else a file may hold. */
function complete(written: WrittenProject): ProjectDocument {
  const { app, savedAt, district, layers, choices, scenarios, camera } = written;
  const { extent = null, shipped = [], shown = null, view = 'green' } = written;
  const { standard, include, sizeRules, target, customStandards, includeNamed = false, insist = false } = choices;
  return {
    app,
    savedAt,
    district,
    extent,
    shipped,
    layers: layers.map(completeLayer),
    choices: { standard, include, sizeRules, target, customStandards, includeNamed, insist },
    scenarios: scenarios.map(({ name, edits, steps = [], undone = [] }) => ({
      name: stripControls(name),
      edits,
      steps,
      undone,
    })),
    shown: shown !== null && Number.isInteger(shown) && shown < scenarios.length ? shown : null,
    view,
    camera: camera && { center: camera.center, zoom: camera.zoom, bearing: camera.bearing ?? 0 },
  };
}

function completeLayer(layer: WrittenProject['layers'][number]): LayerDocument {
  const { role, name, sha256, crs, encoding, fields, codeEdition = null, repair = true, source } = layer;
  return {
    role,
    name: stripControls(name),
    sha256,
    crs: parseCrsName(crs)!,
    encoding,
    fields,
    codeEdition,
    repair,
    source,
  };
}
