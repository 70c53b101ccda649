const TAB_KEY = 'district-map:tab';
const WORK_KEY = 'district-map:work';

/** What a tab remembers of itself through its reloads, and the device of there being any work. */
export interface TabMarks {
  /** The name under which this tab has kept work before; null for a new tab. */
  readName(): string | null;
  /** Remembers the tab's name until the tab is closed, and that there is work on this device. */
  keepName(name: string): void;
  /** Forgets both. */
  forget(): void;
  /** Whether there may be work on this device: what looks it up is fetched only then. */
  mayHaveWork(): boolean;
}

export const tabMarks: TabMarks = {
  readName: () => tryStorage(() => sessionStorage.getItem(TAB_KEY)),
  keepName(name) {
    tryStorage(() => sessionStorage.setItem(TAB_KEY, name));
    tryStorage(() => localStorage.setItem(WORK_KEY, '1'));
  },
  forget() {
    tryStorage(() => sessionStorage.removeItem(TAB_KEY));
    tryStorage(() => localStorage.removeItem(WORK_KEY));
  },
  mayHaveWork: () => (tryStorage(() => localStorage.getItem(WORK_KEY)) ?? tabMarks.readName()) !== null,
};

/** Browsers may refuse both storages, and throw then. */
function tryStorage<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
