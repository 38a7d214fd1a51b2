/**
 * Records what d3-geo draws as SVG path data (SVG 2 §9.3), in whole numbers relative to the point before: half the length of
 * absolute ones. Steps that vanish by rounding are left out, and so are rings of fewer than three points.
 */
export class PathRecorder {
  #path = "";
  #ring: Point[] = [];

  /** The path data so far; empty if nothing is large enough to be seen. */
  get path(): string {
    return this.#path + this.#formatRing("");
  }

  beginPath(): void {}

  moveTo(x: number, y: number): void {
    this.#path += this.#formatRing("");
    this.#ring = [round(x, y)];
  }

  lineTo(x: number, y: number): void {
    const point = round(x, y);
    const last = this.#ring.at(-1);
    if (last === undefined || last.x !== point.x || last.y !== point.y) this.#ring.push(point);
  }

  closePath(): void {
    this.#path += this.#formatRing("z");
    this.#ring = [];
  }

  /** d3-geo draws points as circles; maps have none. */
  arc(): void {}

  #formatRing(end: "" | "z"): string {
    const [first, ...others] = this.#ring;
    if (first === undefined || others.length < (end === "z" ? 2 : 1)) return "";
    let before = first;
    let steps = "";
    for (const point of others) {
      const dx = point.x - before.x;
      const dy = point.y - before.y;
      steps += steps === "" || dx < 0 ? dx : ` ${dx}`;
      steps += dy < 0 ? dy : ` ${dy}`;
      before = point;
    }
    return `M${first.x} ${first.y}l${steps}${end}`;
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Rounded, so that the last digits of sines and cosines, which depend on the version of V8, have no effect. */
function round(x: number, y: number): Point {
  return { x: Math.round(x), y: Math.round(y) };
}
