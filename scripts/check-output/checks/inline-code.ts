import { message } from "../message.ts";
import type { OutputCheck } from "../output-check.ts";
import { isEmail } from "../parse/parse-email.ts";

/**
 * Scripts and styles are in files: the content security policy blocks inline code, so that injected code does not run.
 * Email editions may have inline styles, since mail programs load no files.
 */
export const inlineCode: OutputCheck = {
  id: "inline-code",
  *inFile({ file, page }) {
    for (const { text, at } of page?.inlineCode ?? []) {
      if (isStyle(text) && isEmail(file)) continue;
      yield { at, message: message("inline-code", { code: text }) };
    }
  },
};

function isStyle(text: string): boolean {
  return text === "<style>" || text === "style";
}
