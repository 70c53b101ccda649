import { readResult } from '../coverage/compute-coverage.ts';
import { CoverageSession } from '../coverage/coverage-session.ts';
import { explainBlock, findNearestParks } from '../coverage/explain-block.ts';
import { type CheckRequest, drawAndVerify, runCheck } from '../coverage/run-check.ts';
import type { ServiceAreaFeature } from '../coverage/check/drawn-coverage.ts';
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

/** Does the tasks of the protocol: inside the worker, or on the page's own thread where no worker can start. */
export class AnalysisHost {
  readonly #post: (reply: AnalysisReply) => void;
  #session: CoverageSession | null = null;
  /** Tasks are done one after the other, in the order in which they came. */
  #queue: Promise<void> = Promise.resolve();

  constructor(post: (reply: AnalysisReply) => void) {
    this.#post = post;
  }

  /** Takes a task; the replies go to the function that the host was made with. */
  handle(request: AnalysisRequest): void {
    this.#queue = this.#queue.then(() => this.#answer(request));
  }

  async #answer({ id, task }: AnalysisRequest): Promise<void> {
    try {
      this.#post({ id, kind: 'answer', answer: await this.#do(id, task) });
    } catch (error) {
      this.#post({ id, kind: 'failure', message: error instanceof Error ? error.message : String(error) });
    }
  }

  async #do(id: number, task: AnalysisTask): Promise<AnalysisAnswers[keyof AnalysisAnswers]> {
    const onProgress = (progress: Progress): void => this.#post({ id, kind: 'progress', progress });
    if (task.kind === 'check') return this.#check(id, task.request, onProgress);
    if (task.kind === 'reopen') {
      const opened = CoverageSession.open(task.input);
      if (opened instanceof CoverageSession) this.#session = opened;
      return null;
    }
    const session = this.#session;
    if (!session) throw new Error(`Expected an open analysis before the task "${task.kind}".`);
    switch (task.kind) {
      case 'changes': {
        // all or none, so that the client's list of changes stays true
        for (const change of task.changes) if (change.kind !== 'add') session.parkSites.find(change.site);
        const added = task.changes.flatMap((change) => applyChange(session, change) ?? []);
        return { readings: session.readReadings(), added };
      }
      case 'result':
        return readResult(session, { onProgress, ownContributions: task.ownContributions });
      case 'explain':
        return explain(session, task.what, task.site);
      case 'draw':
        return drawAndVerify(session, { onProgress, onServiceAreas: this.#postServiceAreas(id) });
    }
  }

  async #check(
    id: number,
    request: CheckRequest,
    onProgress: (progress: Progress) => void,
  ): Promise<AnalysisAnswers['check']> {
    const check = await runCheck(request, {
      onProgress,
      onSession: (session) => (this.#session = session),
      onResult: (result, notices) => this.#post({ id, kind: 'result', result, notices }),
      onServiceAreas: this.#postServiceAreas(id),
    });
    if (check.outcome === 'refused') return check;
    const { outcome, drawn, verification, notices } = check;
    return { outcome, drawn, verification, notices };
  }

  #postServiceAreas(id: number): (features: readonly ServiceAreaFeature[]) => void {
    return (features) => this.#post({ id, kind: 'service-areas', features });
  }
}

/** How many parks are named around a park or block. */
const NAMED_PARKS = 4;

function explain(session: CoverageSession, what: 'block' | 'park', site: SiteId): SiteExplanation {
  if (what === 'block') return explainBlock(session, site, NAMED_PARKS);
  const park = session.parks[session.parkSites.find(site)];
  return { nearest: park ? findNearestParks(session, park.shape, NAMED_PARKS, site) : [], mends: [] };
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
