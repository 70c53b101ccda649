import { DEFAULT_STANDARD_ID } from '../coverage/rules/presets.ts';
import { wordFormats } from '../locales/word-formats.ts';
import { translateCoverage } from '../locales/translate-coverage.ts';
import { LANGUAGES } from '../model/localized.ts';
import {
  ATTRIBUTES,
  CHECK_ROLES,
  CODE_EDITIONS,
  LAYER_ROLES,
  type LayerRole,
  ROLES,
  SWITCHES,
} from '../model/vocabulary.ts';
import type { CommandOutput } from './command-output.ts';

/** The column in which what an option means begins. */
const COLUMN = 28;

/** Composes what `--help` prints: lists that the program holds elsewhere are not written again. */
export function composeHelp(output: CommandOutput): string {
  return output.say('help', {
    roles: LAYER_ROLES.join('|'),
    formats: wordFormats(output.language),
    layers: CHECK_ROLES.map((role) => composeLayer(role, output)).join('\n'),
    standard: DEFAULT_STANDARD_ID,
    switches: SWITCHES.join(', '),
    attributes: ATTRIBUTES.join(', '),
    editions: CODE_EDITIONS.join('|'),
    languages: LANGUAGES.join('|'),
    language: LANGUAGES[0],
  });
}

function composeLayer(role: LayerRole, output: CommandOutput): string {
  const option = `  --${role} ${output.say('help.file')}`;
  const words = {
    role: translateCoverage(output.language, `role.${role}`),
    about: translateCoverage(output.language, `role.${role}.about`),
  };
  const isRequired = ROLES[role].check === 'required';
  const blanks = ' '.repeat(Math.max(1, COLUMN - measureWidth(option)));
  return option + blanks + output.say(isRequired ? 'help.layerRequired' : 'help.layer', words);
}

/** The columns of a terminal that a text takes: Chinese characters are twice as wide. */
function measureWidth(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}
