import { OWNER_LABEL, ROLE, isCover, isOwner } from './roles.ts';

/** The label of what is not ground; no area is kept for it. */
export const NOWHERE = -1;

/** The conditions of the ground, from `SUBJECT` on. */
const FIRST_CONDITION = ROLE.SUBJECT;
const END_OF_CONDITIONS = ROLE.WINDOW + 1;

/**
 * Counts, while a row is walked from left to right, how many outlines of each role lie over the ground, and names the
 * label that follows from them: ground has one where all its conditions are met, and else is `NOWHERE`.
 *
 * Only the counts that a curve changes are touched, so a row costs as much as it has curves.
 */
export class GroundLabel {
  /** How deep the ground lies under covers with the first, second and third bit. */
  #first = 0;
  #second = 0;
  #third = 0;
  /** The covers' bits, or how many owners, as a label. */
  #cover = 0;
  /** How many conditions of the ground are not met, and the depth of each. */
  #unmet = 0;
  readonly #depth = new Int32Array(ROLE.OWNER);
  /** How many owners there are over the ground, and their sum: of a single one that is its number. */
  #owners = 0;
  #ownerSum = 0;
  #ownerDepth = new Int32Array(16);

  /** The same left of all curves of the window. */
  #startFirst = 0;
  #startSecond = 0;
  #startThird = 0;
  #startUnmet = 0;
  #startDepth: Int32Array = new Int32Array(ROLE.OWNER);
  #startOwner = -1;
  #isByOwner = false;

  /**
   * Takes what holds left of all curves of a window.
   *
   * @param depths the depth of each role below `OWNER`
   * @param owners how many owners there may be; labels go by owner where there are any, and else by bits
   * @param wholeOwner the owner that covers the whole window, or -1
   */
  open(depths: Int32Array, owners: number, wholeOwner: number): void {
    this.#startDepth = depths;
    this.#startFirst = this.#startSecond = this.#startThird = this.#startUnmet = 0;
    for (let role = 1; isCover(role); role++) {
      if (role & 1) this.#startFirst += depths[role]!;
      if (role & 2) this.#startSecond += depths[role]!;
      if (role & 4) this.#startThird += depths[role]!;
    }
    for (let role: number = FIRST_CONDITION; role < END_OF_CONDITIONS; role++) {
      if (depths[role]! > 0 === (role === ROLE.EXCLUDED)) this.#startUnmet++;
    }
    this.#startOwner = wholeOwner;
    this.#isByOwner = owners > 0;
    if (this.#ownerDepth.length < owners) this.#ownerDepth = new Int32Array(2 * owners);
  }

  /** Goes back to the left of all curves; returns the label there. */
  rewind(): number {
    this.#first = this.#startFirst;
    this.#second = this.#startSecond;
    this.#third = this.#startThird;
    this.#unmet = this.#startUnmet;
    for (let role: number = FIRST_CONDITION; role < END_OF_CONDITIONS; role++) {
      this.#depth[role] = this.#startDepth[role]!;
    }
    this.#owners = this.#startOwner >= 0 ? 1 : 0;
    this.#ownerSum = this.#startOwner >= 0 ? this.#startOwner : 0;
    if (this.#isByOwner) this.#coverByOwner();
    else this.#coverByBits();
    return this.#unmet === 0 ? this.#cover : NOWHERE;
  }

  /** Forgets how deep the ground lies under an owner; for each owner whose curves a row crosses, before they do. */
  forgetOwner(role: number): void {
    this.#ownerDepth[role - ROLE.OWNER] = 0;
  }

  /** Crosses a curve, at which the depth of its role changes by `step`; returns the label on its right. */
  cross(role: number, step: number): number {
    if (isCover(role)) {
      if (role & 1) this.#first += step;
      if (role & 2) this.#second += step;
      if (role & 4) this.#third += step;
      this.#coverByBits();
    } else if (isOwner(role)) this.#crossOwner(role - ROLE.OWNER, step);
    else this.#crossCondition(role, step);
    return this.#unmet === 0 ? this.#cover : NOWHERE;
  }

  #crossCondition(role: number, step: number): void {
    const before = this.#depth[role]!;
    const after = before + step;
    this.#depth[role] = after;
    if (before > 0 !== after > 0) this.#unmet += after > 0 === (role === ROLE.EXCLUDED) ? 1 : -1;
  }

  #crossOwner(owner: number, step: number): void {
    const before = this.#ownerDepth[owner]!;
    const after = before + step;
    this.#ownerDepth[owner] = after;
    if (before <= 0 && after > 0) {
      this.#owners++;
      this.#ownerSum += owner;
    } else if (before > 0 && after <= 0) {
      this.#owners--;
      this.#ownerSum -= owner;
    }
    this.#coverByOwner();
  }

  #coverByBits(): void {
    this.#cover = (this.#first > 0 ? 1 : 0) | (this.#second > 0 ? 2 : 0) | (this.#third > 0 ? 4 : 0);
  }

  #coverByOwner(): void {
    this.#cover = this.#owners === 1 ? OWNER_LABEL + this.#ownerSum : this.#owners === 0 ? 0 : 1;
  }
}
