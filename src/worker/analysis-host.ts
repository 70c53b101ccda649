import type { CoverageDrawing } from '../coverage/check/coverage-drawing.ts';
import type { CoverageSession } from '../coverage/coverage-session.ts';
import { explainBlock, findNearestParks } from '../coverage/explain-block.ts';
import { OpenAnalysis, type ReadAnalysis } from '../coverage/open-analysis.ts';
import {
  type CheckRequest,
  drawAndVerify,
  openAnalysis,
  type OpinionOptions,
  runCheck,
} from '../coverage/run-check.ts';
import type { ScenarioAnalysis } from '../coverage/scenario/scenario-analysis.ts';
import type { RunOptions } from '../coverage/run-options.ts';
import type { Progress } from '../model/progress.ts';
import type { SiteId } from '../model/vocabulary.ts';
import type {
  AnalysisAnswers,
  AnalysisReply,
  AnalysisRequest,
  AnalysisTask,
  SiteExplanation,
  TrialAnswer,
} from './analysis-protocol.ts';

/** A task that waits for those before it. */
type QueuedTask = Exclude<AnalysisTask, { kind: 'stop-drawing' }>;

/** Does the tasks of the protocol: inside the worker, or on the page's own thread where no worker can start. */
export class AnalysisHost {
  readonly #post: (reply: AnalysisReply) => void;
  readonly #limits: Pick<RunOptions, 'mostSteps'>;
  /** What the open analysis is the answer to. */
  #request: CheckRequest | null = null;
  #analysis: OpenAnalysis | null = null;
  /** The same with scenarios on top of it, once there was one. */
  #scenarios: ScenarioAnalysis | null = null;
  /** The drawing of the analysis as it stands; a stopped one can be gone on with. */
  #drawing: CoverageDrawing | null = null;
  /** The drawing before what stands: much of it holds still. */
  #earlier: CoverageDrawing | null = null;
  /** How tasks that draw, or will, are stopped. */
  readonly #stops = new Map<number, AbortController>();
  /** Tasks are done one after the other, in the order in which they came. */
  #queue: Promise<void> = Promise.resolve();

  /** With `mostSteps` scenarios are measured as long as that; else as long as their layers allow. */
  constructor(post: (reply: AnalysisReply) => void, limits: Pick<RunOptions, 'mostSteps'> = {}) {
    this.#post = post;
    this.#limits = limits;
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
      this.#reopen(task.request);
      return null;
    }
    if (task.kind === 'compare' || task.kind === 'write-workbook' || task.kind === 'draw-change') {
      const desk = await import('./desk-tasks.ts');
      if (task.kind === 'compare') return desk.compareStandards(task.question, { onProgress });
      if (task.kind === 'write-workbook') return desk.writeWorkbook(task.workbook);
      return desk.drawChange(task.before, task.now);
    }
    const analysis = this.#analysis;
    if (!analysis) throw new Error(`Expected an open analysis before the task "${task.kind}".`);
    switch (task.kind) {
      case 'show':
      case 'try':
        return this.#show(analysis, task, onProgress);
      case 'explain':
        return explain(analysis.session, task.what, task.site);
      case 'mend': {
        const { findMends } = await import('./desk-tasks.ts');
        return findMends(analysis.session, task.block);
      }
      case 'suggest': {
        const { searchSites } = await import('./desk-tasks.ts');
        return searchSites(analysis.session, task.question, {
          onProgress,
          onFound: (found) => this.#post({ id, kind: 'sites', found }),
        });
      }
      case 'draw': {
        const [drawing, earlier] = [this.#drawing, this.#earlier];
        return drawAndVerify(analysis.session, { onProgress, ...this.#drawFor(id), drawing, earlier });
      }
    }
  }

  /** The parks are about to be others: the drawing is of what was. */
  #setAside(): void {
    if (this.#drawing?.isDone) this.#earlier = this.#drawing;
    this.#drawing = null;
  }

  /** Shows edits; where they are too complex, which leaves the analysis of no use, it is opened anew. */
  async #show(
    analysis: OpenAnalysis,
    task: Extract<AnalysisTask, { kind: 'show' | 'try' }>,
    onProgress: (progress: Progress) => void,
  ): Promise<ReadAnalysis | TrialAnswer | null> {
    const desk = await import('./desk-tasks.ts');
    this.#setAside();
    const scenarios = (this.#scenarios ??= desk.openScenarios(analysis));
    const options = { onProgress, ...this.#limits };
    const answer =
      task.kind === 'show' ? desk.readShown(scenarios, task, options) : desk.readTrial(scenarios, task, options);
    if (answer === null) this.#reopen(this.#request!);
    return answer;
  }

  #reopen(request: CheckRequest): void {
    this.#request = request;
    const opened = openAnalysis(request);
    if (opened instanceof OpenAnalysis) this.#open(opened);
  }

  async #check(
    id: number,
    request: CheckRequest,
    onProgress: (progress: Progress) => void,
  ): Promise<AnalysisAnswers['check']> {
    const check = await runCheck(request, {
      onProgress,
      onOpen: (analysis) => {
        this.#request = request;
        this.#open(analysis);
      },
      onResult: (result, notices) => this.#post({ id, kind: 'result', result, notices }),
      ...this.#drawFor(id),
    });
    if (check.outcome === 'refused') return check;
    const { outcome, drawn, verification, notices } = check;
    return { outcome, drawn, verification, notices };
  }

  #open(analysis: OpenAnalysis): void {
    this.#analysis = analysis;
    this.#scenarios = null;
    this.#drawing = this.#earlier = null;
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
