import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const LIT = /^(lit|lit-html|lit-element|@lit\/reactive-element)(\/|$)/;
const WORKER_URL = '?worker&url';
const INLINE = '\0inline-worker:';

/**
 * Takes Lit's modules that Node takes. They do without a DOM until an element is made, and do the same in a browser, so
 * that one library serves both.
 *
 * @returns {import('vite').Plugin}
 */
export function litForNodeToo() {
  return {
    name: 'lit-for-node-too',
    enforce: 'pre',
    resolveId: (id) => (LIT.test(id) ? fileURLToPath(import.meta.resolve(id)) : null),
  };
}

/**
 * Imports chunks plainly. Vite would load what a chunk needs beside it, which a library has no need of, by addresses that
 * other bundlers cannot follow.
 *
 * @returns {import('vite').Plugin}
 */
export function withoutPreload() {
  return {
    name: 'without-preload',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
  };
}

/**
 * Carries workers inside the script: an import of `…?worker&url` gives the URL of a blob.
 *
 * A page may then take the script from another origin, which is not allowed to hand out workers. The page's policy needs
 * `worker-src blob:`; where that is not to be had, `dist/lib/` keeps the workers in files of their own.
 *
 * @returns {import('vite').Plugin}
 */
export function inlineWorkers() {
  return {
    name: 'inline-workers',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!id.endsWith(WORKER_URL)) return null;
      const worker = await this.resolve(id.slice(0, -WORKER_URL.length), importer, { skipSelf: true });
      return worker && `${INLINE}${worker.id}`;
    },
    async load(id) {
      if (!id.startsWith(INLINE)) return null;
      const code = await bundleWorker(id.slice(INLINE.length));
      return `export default URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' }));`;
    },
  };
}

/**
 * Leaves out the analysis that would run on the page's own thread: the script carries its worker already, and where the
 * page's policy forbids a worker from a blob the map engine cannot start either. It would weigh a second Turf.
 *
 * @returns {import('vite').Plugin}
 */
export function analysisInWorkerOnly() {
  const EMPTY = '\0analysis-in-worker-only';
  return {
    name: 'analysis-in-worker-only',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('/analysis-host.ts') ? EMPTY : null),
    load: (id) =>
      id === EMPTY
        ? `export class AnalysisHost { constructor() { throw new Error('this build analyses in a worker only'); } }`
        : null,
  };
}

/**
 * Zips files for Excel in the thread that it is asked in, a worker already: `fflate` would start workers of its own from
 * blobs, which a strict policy refuses, and then it never answers.
 *
 * @returns {import('vite').Plugin}
 */
export function zipInThread() {
  const ZIP = '\0zip-in-thread';
  return {
    name: 'zip-in-thread',
    enforce: 'pre',
    resolveId: (id, importer) =>
      /[\\/]zipToArrayBuffer\.js$/.test(id) && importer?.includes('write-excel-file') ? ZIP : null,
    load: (id) =>
      id === ZIP ? `import { zipSync } from 'fflate'; export default async (files) => zipSync(files).buffer;` : null,
  };
}

/** Modules that the one script does without, by the end of their path, and what stands for them. */
const LEFT_OUT = {
  '/open-import.ts': 'openImport = null',
  '/open-take-away.ts': 'openTakeAway = null, openSaveLayer = null',
  '/open-desk.ts': 'openDesk = null',
  '/open-draw-tool.ts': 'openDrawTool = null',
  '/open-tables.ts': 'openTables = null',
  '/open-project-desk.ts': 'openProjectDesk = null',
  '/scenario-runner.ts': 'ScenarioRunner = null',
  '/standards-comparer.ts': 'StandardsComparer = null',
  '/project-findings.ts': 'projectFindingWords = {}',
};

/**
 * Leaves out the import dialog, the planner's desk and all that reads and writes files: the one script has the resident's
 * views and the coverage number, and the page that it links to has the rest.
 *
 * @returns {import('vite').Plugin}
 */
export function withoutImport() {
  const CLOSED = '\0left-out:';
  return {
    name: 'without-import',
    enforce: 'pre',
    resolveId: (id) => {
      const end = Object.keys(LEFT_OUT).find((path) => id.endsWith(path));
      return end ? `${CLOSED}${end}` : null;
    },
    load: (id) => {
      const [, standIn] = Object.entries(LEFT_OUT).find(([path]) => id === `${CLOSED}${path}`) ?? [];
      return standIn ? `export const ${standIn};` : null;
    },
  };
}

/**
 * Writes every character beyond ASCII as its escape: a classic script is read in the encoding of its page, and on a page
 * in GBK a script in UTF-8 is a SyntaxError.
 *
 * @returns {import('vite').Plugin}
 */
export function asciiOnly() {
  return {
    name: 'ascii-only',
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') output.code = escapeBeyondAscii(output.code);
      }
    },
  };
}

/**
 * @param {string} code
 * @returns {string} the same program in ASCII: an escape means the same in strings, templates, patterns and names
 * @throws Error where a backslash stands before such a character: it would take the escape's own
 */
export function escapeBeyondAscii(code) {
  return code.replace(/(\\*)([^\0-\x7f])/g, (_, backslashes, character) => {
    if (backslashes.length % 2 === 1) throw new Error(`cannot be escaped: ${backslashes}${character}`);
    return `${backslashes}\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/**
 * Leaves out what the planner's desk asks of a worker: the one script has no desk.
 *
 * @returns {import('vite').Plugin}
 */
function withoutDesk() {
  const NONE = '\0without-desk';
  return {
    name: 'without-desk',
    enforce: 'pre',
    resolveId: (id) => (/\/(desk-tasks|scenario-analysis)\.ts$/.test(id) ? NONE : null),
    load: (id) => (id === NONE ? 'export {};' : null),
  };
}

/** @param {string} input the worker's entry @returns {Promise<string>} one minified module without imports */
async function bundleWorker(input) {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [withoutDesk()],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input, output: { format: 'es', codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  return output.output[0].code;
}
