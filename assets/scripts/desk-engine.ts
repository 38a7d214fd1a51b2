import { readFields } from "../../scripts/content/change/edit-fields.ts";
import { editFile } from "../../scripts/content/change/edit-file.ts";
import type { OpenedBulletin } from "../../scripts/extras/editor/desk/home.ts";
import type { Workspace } from "../../scripts/extras/editor/desk/workspace.ts";
import { openWorkspace } from "../../scripts/extras/editor/desk/workspace.ts";
import type { PrecompiledTemplates } from "../../scripts/templates/render-precompiled.ts";
import { precompiledRenderer } from "../../scripts/templates/render-precompiled.ts";

/*
 * What checks and renders texts on the desk: the code of a build. It is loaded after the first screen is seen.
 */

export { messageOf } from "../../scripts/diagnostics/diagnostic.ts";
export { closeFile, formKindOf, openFile } from "../../scripts/extras/editor/form/file-form.ts";
export { hrefOf } from "../../scripts/site/base-url.ts";

/** Opens the texts of a bulletin, with the templates of its theme, which are beside the page of the desk. */
export async function openTexts({ context, files }: OpenedBulletin, folder: string): Promise<Workspace> {
  // The address is not known when this script is bundled, so the module stays one of its own.
  const module: { readonly templates: PrecompiledTemplates } = await import(new URL("templates.js", folder).href);
  return openWorkspace(context, precompiledRenderer(module.templates), files);
}

/** The text of a file of content under its fields. */
export function bodyOf(text: string): string {
  return readFields("x.md", text)?.body?.trim() ?? "";
}

/** The fields and the text of a file; none of one that can't be read. */
export function readFile(
  file: string,
  text: string,
): { readonly fields: Readonly<Record<string, unknown>>; readonly body: string } {
  const read = readFields(file, text);
  return { fields: read?.fields ?? {}, body: read?.body ?? "" };
}

/** The text of a new file. */
export function writeFile(file: string, fields: Readonly<Record<string, unknown>>, body: string): string {
  return editFile(file, "", { fields, body, order: ["title", "summary", "date", "topic", "topics"] });
}
