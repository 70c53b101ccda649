import type { GapFeature } from '../coverage/check/drawn-coverage.ts';
import type { StandardRow, StandardsQuestion } from '../coverage/compare-standards.ts';
import type { CoverageRefusal, CoverageResult } from '../coverage/result.ts';
import type { BlockMends } from '../coverage/scenario/find-mends.ts';
import type { SiteQuestion, SiteSearch } from '../coverage/scenario/search-sites.ts';
import type { ReadAnalysis } from '../coverage/open-analysis.ts';
import type { Check, CheckRequest, SecondOpinion } from '../coverage/run-check.ts';
import type { ScenarioEdit } from '../model/scenario.ts';
import type { SiteId } from '../model/vocabulary.ts';
import type { Workbook } from '../report/workbook.ts';
import type {
  AnalysisAnswers,
  AnalysisReply,
  AnalysisTask,
  SiteExplanation,
  TrialAnswer,
} from './analysis-protocol.ts';
import { HELLO_LIMIT } from './hello-limit.ts';
import { AnalysisError, type TaskOptions } from './analysis-task.ts';
import type { PendingTask } from './pending-task.ts';
import { startAnalysisWorker } from './start-analysis-worker.ts';
import { ThreadWorker, type WorkerLike } from './thread-worker.ts';

/** Longest time (ms) that a task may take. */
const TIME_LIMIT = 120_000;

/** Time (ms) in which a drawing has to stop: one operation of Turf is not interrupted. */
const STOP_LIMIT = 5000;

/**
 * Runs the analysis in a worker and keeps what is needed to start over: what was asked, and the scenario that is shown.
 *
 * An aborted task, or one that takes too long, ends the worker, for a running computation cannot be interrupted. The
 * next task starts a new one and opens the same analysis in it. A drawing stops by itself, and the next one goes on with
 * it.
 *
 * A worker that breaks down before its first word, or never says one, was refused: by the page's policy, or because its
 * script is not there. From then on everything is computed on this thread.
 */
export class AnalysisClient {
  readonly #startWorker: () => WorkerLike | null;
  readonly #timeLimit: number;
  readonly #helloLimit: number;
  readonly #stopLimit: number;
  readonly #pending = new Map<number, PendingTask>();
  #worker: WorkerLike | null = null;
  #helloTimer: ReturnType<typeof setTimeout> | undefined;
  /** The drawing that was told to stop, until it has. */
  #stopping: { readonly id: number; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  #isRefused = false;
  #isDisposed = false;
  /** What is open, and the scenario that is shown on it. */
  #request: CheckRequest | null = null;
  #edits: readonly ScenarioEdit[] = [];
  #lastId = 0;

  /** `startWorker` may return null: then tasks run on this thread, where only their answers can be dropped. */
  constructor({
    startWorker = startAnalysisWorker,
    timeLimitMs = TIME_LIMIT,
    helloLimitMs = HELLO_LIMIT,
    stopLimitMs = STOP_LIMIT,
  }: Partial<Record<'timeLimitMs' | 'helloLimitMs' | 'stopLimitMs', number>> & {
    startWorker?: () => WorkerLike | null;
  } = {}) {
    this.#startWorker = startWorker;
    this.#timeLimit = timeLimitMs;
    this.#helloLimit = helloLimitMs;
    this.#stopLimit = stopLimitMs;
  }

  /** Conducts a check; its analysis stays open in the place of the one before as soon as its number is there. */
  async check(request: CheckRequest, options: TaskOptions = {}): Promise<Check | CoverageRefusal> {
    let computed: CoverageResult | null = null;
    const onResult: TaskOptions['onResult'] = (result, notices) => {
      computed = result;
      this.#request = request;
      this.#edits = [];
      options.onResult?.(result, notices);
    };
    const answer = await this.#ask<'check'>({ kind: 'check', request }, { ...options, onResult });
    // replies come in order: the result before the answer
    return answer.outcome === 'refused' ? answer : { ...answer, result: computed! };
  }

  /**
   * Shows a scenario on the open analysis and returns its result, beside what other edits give: none, by default. Null
   * where it is too complex to be measured; then the layers are shown without it.
   */
  async show(
    edits: readonly ScenarioEdit[],
    against: readonly ScenarioEdit[] = [],
    options: TaskOptions = {},
  ): Promise<ReadAnalysis | null> {
    const answer = await this.#ask<'show'>({ kind: 'show', edits, against }, options);
    this.#edits = answer ? edits : [];
    return answer;
  }

  /** Shows a scenario that is being drawn; of `park` it says how large it is and how far it serves. Null as for `show`. */
  async try(
    edits: readonly ScenarioEdit[],
    park: SiteId | null = null,
    options: TaskOptions = {},
  ): Promise<TrialAnswer | null> {
    const answer = await this.#ask<'try'>({ kind: 'try', edits, park }, options);
    this.#edits = answer ? edits : [];
    return answer;
  }

  /** Draws the land that lies between two drawings of the gaps. */
  drawChange(
    before: readonly GapFeature[],
    now: readonly GapFeature[],
    options: TaskOptions = {},
  ): Promise<AnalysisAnswers['draw-change']> {
    return this.#ask<'draw-change'>({ kind: 'draw-change', before, now }, options);
  }

  /** Explains a block or park of the open analysis: what is near it. */
  explain(what: 'block' | 'park', site: SiteId, options: TaskOptions = {}): Promise<SiteExplanation> {
    return this.#ask<'explain'>({ kind: 'explain', what, site }, options);
  }

  /** Finds what would cover a block of the open analysis, and what that would bring. */
  findMends(block: SiteId, options: TaskOptions = {}): Promise<BlockMends> {
    return this.#ask<'mend'>({ kind: 'mend', block }, options);
  }

  /** Searches for the next sites; `onSites` of the options hears of better and better ones. */
  suggest(question: SiteQuestion, options: TaskOptions = {}): Promise<SiteSearch | CoverageRefusal> {
    return this.#ask<'suggest'>({ kind: 'suggest', question }, options);
  }

  /** Draws service areas and gaps of what is shown, and checks the number with Turf. */
  draw(options: TaskOptions = {}): Promise<SecondOpinion> {
    return this.#ask<'draw'>({ kind: 'draw' }, options);
  }

  /** Compares standards on the same layers; what is open stays open. */
  compareStandards(question: StandardsQuestion, options: TaskOptions = {}): Promise<readonly StandardRow[]> {
    return this.#ask<'compare'>({ kind: 'compare', question }, options);
  }

  /** Writes a file for Excel: its bytes. */
  writeWorkbook(workbook: Workbook, options: TaskOptions = {}): Promise<ArrayBuffer> {
    return this.#ask<'write-workbook'>({ kind: 'write-workbook', workbook }, options);
  }

  /** Ends the worker for good; tasks that wait are rejected, and so is whatever is asked later. */
  dispose(): void {
    this.#isDisposed = true;
    this.#endWorker();
    this.#rejectAll(nameClosed());
  }

  #ask<K extends keyof AnalysisAnswers>(task: AnalysisTask, options: TaskOptions): Promise<AnalysisAnswers[K]> {
    const { signal } = options;
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    if (this.#isDisposed) return Promise.reject(nameClosed());
    const request = { id: ++this.#lastId, task };
    return new Promise((resolve, reject) => {
      const onAbort = (): void => this.#stop(request.id, signal!.reason);
      signal?.addEventListener('abort', onAbort);
      const release = (): void => {
        clearTimeout(pending.timer);
        signal?.removeEventListener('abort', onAbort);
      };
      const pending: PendingTask = {
        request,
        draws: task.kind === 'draw',
        timer: this.#limitTime(request.id),
        options,
        resolve: resolve as PendingTask['resolve'],
        reject,
        release,
      };
      this.#pending.set(request.id, pending);
      if (this.#worker) this.#worker.postMessage(request);
      else this.#restart();
    });
  }

  /** Stops a task: a drawing by a word, another with its worker. */
  #stop(id: number, reason: unknown): void {
    const task = this.#take(id);
    if (!task) return;
    task.reject(reason);
    if (!task.draws) return this.#renewWorker();
    this.#endStop();
    this.#worker?.postMessage({ id: 0, task: { kind: 'stop-drawing', of: id } });
    this.#stopping = { id, timer: setTimeout(() => this.#renewWorker(), this.#stopLimit) };
  }

  /** Ends the worker; what waits is asked again in a new one. */
  #renewWorker(): void {
    this.#endWorker();
    if (this.#pending.size > 0) this.#restart();
  }

  /** Starts a worker, opens in it what was open, and asks what is pending. */
  #restart(): void {
    const started = this.#isRefused ? null : this.#startWorker();
    const worker = started ?? new ThreadWorker();
    this.#worker = worker;
    if (started) this.#awaitHello(started);
    else this.#listen(worker);
    const waiting = [...this.#pending.values()];
    if (this.#request && waiting[0]?.request.task.kind !== 'check') {
      // answers to number 0 are nobody's
      worker.postMessage({ id: 0, task: { kind: 'reopen', request: this.#request } });
      const edits = this.#edits;
      if (edits.length > 0) worker.postMessage({ id: 0, task: { kind: 'try', edits, park: null } });
    }
    for (const { request } of waiting) worker.postMessage(request);
  }

  /** Listens to a worker; one that was refused gives its place, and its tasks, to this thread. */
  #awaitHello(worker: WorkerLike): void {
    const replace = (): void => {
      this.#isRefused = true;
      this.#endWorker();
      this.#restart();
    };
    this.#helloTimer = setTimeout(replace, this.#helloLimit);
    worker.onerror = worker.onmessageerror = replace;
    worker.onmessage = ({ data }) => {
      clearTimeout(this.#helloTimer);
      this.#listen(worker);
      this.#receive(data);
    };
  }

  #listen(worker: WorkerLike): void {
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onerror = worker.onmessageerror = () => {
      this.#endWorker();
      this.#rejectAll(new AnalysisError('worker-lost', 'The analysis worker broke down.'));
    };
  }

  #receive(reply: AnalysisReply): void {
    if (reply.id === this.#stopping?.id && (reply.kind === 'answer' || reply.kind === 'failure')) this.#endStop();
    const pending = this.#pending.get(reply.id);
    if (!pending) return;
    const { options } = pending;
    if (reply.kind === 'progress') options.onProgress?.(reply.progress);
    else if (reply.kind === 'service-areas') options.onServiceAreas?.(reply.features);
    else if (reply.kind === 'gaps') options.onGaps?.(reply.features);
    else if (reply.kind === 'sites') options.onSites?.(reply.found);
    else if (reply.kind === 'result') {
      this.#beginDrawing(pending);
      options.onResult?.(reply.result, reply.notices);
    } else if (reply.kind === 'answer') this.#take(reply.id)?.resolve(reply.answer);
    else if (reply.kind === 'failure') this.#take(reply.id)?.reject(new AnalysisError('task-failed', reply.message));
  }

  #limitTime(id: number): ReturnType<typeof setTimeout> {
    const message = `No answer within ${this.#timeLimit} ms.`;
    return setTimeout(() => this.#stop(id, new AnalysisError('time-limit', message)), this.#timeLimit);
  }

  /** The number of a check is there: its drawing has as much time again. */
  #beginDrawing(pending: PendingTask): void {
    pending.draws = true;
    clearTimeout(pending.timer);
    pending.timer = this.#limitTime(pending.request.id);
  }

  #take(id: number): PendingTask | null {
    const task = this.#pending.get(id) ?? null;
    this.#pending.delete(id);
    task?.release();
    return task;
  }

  #rejectAll(reason: AnalysisError): void {
    for (const id of [...this.#pending.keys()]) this.#take(id)?.reject(reason);
  }

  #endStop(): void {
    clearTimeout(this.#stopping?.timer);
    this.#stopping = null;
  }

  #endWorker(): void {
    this.#endStop();
    if (!this.#worker) return;
    clearTimeout(this.#helloTimer);
    this.#worker.onmessage = this.#worker.onerror = this.#worker.onmessageerror = null;
    this.#worker.terminate();
    this.#worker = null;
  }
}

const nameClosed = (): AnalysisError => new AnalysisError('worker-lost', 'The analysis was closed.');
