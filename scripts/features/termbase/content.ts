import type { FeatureContent } from "../feature.ts";
import { checkTermbase, conceptFields } from "./concept-fields.ts";
import { rightTerm } from "./right-term.ts";
import { translatedTerm } from "./translated-term.ts";

/** The termbase in the content: `terms.yaml`, and checks of its use in translations. */
export const TERMBASE_CONTENT = {
  name: "termbase",
  file: { name: "terms", entry: "concept", fields: conceptFields, check: checkTermbase, readsTexts: true },
  rules: [translatedTerm],
  fixes: [rightTerm],
} as const satisfies FeatureContent;
