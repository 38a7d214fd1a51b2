import { finding, type OutputCheck } from "../check.ts";

/** Nothing is fetched from elsewhere: no other site learns who reads. */
export const thirdParty: OutputCheck = {
  id: "third-party",
  *check({ facts, targetOf }) {
    for (const { file, references } of facts) {
      for (const { url, role, ...spot } of references) {
        if (role !== "load" || targetOf(file, url).kind !== "outside") continue;
        yield finding("third-party", file, spot, { actual: `request to \`${url}\``, expected: "a file of this site" });
      }
    }
  },
};
