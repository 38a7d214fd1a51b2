import type { Rule } from "./rule.ts";

/** A publication has its two files at the top: what it is, and which topics it knows. */
export const publicationFile: Rule = {
  id: "publication-file",
  *check({ files }) {
    for (const file of ["publication.yaml", "topics.yaml"]) {
      if (files.has(file)) continue;
      yield {
        rule: "publication-file",
        severity: "error",
        ref: { file },
        expected: `${file} at the top of the content folder`,
      };
    }
  },
};
