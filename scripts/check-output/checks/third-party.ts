import { message } from "../message.ts";
import type { OutputCheck } from "../output-check.ts";

/** Pages load nothing from other sites, so that no other site learns who reads them. */
export const thirdParty: OutputCheck = {
  id: "third-party",
  *acrossFiles({ metadata, targetOf, textOf }) {
    for (const { file, loads } of metadata) {
      for (const number of loads) {
        if (targetOf(file, number).kind !== "external") continue;
        const url = textOf(number);
        yield {
          file,
          place: ({ references }) => references.find((each) => each.role === "load" && each.url === url)?.at,
          message: message("third-party", { url }),
        };
      }
    }
  },
};
