/** Longest time (ms) in which a worker that was started must say its first word; its script may still be on its way. */
export const HELLO_LIMIT = 10_000;
