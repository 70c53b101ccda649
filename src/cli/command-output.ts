import type { CommandKey, CommandWords } from '../locales/command-words.ts';
import type { ReportWords } from '../locales/report-words.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/localized.ts';
import { stripControls } from '../model/plain-text.ts';
import type { LayerRole } from '../model/vocabulary.ts';
import { findHint } from './find-hint.ts';

/** Where a command writes: its result, and apart from it all that is said meanwhile. */
export interface Streams {
  readonly result: (text: string) => void;
  readonly message: (text: string) => void;
}

/** Most findings that are listed on a screen. */
const LISTED = 20;

/** A command's voice: the result on one stream, messages in the reader's language on the other. */
export class CommandOutput {
  readonly #streams: Streams;
  readonly #words: CommandWords;
  #stage = '';

  constructor(streams: Streams, words: CommandWords) {
    this.#streams = streams;
    this.#words = words;
  }

  get language(): Language {
    return this.#words.language;
  }

  /** The words of what a command reports, in the reader's language. */
  get words(): ReportWords {
    return this.#words.report;
  }

  /** Gives a text of the command in the reader's language. */
  say(key: CommandKey, params: Readonly<Record<string, string | number>> = {}): string {
    return this.#words.say(key, params);
  }

  /** Prints the result, as it is. */
  print(text: string): void {
    this.#streams.result(text.endsWith('\n') ? text : `${text}\n`);
  }

  /** Prints a message; what could steer the terminal is taken out. */
  tell(text: string): void {
    this.#streams.message(`${stripControls(text)}\n`);
  }

  /** Says which stage has begun, once for each. */
  enter(stage: string): void {
    if (stage === this.#stage) return;
    this.#stage = stage;
    this.tell(`· ${stage}`);
  }

  /** Words a finding in one line, with the feature it is about. */
  describe(diagnostic: Diagnostic): string {
    return stripControls(this.words.findingLine(diagnostic));
  }

  /** Words a finding and names the option that may settle it; `role` is what its layer is used for, where it matters. */
  advise(diagnostic: Diagnostic, role: LayerRole | null = null): string {
    const option = findHint(diagnostic, role);
    return this.describe(diagnostic) + (option ? this.say('hint.option', { option }) : '');
  }

  /**
   * Tells of findings, infos left out, each with the option that may settle it. `roles` says by name what layers are
   * used for.
   */
  report(diagnostics: readonly Diagnostic[], roles: ReadonlyMap<string, LayerRole> = new Map()): void {
    const told = sortFindings(diagnostics.filter(({ severity }) => severity !== 'info'));
    for (const diagnostic of told.slice(0, LISTED)) {
      this.tell(this.advise(diagnostic, roles.get(diagnostic.layer) ?? null));
    }
    if (told.length > LISTED) this.tell(this.say('finding.more', { count: told.length - LISTED }));
  }
}

/** The gravest first, and of these what concerns a file as a whole. */
export function sortFindings(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const order = ['error', 'warning', 'info'];
  const rank = ({ severity, index }: Diagnostic): number => 2 * order.indexOf(severity) + (index === undefined ? 0 : 1);
  return [...diagnostics].sort((a, b) => rank(a) - rank(b));
}
