/** How far a long task has come; `done` and `total` count the same unit, which the stage names. */
export interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}
