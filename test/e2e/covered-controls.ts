import type { Locator } from '@playwright/test';

/** Names the controls in sight of a map that something else lies over: at their middle another thing would be pressed. */
export async function findCoveredControls(map: Locator): Promise<string[]> {
  return map.evaluate((host) => {
    const hit = (x: number, y: number): Element | null => {
      let found = document.elementFromPoint(x, y);
      for (let root = found?.shadowRoot; root; root = found?.shadowRoot) {
        const inner = root.elementFromPoint(x, y);
        if (!inner || inner === found) break;
        found = inner;
      }
      return found;
    };
    const parentOf = (element: Element): Element | null =>
      element.assignedSlot ??
      element.parentElement ??
      ((element.getRootNode() as ShadowRoot).host as Element | undefined) ??
      null;
    const listParents = (element: Element): Element[] => {
      const parents = [];
      for (let parent = parentOf(element); parent; parent = parentOf(parent)) parents.push(parent);
      return parents;
    };
    const search = (root: ParentNode): Element[] => [
      ...root.querySelectorAll('button, input, select, summary, a[href], [role="separator"]'),
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? search(shadowRoot) : [])),
    ];
    /** Whether its middle is in sight: in the window, and not scrolled away. */
    const isInSight = (control: Element, x: number, y: number): boolean =>
      listParents(control).every((parent) => {
        const style = getComputedStyle(parent);
        const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
        const box = parent.getBoundingClientRect();
        return !clips || (x > box.left && x < box.right && y > box.top && y < box.bottom);
      });
    return search(host.shadowRoot!).flatMap((control) => {
      const { left, top, width, height } = control.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const isShown = width > 1 && height > 1 && control.checkVisibility({ visibilityProperty: true });
      if (!isShown || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight || !isInSight(control, x, y)) return [];
      const over = hit(x, y);
      const label = control.closest('label');
      if (!over || over === control || listParents(over).includes(control)) return [];
      if (label && (label === over || listParents(over).includes(label))) return [];
      const name = (element: Element): string =>
        `${element.localName}.${element.className} ${(element.textContent ?? '').trim().slice(0, 20)}`;
      return [`${name(control)} under ${name(over)}`];
    });
  });
}
