import { pathToFileURL } from 'node:url';

/**
 * Runs the built command many times in one process, where hundreds of processes would take minutes:
 * `node run-many.mjs COMMAND` with a JSON list of argument lists on standard input. Prints a JSON list of
 * `{ status, stdout, stderr }`. Each run evaluates the command's file anew, as a fresh start does.
 */
const [entry = ''] = process.argv.slice(2);
const runs = JSON.parse(await readAll(process.stdin));
const writes = { stdout: process.stdout.write, stderr: process.stderr.write };
const results = [];
for (const [number, args] of runs.entries()) {
  const heard = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    process[name].write = (text) => {
      heard[name] += text;
      return true;
    };
  }
  process.argv = [process.execPath, entry, ...args];
  process.exitCode = undefined;
  await import(`${pathToFileURL(entry).href}?run=${number}`);
  results.push({ status: process.exitCode ?? 0, ...heard });
  process.stdout.removeAllListeners('error');
}
process.exitCode = 0;
Object.assign(process.stdout, { write: writes.stdout });
Object.assign(process.stderr, { write: writes.stderr });
process.stdout.write(JSON.stringify(results));

/** @param {NodeJS.ReadableStream} stream @returns {Promise<string>} */
async function readAll(stream) {
  let text = '';
  for await (const part of stream) text += part;
  return text;
}
