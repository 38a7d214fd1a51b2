import assert from "node:assert/strict";
import { deskContent } from "../../../scripts/model/timing/public-content.ts";
import { checkContent } from "../../../scripts/pipeline/check-content.ts";
import { loadContent } from "../../../scripts/pipeline/load-content.ts";
import { pageRenderer } from "../../../scripts/templates/templates.ts";
import { optionsFor, THEME_DIRS } from "../../../tests/support/options.ts";
import type { PreviewContext } from "../src/preview/preview-slice.ts";
import { buildPreviewContext } from "../src/preview-context.ts";

/** The preview data of a publication without errors. */
export async function contextOf(contentDir: string): Promise<PreviewContext> {
  const options = optionsFor({ contentDir, purpose: "preview" });
  const loaded = await loadContent(options);
  const { publication = assert.fail() } = checkContent(loaded, options).checked ?? {};
  return buildPreviewContext(loaded, { content: deskContent(loaded.content), publication }, options, { plates: [] });
}

export const render = pageRenderer(THEME_DIRS);
