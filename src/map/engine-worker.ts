import { maplibre } from './engine.ts';

/** Longest time in which the engine's worker must answer; the page's own work does not count. */
const ANSWER_SECONDS = 10;

/** Asks the engine's worker for an answer; a browser that refuses it at once makes this reject. */
async function ping(): Promise<void> {
  await maplibre.getGlobalDispatcher().broadcast('ping', undefined);
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** Ends a worker that was started for a map which is not to be; the engine ends that of a map by itself. */
function endSpareWorker(): void {
  maplibre.prewarm();
  maplibre.clearPrewarmedResources();
}

/**
 * Has the engine start its worker, and waits no longer than until the browser has taken the order. A map that is made
 * without a worker would stay blank and still call itself idle.
 *
 * @throws Error where the browser refuses at once: it has no workers, or the page's policy forbids them
 */
export async function startWorker(): Promise<void> {
  let settle = (): void => undefined;
  const isTaken = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve);
    const subscription = maplibre.getGlobalDispatcher().on('error', ({ error }) => {
      endSpareWorker();
      reject(error);
    });
    settle = () => {
      clearTimeout(timer);
      subscription.unsubscribe();
    };
  });
  const answer = ping().catch((error: unknown) => {
    // the last of other maps has left, and its worker with it
    if (!isAbort(error)) throw error;
  });
  try {
    await Promise.race([answer, isTaken]);
  } finally {
    settle();
  }
}

/** Says whether a map could not be made for want of WebGL2; the worker that was started for it is ended then. */
export function lacksGraphics(error: unknown): boolean {
  if (!(error instanceof maplibre.GPUInitializationError)) return false;
  endSpareWorker();
  return true;
}

/** What becomes of the engine's worker. */
export interface WorkerNews {
  /** It has answered; this may come late, after `onSilence`. */
  readonly onAnswer: () => void;
  /** It has not answered in time. */
  readonly onSilence: () => void;
  /** The browser does not run it: the page's policy forbids it, or its script is not there. */
  readonly onRefusal: () => void;
}

/** Listens for the worker of a map that has been made, until it has answered or the returned function is called. */
export function watchWorker({ onAnswer, onSilence, onRefusal }: WorkerNews): () => void {
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const subscription = maplibre.getGlobalDispatcher().on('error', () => settle(onRefusal));
  const stop = (): void => {
    isOver = true;
    clearTimeout(timer);
    subscription.unsubscribe();
  };
  const settle = (tell: () => void): void => {
    if (isOver) return;
    stop();
    tell();
  };
  // in steps of a second: a page that is busy for long has not listened
  const waitFor = (seconds: number): void => {
    timer = setTimeout(() => (seconds > 1 ? waitFor(seconds - 1) : onSilence()), 1000);
  };
  waitFor(ANSWER_SECONDS);
  const ask = (): void =>
    void ping().then(
      () => settle(onAnswer),
      // a worker that the engine has ended is followed by another
      (error: unknown) => (isAbort(error) && !isOver ? ask() : settle(onRefusal)),
    );
  ask();
  return stop;
}
