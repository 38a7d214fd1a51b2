import type { PreviewEngine } from "../../../scripts/extras/editor/preview/preview.ts";
import { openPreview } from "../../../scripts/extras/editor/preview/preview.ts";
import type { PreviewContext } from "../../../scripts/extras/editor/preview/preview-slice.ts";
import type { PrecompiledTemplates } from "../../../scripts/templates/render-precompiled.ts";
import { precompiledRenderer } from "../../../scripts/templates/render-precompiled.ts";

/**
 * Loads what the preview needs, beside the page of the editor: the publication, and the templates of its theme. Undefined if the
 * publication can't be shown, because it had errors when the page was opened.
 */
export async function loadPreview(folder: string): Promise<PreviewEngine | undefined> {
  const response = await fetch(new URL("preview.json", folder));
  if (!response.ok) return undefined;
  const context: PreviewContext = await response.json();
  // The address is not known when this script is bundled, so the module stays one of its own.
  const module: { readonly templates: PrecompiledTemplates } = await import(new URL("templates.js", folder).href);
  return openPreview(context, precompiledRenderer(module.templates));
}
