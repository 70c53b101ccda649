#!/usr/bin/env node
import type { StandardsFile } from './district-standards.ts';
import { EXIT } from './command-stop.ts';
import { runCommand } from './run-command.ts';

/** The standards of the district that the command is built for; the build writes them in the place of the name. */
declare const DISTRICT_STANDARDS: StandardsFile | null;

// a reader that has seen enough (`… | head`) closes the stream: that is no failure
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return;
  process.stderr.write(`${message}\n`);
  process.exit(EXIT.failed);
});

const streams = {
  result: (text: string) => process.stdout.write(text),
  message: (text: string) => process.stderr.write(text),
};
process.exitCode = await runCommand(process.argv.slice(2), streams, DISTRICT_STANDARDS);
