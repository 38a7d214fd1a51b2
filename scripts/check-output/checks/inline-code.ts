import type { OutputCheck } from "../check.ts";
import { isMail } from "../edition.ts";

/** Scripts and styles are in files: our content security policy blocks all others, which is what stops injected ones. Mails have styles of their own, never scripts. */
export const inlineCode: OutputCheck = {
  id: "inline-code",
  *inFile({ file, page }) {
    for (const { text, at } of page?.inlineCode ?? []) {
      if (isStyle(text) && isMail(file)) continue;
      yield { at, actual: `inline ${text}`, expected: "a class, or a file in assets/" };
    }
  },
};

function isStyle(text: string): boolean {
  return text === "<style>" || text === "attribute `style`";
}
