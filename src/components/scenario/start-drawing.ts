import { translateDesk } from '../../locales/translate-desk.ts';
import { Drawing } from '../../map/draw/drawing.ts';
import { takeDrawnPark } from '../../state/scenario/draw-park.ts';
import { LiveTrial } from '../../state/scenario/live-trial.ts';
import { listOutlines } from '../../state/scenario/drawn-parks.ts';
import { DmDrawBar } from './dm-draw-bar.ts';
import type { StartDrawing } from './drawing-request.ts';
import { nameNewScenario } from './name-new-scenario.ts';

const PHASES = { add: 'draw', reshape: 'edit', hole: 'hole' } as const;

/** Draws on the map and takes what was drawn into the scenario that is shown. */
export const startDrawing: StartDrawing = ({ store, view, runner }, request, listener = {}) => {
  if (!customElements.get('dm-draw-bar')) customElements.define('dm-draw-bar', DmDrawBar);
  const [site, shape] = request.kind === 'add' ? [null, null] : [request.site, request.polygons];
  const bar = new DmDrawBar();
  const { loaded } = store.state;
  const trial =
    runner &&
    new LiveTrial(store, runner, site, (answer) => {
      bar.trial = answer;
      drawing.showTrial(answer?.reach ?? null, answer?.blocks ?? new Map());
    });
  const drawing = new Drawing(view, {
    shape,
    phase: PHASES[request.kind],
    snapTo: listOutlines(store.state, site),
    onChange: (state) => {
      bar.drawn = state;
      trial?.move(state.polygons);
    },
    onEnd: (polygons) => {
      trial?.end();
      stopWatching();
      bar.remove();
      if (polygons) {
        const park = (number: number): string => translateDesk(store.state.language, 'draw.park', { number });
        const names = { scenario: nameNewScenario(store.state), park };
        listener.onDone?.(takeDrawnPark(store, site, polygons, names));
      }
      listener.onEnd?.();
    },
  });
  // the parks of other layers are others, also where they have the same names
  const stopWatching = store.subscribe((state) => {
    if (state.loaded !== loaded) drawing.cancel();
  });
  bar.store = store;
  bar.drawing = drawing;
  view.stage.append(bar);
  return () => drawing.cancel();
};
