import type { Element } from "./elements.ts";
import type { Alternate, PageFacts, Phrase } from "./facts.ts";

/** What a page says of itself: its language, and its head. */
export function headOf(
  elements: readonly Element[],
): Omit<PageFacts, "headings" | "images" | "repeatedIds" | "inlineCode"> {
  const ours = elements.filter(({ within }) => within === "page");
  const lang = ours.find(({ name }) => name === "html")?.attributes["lang"];
  return {
    ...(lang === undefined ? {} : { lang }),
    languages: languagesOf(elements),
    titles: ours.filter(({ name }) => name === "title").map(({ text, spot }) => ({ text: text.trim(), ...spot })),
    descriptions: contentsOf(ours, "description"),
    canonicals: linksOf(ours, "canonical").map(({ attributes, spot }) => ({ text: attributes["href"] ?? "", ...spot })),
    alternates: linksOf(ours, "alternate").flatMap(alternateOf),
    visibility: contentsOf(ours, "robots").some(({ text }) => /\bnoindex\b/i.test(text)) ? "unlisted" : "listed",
  };
}

function languagesOf(elements: readonly Element[]): readonly Phrase[] {
  return elements.flatMap(({ name, attributes: { lang, hreflang }, spot }) => {
    const tags = [name === "html" ? undefined : lang, hreflang === "x-default" ? undefined : hreflang];
    return tags.flatMap((text) => (text === undefined ? [] : [{ text, ...spot }]));
  });
}

function contentsOf(elements: readonly Element[], meta: string): readonly Phrase[] {
  return elements
    .filter(({ name, attributes }) => name === "meta" && attributes["name"]?.toLowerCase() === meta)
    .map(({ attributes, spot }) => ({ text: (attributes["content"] ?? "").trim(), ...spot }));
}

function linksOf(elements: readonly Element[], rel: string): readonly Element[] {
  return elements.filter(({ name, attributes }) => name === "link" && attributes["rel"]?.toLowerCase() === rel);
}

/** Feeds are alternates too, without a language. */
function alternateOf({ attributes: { hreflang, href = "" }, spot }: Element): readonly Alternate[] {
  return hreflang === undefined ? [] : [{ hreflang, href, ...spot }];
}
