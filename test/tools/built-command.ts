import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildCommand } from '../../scripts/build-command.mjs';

/** What a run of the command left. */
export interface CommandRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Builds the command line into a temporary folder before the tests of a file and removes it after them. */
export function useBuiltCommand(): {
  /** Runs the command as a shell would; nothing is thrown for an exit code. */
  readonly run: (...args: readonly string[]) => Promise<CommandRun>;
  /** Runs the command once for each list of arguments, all in one process. */
  readonly runMany: (runs: readonly (readonly string[])[]) => Promise<readonly CommandRun[]>;
  /** A folder for what a test writes. */
  readonly folder: () => string;
} {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'district-map-command-'));
    await buildCommand(join(folder, 'cli'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  // away from the repository and its packages: the command carries all that it needs
  const entry = (): string => join(folder, 'cli/district-map.mjs');
  return {
    folder: () => folder,
    run: (...args) => runNode([entry(), ...args], folder),
    runMany: async (runs) => {
      const script = join(import.meta.dirname, 'run-many.mjs');
      const { status, stdout, stderr } = await runNode([script, entry()], folder, JSON.stringify(runs));
      if (status !== 0) throw new Error(`run-many.mjs ended with ${status}: ${stderr}`);
      return JSON.parse(stdout) as CommandRun[];
    },
  };
}

function runNode(args: readonly string[], cwd: string, input = ''): Promise<CommandRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject).on('close', (status) => resolve({ status, stdout, stderr }));
    child.stdin.end(input);
  });
}
