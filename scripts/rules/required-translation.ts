import type { Period } from "../content/period.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Content } from "../model/content.ts";
import { textsOf } from "../model/content.ts";
import { withoutDrafts } from "../model/draft-fields.ts";
import type { TextStatus, Translation } from "../model/translations/status.ts";
import { buildTranslationStatus, withoutHistory } from "../model/translations/status.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";

/**
 * Every text of a bulletin exists and is up to date in the languages that the bulletin requires. An error for a release; a
 * warning while editors write.
 */
export const requiredTranslation: Rule = {
  id: "required-translation",
  asksFor: "text",
  *check(content, purpose) {
    if (content.publication?.fields.languages === undefined || !content.bulletins.some(requiresAny)) return;
    const severity = purpose === "release" ? "error" : "warning";
    const faulty = new Set(textsOf(content).flatMap(({ path, faulty }) => (faulty.length > 0 ? [path.file] : [])));
    const { bulletins } = buildTranslationStatus(inBulletinsThatRequire(withoutDrafts(content)), withoutHistory);
    for (const { period, requires, texts } of bulletins) {
      for (const { text, translation } of texts.flatMap(pairs)) {
        const isClear = !faulty.has(text.original.file) && !faulty.has(translation.file);
        const fault =
          isClear && requires.includes(translation.language) ? findFault(period, text, translation) : undefined;
        if (fault !== undefined) yield { rule: "required-translation", severity, ...fault };
      }
    }
  },
};

/** Keeps the bulletins that require languages: most do not, and comparing texts takes time. */
function inBulletinsThatRequire(content: Content): Content {
  const bulletins = content.bulletins.filter(requiresAny);
  const periods = new Set(bulletins.map(({ original }) => original.path.period));
  const items = content.items.filter(({ original }) => periods.has(original.path.period));
  return { ...content, bulletins, items, pages: [] };
}

function requiresAny({ original }: Content["bulletins"][number]): boolean {
  return (original.fields.requires ?? []).length > 0;
}

function pairs(text: TextStatus) {
  return text.translations.map((translation) => ({ text, translation }));
}

function findFault(
  period: Period,
  { original, revision }: TextStatus,
  { state, file, language, revision: made }: Translation,
): Omit<UnlocatedDiagnostic, "rule" | "severity"> | undefined {
  if (state === "missing")
    return {
      ref: { file },
      message: message("translation-required", { original: original.file, period, language }),
    };
  if (state !== "stale") return undefined;
  return {
    ref: { file, field: ["revision"], part: "value" },
    message: message("translation-stale", {
      original: original.file,
      made: made ?? "",
      revision,
      show: "npm run translations",
      accept: "npm run translations -- --confirm",
    }),
  };
}
