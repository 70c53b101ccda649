import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { type ScenarioDocument, describeScenario } from '../../coverage/scenario/write-scenario.ts';
import type { Scenario } from '../../model/scenario.ts';

/** Characters that a scenario may take in an address: more is cut by mail programs and chats. */
const MOST_CHARACTERS = 4096;

/** Writes a scenario for the fragment `s` of an address: compressed, in letters that need no code; null where it is too large. */
export function encodeScenario(scenario: Scenario): string | null {
  const bytes = deflateSync(strToU8(JSON.stringify(describeScenario(scenario))), { level: 9 });
  const text = btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return text.length <= MOST_CHARACTERS ? text : null;
}

/** Reads the fragment `s` as a parsed document, to be looked at like any file; null where it holds none. */
export function decodeScenario(text: string): ScenarioDocument | null {
  if (text.length > MOST_CHARACTERS) return null;
  try {
    const bytes = strToU8(atob(text.replaceAll('-', '+').replaceAll('_', '/')), true);
    return JSON.parse(strFromU8(inflateSync(bytes))) as ScenarioDocument;
  } catch {
    return null;
  }
}

/** The value of a name in an address's fragment (`#s=…&at=…`); null where it has none. */
export function readFragment(hash: string, name: string): string | null {
  const piece = hash
    .slice(1)
    .split('&')
    .find((candidate) => candidate.startsWith(`${name}=`));
  return piece === undefined ? null : piece.slice(name.length + 1);
}

/** A fragment with another value for a name, or without it; what else it holds stays to the letter. */
export function writeFragment(hash: string, name: string, value: string | null): string {
  const kept = hash
    .slice(1)
    .split('&')
    .filter((piece) => piece !== '' && !piece.startsWith(`${name}=`));
  const pieces = value === null ? kept : [...kept, `${name}=${value}`];
  return pieces.length === 0 ? '' : `#${pieces.join('&')}`;
}
