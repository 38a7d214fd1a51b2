import type { OutputCheck } from "../check.ts";

/** Nothing is fetched from elsewhere: no other site learns who reads. */
export const thirdParty: OutputCheck = {
  id: "third-party",
  *acrossFiles({ metadata, targetOf, textOf }) {
    for (const { file, loads } of metadata) {
      for (const number of loads) {
        if (targetOf(file, number).kind !== "outside") continue;
        const url = textOf(number);
        yield {
          file,
          place: ({ references }) => references.find((each) => each.role === "load" && each.url === url)?.at,
          actual: `request to \`${url}\``,
          expected: "a file of this site",
        };
      }
    }
  },
};
