import { finding, type OutputCheck, pagesOf } from "../check.ts";
import { isMail } from "../edition.ts";

/** Scripts and styles are in files: our content security policy blocks all others, which is what stops injected ones. Mails have styles of their own, never scripts. */
export const inlineCode: OutputCheck = {
  id: "inline-code",
  *check(output) {
    for (const { file, page } of pagesOf(output)) {
      for (const { text, ...spot } of page.inlineCode) {
        if (isMail(file) && isStyle(text)) continue;
        yield finding("inline-code", file, spot, {
          actual: `inline ${text}`,
          expected: "a class, or a file in assets/",
        });
      }
    }
  },
};

function isStyle(text: string): boolean {
  return text === "<style>" || text === "attribute `style`";
}
