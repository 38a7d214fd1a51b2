import { buildTranslationStatus, textsOfStatus, withoutHistory } from "../translations/status.ts";
import type { FixOfContent } from "./fix.ts";

/** A translation without a revision gets that of its original, so that later changes of the original are noticed. */
export const missingRevision: FixOfContent = function* (content) {
  for (const { revision, translations } of textsOfStatus(buildTranslationStatus(content, withoutHistory)))
    for (const { file, state } of translations)
      if (state === "unconfirmed") yield { file, edit: { kind: "set", field: ["revision"], value: revision } };
};
