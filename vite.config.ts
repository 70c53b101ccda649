import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { zipInThread } from './scripts/build-plugins.mjs';
import { renderItemList } from './src/app/prerender.ts';
import { escapeMarkup } from './src/model/escape-markup.ts';
import { PAGE } from './src/locales/registry.ts';
import { LANGUAGES } from './src/model/localized.ts';
import type { District } from './src/model/district.ts';
import type { Plan } from './src/model/plan.ts';

const GEODATA = fileURLToPath(new URL('geodata', import.meta.url));

/** The page: `dist/`, relocatable to any folder. The library and the embed are built by scripts/build.mjs. */
export default defineConfig({
  base: './',
  // A missing file is a 404, also for the development server: a page of HTML in its place would hide the mistake.
  appType: 'mpa',
  plugins: [publishGeodata(), prerenderPage(), zipInThread()],
  optimizeDeps: { exclude: ['maplibre-gl'] },
  worker: {
    format: 'es',
    plugins: () => [zipInThread()],
    rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    // MapLibre is one chunk of a megabyte, fetched only when a map is drawn; the budgets are in .size-limit.js.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'maplibre-gl', test: /node_modules[\\/]maplibre-gl[\\/].*\.(mjs|css\?inline)$/ },
            // What the first scripts share, in one file: a dozen small ones cost more than they save. What
            // only the wide tables use of Lit stays with them.
            {
              name: 'shared',
              test: /node_modules[\\/](lit|lit-html|lit-element|@lit)[\\/](?!directives[\\/](repeat|live)\.|directive-helpers\.)|src[\\/](model[\\/](?!diagnostic-codes|remedies)|geometry[\\/](bbox|geodesic)\.|state[\\/](permalink|selectors|latest-task|same-members|store|map-state|actions|coverage[\\/]show-answer|project[\\/](has-work|tab-marks))|worker[\\/]analysis-task|components[\\/](plan|green[\\/]name-site|shared[\\/](set-styles|store-element|theme|swatch|word-diagnostic|lazy-chunk|finding-words))|map[\\/](palette|frame-overview)\.|locales[\\/](translate|registry|fill-message|zh-CN[\\/]interface)\.)/,
            },
          ],
        },
      },
    },
  },
});

/** Copies the data of `geodata/` into the build. The development server serves that folder as it is. */
function publishGeodata(): Plugin {
  return {
    name: 'publish-geodata',
    apply: 'build',
    async generateBundle() {
      const entries = await readdir(GEODATA, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile() && /\.(geo)?json$/.test(entry.name));
      for (const entry of files) {
        const path = join(entry.parentPath, entry.name);
        const fileName = `geodata${path.slice(GEODATA.length)}`.replaceAll('\\', '/');
        if (!fileName.startsWith('geodata/tools/')) {
          this.emitFile({ type: 'asset', fileName, source: await readFile(path) });
        }
      }
    },
  };
}

/** Writes what the district is called, the list of the plan's items and what is said where no script runs into `index.html`. */
function prerenderPage(): Plugin {
  return {
    name: 'prerender-page',
    async transformIndexHtml(html) {
      const district = await readJson<District>('district.json');
      const plan = await readJson<Plan>(district.plan);
      const words = await Promise.all(LANGUAGES.map(async (language) => (await PAGE[language]())['page.notStarted']));
      return html
        .replace('<!--not-started-->', () => escapeMarkup(words.join(' ')))
        .replaceAll('<!--title-->', () => escapeMarkup(district.title.zh))
        .replaceAll('<!--summary-->', () => escapeMarkup(district.summary.zh))
        .replace('<!--item-list-->', () => renderItemList(district, plan, 'zh-CN'));
    },
  };
}

async function readJson<T>(file: string): Promise<T> {
  try {
    return JSON.parse(await readFile(join(GEODATA, file), 'utf8')) as T;
  } catch (cause) {
    throw new Error(`geodata/${file} cannot be read, and the page's text is made from it`, { cause });
  }
}
