import { PARK_FACTS, type ParkFacts } from '../../model/scenario.ts';
import { readStatus, readText } from '../attributes/read-values.ts';
import { readOwn } from '../read-own.ts';

/** No name, code or status is longer; the rules look through them with patterns. */
const FACT_LENGTH = 100;

/** Reads what is known of a park that a scenario adds, from a feature's properties. */
export function readAllFacts(properties: unknown): ParkFacts {
  const [status, code, name] = PARK_FACTS.map((fact) => readFact(fact, readOwn(properties, fact)));
  return { status: status!, code: code!, name: name! };
}

/** Reads what a scenario sets of a park; null where that is nothing. A member that is null or empty takes a fact away. */
export function readChangedFacts(properties: unknown): Partial<ParkFacts> | null {
  const stated = PARK_FACTS.flatMap((fact) => {
    const value = readOwn(properties, fact);
    return value === undefined || (typeof value === 'object' && value !== null) ? [] : [[fact, readFact(fact, value)]];
  });
  return stated.length > 0 ? (Object.fromEntries(stated) as Partial<ParkFacts>) : null;
}

function readFact(fact: (typeof PARK_FACTS)[number], value: unknown): string | null {
  const text = fact === 'status' ? readStatus(value) : readText(value);
  return text?.slice(0, FACT_LENGTH) ?? null;
}
