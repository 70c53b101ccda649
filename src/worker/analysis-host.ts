import { compareStandards } from '../coverage/compare-standards.ts';
import type { CoverageDrawing } from '../coverage/check/coverage-drawing.ts';
import { readResult } from '../coverage/compute-coverage.ts';
import { CoverageSession } from '../coverage/coverage-session.ts';
import { explainBlock, findNearestParks } from '../coverage/explain-block.ts';
import { type CheckRequest, drawAndVerify, type OpinionOptions, runCheck } from '../coverage/run-check.ts';
import type { Progress } from '../model/progress.ts';
import type { SiteId } from '../model/vocabulary.ts';
import type {
  AnalysisAnswers,
  AnalysisReply,
  AnalysisRequest,
  AnalysisTask,
  ParkChange,
  SiteExplanation,
} from './analysis-protocol.ts';

/** A task that waits for those before it. */
type QueuedTask = Exclude<AnalysisTask, { kind: 'stop-drawing' }>;

/** Does the tasks of the protocol: inside the worker, or on the page's own thread where no worker can start. */
export class AnalysisHost {
  readonly #post: (reply: AnalysisReply) => void;
  #session: CoverageSession | null = null;
  /** The drawing of the session as it stands; a stopped one can be gone on with. */
  #drawing: CoverageDrawing | null = null;
  /** How tasks that draw, or will, are stopped. */
  readonly #stops = new Map<number, AbortController>();
  /** Tasks are done one after the other, in the order in which they came. */
  #queue: Promise<void> = Promise.resolve();

  constructor(post: (reply: AnalysisReply) => void) {
    this.#post = post;
  }

  /** Takes a task; the replies go to the function that the host was made with. */
  handle({ id, task }: AnalysisRequest): void {
    if (task.kind === 'stop-drawing') {
      this.#stops.get(task.of)?.abort();
      return;
    }
    if (task.kind === 'check' || task.kind === 'draw') this.#stops.set(id, new AbortController());
    this.#queue = this.#queue.then(() => this.#answer(id, task));
  }

  async #answer(id: number, task: QueuedTask): Promise<void> {
    try {
      this.#post({ id, kind: 'answer', answer: await this.#do(id, task) });
    } catch (error) {
      this.#post({ id, kind: 'failure', message: error instanceof Error ? error.message : String(error) });
    } finally {
      this.#stops.delete(id);
    }
  }

  async #do(id: number, task: QueuedTask): Promise<AnalysisAnswers[keyof AnalysisAnswers]> {
    const onProgress = (progress: Progress): void => this.#post({ id, kind: 'progress', progress });
    if (task.kind === 'check') return this.#check(id, task.request, onProgress);
    if (task.kind === 'reopen') {
      const opened = CoverageSession.open(task.input);
      if (opened instanceof CoverageSession) this.#open(opened);
      return null;
    }
    if (task.kind === 'compare') return compareStandards(task.input, task.standards, { onProgress });
    if (task.kind === 'write-workbook') {
      const { writeWorkbook } = await import('../report/write-workbook.ts');
      return writeWorkbook(task.workbook);
    }
    const session = this.#session;
    if (!session) throw new Error(`Expected an open analysis before the task "${task.kind}".`);
    switch (task.kind) {
      case 'changes': {
        this.#drawing = null;
        // all or none, so that the client's list of changes stays true
        for (const change of task.changes) if (change.kind !== 'add') session.parkSites.find(change.site);
        const added = task.changes.flatMap((change) => applyChange(session, change) ?? []);
        return { readings: session.readReadings(), added };
      }
      case 'result':
        return readResult(session, { onProgress, ownContributions: task.ownContributions });
      case 'explain':
        return explain(session, task.what, task.site);
      case 'mend': {
        const { findMends } = await import('./desk-tasks.ts');
        return findMends(session, task.block);
      }
      case 'suggest': {
        const { searchSites } = await import('./desk-tasks.ts');
        return searchSites(session, task.question, {
          onProgress,
          onFound: (found) => this.#post({ id, kind: 'sites', found }),
        });
      }
      case 'draw':
        return drawAndVerify(session, { onProgress, ...this.#drawFor(id), drawing: this.#drawing });
    }
  }

  async #check(
    id: number,
    request: CheckRequest,
    onProgress: (progress: Progress) => void,
  ): Promise<AnalysisAnswers['check']> {
    const check = await runCheck(request, {
      onProgress,
      onSession: (session) => this.#open(session),
      onResult: (result, notices) => this.#post({ id, kind: 'result', result, notices }),
      ...this.#drawFor(id),
    });
    if (check.outcome === 'refused') return check;
    const { outcome, drawn, verification, notices } = check;
    return { outcome, drawn, verification, notices };
  }

  #open(session: CoverageSession): void {
    this.#session = session;
    this.#drawing = null;
  }

  /** How a task draws: its features go out as they come, and it can be stopped. */
  #drawFor(id: number): OpinionOptions {
    return {
      signal: this.#stops.get(id)!.signal,
      onServiceAreas: (features) => this.#post({ id, kind: 'service-areas', features }),
      onGaps: (features) => this.#post({ id, kind: 'gaps', features }),
      onDrawing: (drawing) => (this.#drawing = drawing),
      // messages are tasks of the thread: they come when it has nothing else to do
      pause: () => new Promise((resolve) => setTimeout(resolve)),
    };
  }
}

/** How many parks are named around a park or block. */
const NAMED_PARKS = 4;

function explain(session: CoverageSession, what: 'block' | 'park', site: SiteId): SiteExplanation {
  if (what === 'block') return explainBlock(session, site, NAMED_PARKS);
  const park = session.parks[session.parkSites.find(site)];
  return { nearest: park ? findNearestParks(session, park.shape, NAMED_PARKS, site) : [] };
}

/** Applies a change and returns the name of a park that was added, else null. */
function applyChange(session: CoverageSession, change: ParkChange): SiteId | null {
  switch (change.kind) {
    case 'add':
      return session.addPark(change.polygons, change.facts);
    case 'change':
      session.changePark(change.site, change.polygons);
      return null;
    case 'remove':
      session.removePark(change.site);
      return null;
  }
}
