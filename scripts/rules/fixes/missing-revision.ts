import { textsOf } from "../../model/content.ts";
import { buildTranslationStatus, textsOfStatus, withoutHistory } from "../../model/translations/status.ts";
import type { FixOfContent } from "./fix.ts";

/**
 * A translation without a revision gets that of its original, so that later changes of the original are noticed. Files with errors
 * wait: which of them is the original may be seen only without these.
 */
export const missingRevision: FixOfContent = function* (content) {
  const faulty = new Set(textsOf(content).flatMap(({ path, faulty: names }) => (names.length > 0 ? [path.file] : [])));
  for (const { original, revision, translations } of textsOfStatus(buildTranslationStatus(content, withoutHistory))) {
    if (faulty.has(original.file) || translations.some(({ file }) => faulty.has(file))) continue;
    for (const { file, state } of translations)
      if (state === "unconfirmed") yield { file, edit: { kind: "set", field: ["revision"], value: revision } };
  }
};
