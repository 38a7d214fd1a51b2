import type { PageText } from "../../model/build-standing-page.ts";
import type { SiteContext } from "../../site/site-inputs.ts";
import { textShown } from "../../site/visible.ts";

/** The standing pages that a search in a language finds: each in that language or, unless such texts are omitted, in its original one. */
export function pagesFound(site: SiteContext): readonly PageText[] {
  return site.publication.pages.flatMap(({ texts, original }) => textShown(site, texts, original) ?? []);
}
