import { Findings } from './findings.ts';
import { LIMITS } from './limits.ts';
import type { ReadResult } from './read-result.ts';
import { summarize } from './summarize.ts';

/** The answer to a file that is too large to be read, from its size alone; null for one that may be read. */
export function refuseBySize(bytes: number, fileName: string, limit: number = LIMITS.fileBytes): ReadResult | null {
  if (bytes <= limit) return null;
  const findings = new Findings(fileName);
  findings.add('file-too-large', { bytes, limit });
  return summarize({ findings, layers: [] });
}
