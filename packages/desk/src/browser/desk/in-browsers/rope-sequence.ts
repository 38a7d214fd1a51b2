/*
 * What stands for rope-sequence, in which prosemirror-history keeps the steps that can be undone: a list. The desk keeps a hundred of them.
 */

type Step = unknown;

/** Steps, which are never changed: each method gives others. */
export default class RopeSequence {
  static readonly empty = new RopeSequence([]);
  readonly #steps: readonly Step[];

  private constructor(steps: readonly Step[]) {
    this.#steps = steps;
  }

  static from(steps: readonly Step[]): RopeSequence {
    return new RopeSequence(steps);
  }

  get length(): number {
    return this.#steps.length;
  }

  get(index: number): Step {
    return this.#steps[index];
  }

  append(steps: readonly Step[]): RopeSequence {
    return new RopeSequence([...this.#steps, ...steps]);
  }

  slice(from = 0, to?: number): RopeSequence {
    return new RopeSequence(this.#steps.slice(from, to));
  }

  /** Calls a function with each step until it gives false; backwards, from the one before, where a part begins after its end. */
  forEach(act: (step: Step, index: number) => unknown, from = 0, to = this.length): void {
    const step = from > to ? -1 : 1;
    for (let index = from > to ? from - 1 : from; from > to ? index >= to : index < to; index += step)
      if (act(this.#steps[index], index) === false) return;
  }
}
