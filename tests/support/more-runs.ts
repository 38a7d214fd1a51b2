import fc from "fast-check";

/*
 * fast-check for `npm run properties`: each property runs `FC_RUNS` times as often as in its test, and from the seed `FC_SEED` if there is
 * one.
 */

const factor = Number(process.env["FC_RUNS"] ?? 1);
const seed = process.env["FC_SEED"];

const assert = (property: unknown, given: fc.Parameters = {}): unknown =>
  Reflect.apply(fc.assert, undefined, [property, more(given)]);

function more(given: fc.Parameters): fc.Parameters {
  const numRuns = Math.ceil((given.numRuns ?? 100) * factor);
  return { ...given, numRuns, ...(seed === undefined ? {} : { seed: Number(seed) }) };
}

// biome-ignore lint/style/noDefaultExport: as fast-check exports it
export default { ...fc, assert };
