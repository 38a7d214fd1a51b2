import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { formatterFactory, HtmlValidate, type ResolvedConfig, StaticConfigLoader } from "html-validate";
import { memoize } from "../../scripts/memoize.ts";
import { ROOT } from "../support/folders.ts";
import type { BuiltPage } from "./kinds.ts";

/**
 * Asserts that html-validate reports nothing on pages. `.htmlvalidate.json` disables `long-title`, since the title of a page contains
 * its whole headline, however long.
 */
export async function assertValidHtml(pages: readonly BuiltPage[]): Promise<void> {
  const report = await validatorOf(ROOT).validateMultipleFiles(pages.map(({ file }) => file));
  assert.ok(report.valid && report.warningCount === 0, formatterFactory("text")(report.results));
}

/** The rules of html-validate that files break. */
export async function rulesBroken(files: readonly string[]): Promise<readonly string[]> {
  const { results } = await validatorOf(ROOT).validateMultipleFiles([...files]);
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

const validatorOf = memoize((root: string) => {
  const config = JSON.parse(readFileSync(path.join(root, ".htmlvalidate.json"), "utf8"));
  return new HtmlValidate(new OneConfig(config));
});

/** Resolves a configuration once: html-validate does so for each file, which takes as long as to check it. */
class OneConfig extends StaticConfigLoader {
  #resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(file: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.#resolved ??= super.getConfigFor(file);
    return this.#resolved;
  }
}
