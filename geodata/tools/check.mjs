/** Checks all geodata and prints one line a problem: `npm run data:check`. Exits 1 when there is any. */
import { fileURLToPath } from 'node:url';
import { checkGeodata } from './checks/geodata.mjs';

const problems = checkGeodata(fileURLToPath(new URL('../', import.meta.url)));
for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log('geodata: no problems');
process.exitCode = problems.length === 0 ? 0 : 1;
