import type { SearchItem } from "../../../search-data.ts";
import type { Found } from "./find.ts";
import { excerptOf, markMatches, type TextPart } from "./search-words.ts";

/** In characters: about three lines. */
const EXCERPT = 180;

/** The parts of a result besides the item itself. */
export interface ResultOptions {
  readonly language: string;
  /** The element of a topic in the filters, by key: a result shows the same. */
  readonly topicMark: (key: string) => Node | undefined;
  readonly countryName: (code: string) => string;
}

/** A result as a copy of the page's template. */
export function renderResult(
  template: HTMLTemplateElement,
  found: Found,
  { language, topicMark, countryName }: ResultOptions,
): Node {
  const { item, terms } = found;
  const result = document.importNode(template.content, true);
  const fill = (name: string, ...content: readonly (Node | string)[]) => {
    const element = result.querySelector(`[data-part="${name}"]`);
    if (content.every((each) => each === "")) element?.remove();
    else element?.replaceChildren(...content);
    return element;
  };
  const mark = (said: string) => markMatches(said, terms, language).map(renderPart);
  const link = fill("title", ...mark(item.title));
  link?.setAttribute("href", item.href);
  const summary = fill("summary", ...mark(shownText(found, language)));
  for (const [name, value] of [
    ["lang", item.lang],
    ["dir", item.dir],
  ] as const) {
    if (value !== undefined) for (const element of [link, summary]) element?.setAttribute(name, value);
  }
  fill("notes", (item.notes ?? []).join(", "));
  fill("topics", ...item.topics.flatMap((key) => topicMark(key) ?? []));
  const time = fill("date", item.date ?? "");
  time?.setAttribute("datetime", item.datetime ?? "");
  fill(
    "places",
    ...[item.place ?? "", ...item.countries.map(countryName)].flatMap((name) => (name === "" ? [] : ` · ${name}`)),
  );
  fillPicture(result.querySelector("[data-part=picture]"), item.picture);
  return result;
}

/** The summary, or the place of the text that matches if the summary does not. */
function shownText(
  { item: { summary = "" }, text, terms }: Pick<Found, "item" | "text" | "terms">,
  language: string,
): string {
  const isMatch = markMatches(summary, terms, language).some((part) => part.isMatch);
  const excerpt = isMatch || text === undefined ? undefined : excerptOf(text, terms, { language, length: EXCERPT });
  return excerpt ?? summary;
}

function renderPart({ text, isMatch }: TextPart): Node | string {
  if (!isMatch) return text;
  const mark = document.createElement("mark");
  mark.append(text);
  return mark;
}

function fillPicture(element: Element | null, picture: SearchItem["picture"]): void {
  if (picture === undefined) {
    element?.remove();
    return;
  }
  const { src, width, height, modern } = picture;
  const source = element?.querySelector("source");
  if (modern === undefined) source?.remove();
  else {
    source?.setAttribute("type", modern.type);
    source?.setAttribute("srcset", modern.srcset);
  }
  const image = element?.querySelector("img");
  image?.setAttribute("src", src);
  image?.setAttribute("width", String(width));
  image?.setAttribute("height", String(height));
}
