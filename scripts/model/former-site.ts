import { withRootLinks } from "../markdown/root-links.ts";
import type { Content, InLanguages, TextRecord } from "./content.ts";

/** The content in which addresses from the root link to the site from which its texts were copied, if the publication specifies one. */
export function withFormerSite(content: Content): Content {
  const site = content.publication?.fields.formerUrl;
  if (site === undefined) return content;
  const inEach = <Rec extends TextRecord>({ original, translations }: InLanguages<Rec>): InLanguages<Rec> => ({
    original: { ...original, body: withRootLinks(original.body, site) },
    translations: translations.map((each) => ({ ...each, body: withRootLinks(each.body, site) })),
  });
  return {
    ...content,
    items: content.items.map(inEach),
    bulletins: content.bulletins.map(inEach),
    pages: content.pages.map(inEach),
  };
}
