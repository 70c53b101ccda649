import type { ProjectDesk } from '../../state/project/project-desk.ts';

/** What a part of the map has done with the reader's work. */
export type WorkOrder = (desk: ProjectDesk) => Promise<void>;

/** Hands an order to whoever keeps the work of the map that an element is part of. */
export function giveWorkOrder(from: HTMLElement, order: WorkOrder): void {
  from.dispatchEvent(new CustomEvent('dm-work', { detail: order, bubbles: true, composed: true }));
}
