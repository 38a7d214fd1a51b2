import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { showText } from "../../diagnostics/display.ts";

/** One of the two texts of a difference, with its label. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The difference of two texts in the unified format of `diff -u`. Control characters are made visible. */
export function formatLineDiff(before: NamedText, after: NamedText): string {
  const patch = createTwoFilesPatch(before.name, after.name, before.text, after.text, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
  return patch.split("\n").map(showText).join("\n");
}
