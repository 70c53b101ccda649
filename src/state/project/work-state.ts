/** Work that was kept on this device by another page: when, and how much. */
export interface WorkOffer {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly layers: number;
  readonly scenarios: number;
}

/** What becomes of the reader's work. */
export interface WorkState {
  /**
   * Whether this device keeps it: `off` where it is not to; `pending` until the last step is kept; `refused` where the
   * browser lets nothing be kept, `full` where there is no room.
   */
  readonly kept: 'off' | 'pending' | 'kept' | 'refused' | 'full';
  /** When it was kept last, in milliseconds since 1970. */
  readonly keptAt: number | null;
  /** Earlier work on this district that may be gone on with, the latest first. */
  readonly offers: readonly WorkOffer[];
  /** Whether the link holds the scenario that is shown, and why not. */
  readonly link: 'none' | 'holds' | 'too-large' | 'private';
}

export const NO_WORK: WorkState = { kept: 'off', keptAt: null, offers: [], link: 'none' };
