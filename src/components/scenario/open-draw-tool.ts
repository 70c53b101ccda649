import type { StartDrawing } from './drawing-request.ts';

/** Fetches the drawing tool; null in a build that has none. */
export const openDrawTool: (() => Promise<StartDrawing>) | null = async () =>
  (await import('./start-drawing.ts')).startDrawing;
