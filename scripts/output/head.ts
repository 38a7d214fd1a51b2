import type { Element } from "./elements.ts";
import type { Alternate, PageFacts, Phrase } from "./facts.ts";

/** What a page says of itself: its language, and its head. */
export function headOf(
  elements: readonly Element[],
): Omit<PageFacts, "headings" | "images" | "repeatedIds" | "inlineCode"> {
  const named = (wanted: string) => elements.filter(({ name, within }) => name === wanted && within === "page");
  const [links, metas] = [named("link"), named("meta")];
  const lang = named("html")[0]?.attributes["lang"];
  return {
    ...(lang === undefined ? {} : { lang }),
    languages: elements.filter(hasLanguage).flatMap(languagesOf),
    titles: named("title").map(({ text, spot }) => ({ text: text.trim(), ...spot })),
    descriptions: contentsOf(metas, "description"),
    canonicals: links
      .filter(hasRel("canonical"))
      .map(({ attributes, spot }) => ({ text: attributes["href"] ?? "", ...spot })),
    alternates: links.filter(hasRel("alternate")).flatMap(alternateOf),
    visibility: contentsOf(metas, "robots").some(({ text }) => /\bnoindex\b/i.test(text)) ? "unlisted" : "listed",
  };
}

function hasLanguage({ name, attributes }: Element): boolean {
  return (attributes["lang"] !== undefined && name !== "html") || attributes["hreflang"] !== undefined;
}

function languagesOf({ name, attributes: { lang, hreflang }, spot }: Element): readonly Phrase[] {
  const tags = [name === "html" ? undefined : lang, hreflang === "x-default" ? undefined : hreflang];
  return tags.flatMap((text) => (text === undefined ? [] : [{ text, ...spot }]));
}

function contentsOf(metas: readonly Element[], wanted: string): readonly Phrase[] {
  return metas
    .filter(({ attributes }) => attributes["name"]?.toLowerCase() === wanted)
    .map(({ attributes, spot }) => ({ text: (attributes["content"] ?? "").trim(), ...spot }));
}

function hasRel(rel: string): (link: Element) => boolean {
  return ({ attributes }) => attributes["rel"]?.toLowerCase() === rel;
}

/** Feeds are alternates too, without a language. */
function alternateOf({ attributes: { hreflang, href = "" }, spot }: Element): readonly Alternate[] {
  return hreflang === undefined ? [] : [{ hreflang, href, ...spot }];
}
