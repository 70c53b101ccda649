import type { Findings } from './findings.ts';
import { readArchive } from './formats/read-archive.ts';
import { findTextReader } from './formats/text-formats.ts';
import { readXmlEncoding } from './formats/xml-encoding.ts';
import { detectBinary } from './detect-binary.ts';
import { LIMITS } from './limits.ts';
import type { CooperativeLoop } from './cooperative-loop.ts';
import { ADVICE_FOR, type KnownFormat, recognizeBinary, recognizeText } from './recognize-format.ts';
import type { SourceTable } from './source-table.ts';
import { decodeText } from './text/decode-text.ts';

/** What a file was opened as; `table` is null where it was refused, with the reason in the findings. */
export interface OpenedFile {
  readonly table: SourceTable | null;
  /** Layers to choose from, where the file holds several. */
  readonly layers: readonly string[];
}

/** How to open a file. */
export interface OpenOptions {
  readonly encoding: string;
  readonly layer: string | null;
}

/** Opens a file in whatever format it is; its bytes say more than its name. */
export async function openTable(
  bytes: Uint8Array,
  fileName: string,
  options: OpenOptions,
  findings: Findings,
  loop: CooperativeLoop,
): Promise<OpenedFile> {
  const refused = { table: null, layers: [] };
  if (bytes.length > LIMITS.fileBytes) {
    findings.add('file-too-large', { bytes: bytes.length, limit: LIMITS.fileBytes });
    return refused;
  }
  if (bytes.length === 0) {
    findings.add('file-empty', {});
    return refused;
  }
  const binary = detectBinary(bytes);
  if (binary !== 'zip') return { table: await openText(bytes, fileName, options.encoding, findings, loop), layers: [] };
  const reading = readArchive(bytes, fileName, options, findings);
  if (reading.kind === 'refused') return { table: null, layers: reading.layers };
  if (reading.kind === 'table') return { table: reading.table, layers: reading.table.layers };
  const { layer, layers } = reading;
  const table = await openText(reading.bytes, reading.name, options.encoding, findings, loop);
  return { table: table && { ...table, layer, layers }, layers };
}

async function openText(
  bytes: Uint8Array,
  fileName: string,
  encoding: string,
  findings: Findings,
  loop: CooperativeLoop,
): Promise<SourceTable | null> {
  if (detectBinary(bytes) !== null) {
    refuseFormat(recognizeBinary(bytes, fileName), findings);
    return null;
  }
  const decoded = decodeText(bytes, encoding, findings, readXmlEncoding(bytes));
  if (!decoded) return null;
  const { text } = decoded;
  if (text.trim() === '') {
    findings.add('file-empty', {});
    return null;
  }
  await loop.pause('open', 1, 3);
  const known = recognizeText(text);
  if (known) {
    refuseFormat(known, findings);
    return null;
  }
  const reader = findTextReader(text, fileName);
  if (!reader) {
    refuseFormat(recognizeBinary(bytes, fileName), findings);
    return null;
  }
  const { mostBytes = Infinity, read } = reader;
  if (bytes.length > mostBytes) {
    findings.add('file-too-large', { bytes: bytes.length, limit: mostBytes });
    return null;
  }
  return read(text, decoded.encoding, findings, loop);
}

function refuseFormat(format: KnownFormat | null, findings: Findings): void {
  if (format) findings.add('format-not-read', { format, advice: ADVICE_FOR[format] });
  else findings.add('format-unknown', {});
}
