/** What the value of a member may be: a rule is `{ holds, words }`, a test and how `docs/geodata-format.md` says it. */

const isText = (value) => typeof value === 'string' && value.trim() !== '';
const write = (value) => (typeof value === 'string' ? `\`${value}\`` : String(value));

export const TEXT = { holds: isText, words: 'free word' };
export const TEXT_OR_NULL = { holds: (value) => value === null || isText(value), words: 'free word or `null`' };
export const COLOUR = { holds: (value) => /^#[0-9A-F]{6}$/i.test(value), words: '`#RRGGBB`' };
export const TRUTH = { holds: (value) => typeof value === 'boolean', words: 'boolean' };
/** A whole number from 1. */
export const COUNT = { holds: (value) => Number.isInteger(value) && value > 0, words: 'whole number from 1' };
/** A whole number from 0. */
export const TALLY = { holds: (value) => Number.isInteger(value) && value >= 0, words: 'whole number' };
/** CJJ/T 85-2017: G1 with its kinds, G2, G3, XG and EG. */
export const GREEN_CODE = {
  holds: (value) => /^(G1[1-4]?\d?|G2|G3|XG|EG\d{0,2})$/.test(value),
  words: 'class of CJJ/T 85-2017 (`G1` to `G14`, `G139`, `G2`, `G3`, `XG`, `EG`)',
};
export const METERS = { holds: (value) => Number.isFinite(value) && value > 0, words: 'metres' };

export const oneOf = (...values) => ({
  holds: (value) => values.includes(value),
  words: values
    .map(write)
    .join(', ')
    .replace(/, (?!.*, )/, ' or '),
});

export const listOf = ({ holds, words }) => ({
  holds: (value) => Array.isArray(value) && value.length > 0 && value.every(holds),
  words: `array, each a ${words}`,
});

/** The member may be left out; `otherwise` says what then. */
export const optional = ({ holds, words }, otherwise = '') => ({
  holds: (value) => value === undefined || holds(value),
  words: `${words}, optional${otherwise && `: ${otherwise}`}`,
});

/** The same rule in other words. */
export const inWords = ({ holds }, words) => ({ holds, words });
