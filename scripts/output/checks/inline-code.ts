import { finding, type OutputCheck, pagesOf } from "../check.ts";

/** Scripts and styles are in files: our content security policy blocks all others, which is what stops injected ones. */
export const inlineCode: OutputCheck = {
  id: "inline-code",
  *check(output) {
    for (const { file, page } of pagesOf(output)) {
      for (const { text, ...spot } of page.inlineCode) {
        yield finding("inline-code", file, spot, {
          actual: `inline ${text}`,
          expected: "a class, or a file in assets/",
        });
      }
    }
  },
};
