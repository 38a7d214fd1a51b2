import { BULLETIN_SCHEMA } from "../pages/callouts/index.ts";
import type { Fix } from "../rules/fixes/fix.ts";
import { RULES } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import type { ContentSchema } from "../schema/content-schema.ts";
import type { FeatureContent } from "./feature.ts";
import { TERMBASE_CONTENT } from "./termbase/content.ts";

/*
 * The checks of content, with the additions of features. They are separate from the list of features, since checks and forms need no pages.
 */

const CONTENTS: readonly FeatureContent[] = [TERMBASE_CONTENT];

/** The schema of content: with all kinds of callout, and the files of all features. */
export const CONTENT_SCHEMA: ContentSchema = {
  ...BULLETIN_SCHEMA,
  files: CONTENTS.flatMap(({ file }) => file ?? []),
};

/** The rules that features bring. */
export const FEATURE_RULES: readonly Rule[] = CONTENTS.flatMap(({ rules }) => rules ?? []);

/** The fixes that features bring. */
export const FEATURE_FIXES: readonly Fix[] = CONTENTS.flatMap(({ fixes }) => fixes ?? []);

/** All rules. */
export const ALL_RULES: readonly Rule[] = [...RULES, ...FEATURE_RULES];
