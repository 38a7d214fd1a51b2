import { message } from "./message.ts";
import type { Rule } from "./rule.ts";

/** `publication.yaml` and `topics.yaml` exist at the top of the content folder. */
export const publicationFile: Rule = {
  id: "publication-file",
  *check({ files }) {
    for (const file of ["publication.yaml", "topics.yaml"]) {
      if (files.has(file)) continue;
      yield {
        rule: "publication-file",
        severity: "error",
        ref: { file },
        message: message("file-missing", { file }),
      };
    }
  },
};
