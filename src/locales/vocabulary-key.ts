import type { PageCode } from '../model/diagnostic-codes.ts';
import type { View } from '../model/district.ts';
import type { GEOMETRY_STATUSES } from '../model/plan.ts';
import type { Certainty } from '../model/standard.ts';
import type { LayerRole, OfferedSwitch, ReadingName, Reason, SizeRule } from '../model/vocabulary.ts';

/** Keys that the interface must have words for, because the vocabulary of all rooms has them. */
export type VocabularyKey = `notice.code.${PageCode}` | `view.${View}` | `status.${(typeof GEOMETRY_STATUSES)[number]}`;

/** Keys that the words of the check must have, for the same reason. */
export type CoverageVocabularyKey =
  | `role.${LayerRole}`
  | `role.${LayerRole}.about`
  | `coverage.reading.${ReadingName}`
  | `coverage.reading.${ReadingName}.about`
  | `coverage.certainty.${Certainty}`
  | `coverage.include.${OfferedSwitch}`
  | `coverage.size.${SizeRule}`
  | `coverage.reason.${Reason}`;
