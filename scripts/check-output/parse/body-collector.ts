import { isCodeAttribute, isCodeElement, isDataBlock } from "./element.ts";
import type { Element } from "./element-type.ts";
import { jsonErrors } from "./parse-json.ts";
import type { Heading, Image, LocatedText, ParsedFile, ParsedPage } from "./parsed-file.ts";

type Body = Pick<ParsedFile, "ids" | "errors"> &
  Pick<ParsedPage, "languages" | "headings" | "images" | "duplicateIds" | "inlineCode">;

/** Collects ids, languages, headings, images and inline code from the elements of a page. */
export function bodyCollector(): {
  readonly start: (element: Element) => void;
  readonly body: (textAt: (at: number) => string) => Body;
} {
  const ids = idCollector();
  const languages: LocatedText[] = [];
  const inlineCode: LocatedText[] = [];
  const headings: Pick<Heading, "level" | "at">[] = [];
  const images: Image[] = [];
  const dataBlocks: number[] = [];
  return {
    start(element) {
      const { name, at } = element;
      if (isHeading(element)) headings.push({ level: Number(name.slice(1)), at });
      else if (name === "img") images.push(...incompleteImage(element));
      else if (name === "script" && isDataBlock(element)) dataBlocks.push(at);
      const attributes = element.relevantAttributes();
      if (isCodeElement(element)) inlineCode.push({ text: `<${name}>`, at });
      if (attributes.length === 0) return;
      const code = attributes.find(isCodeAttribute);
      if (code !== undefined && !isCodeElement(element)) inlineCode.push({ text: code, at });
      languages.push(...languagesOf(element));
      ids.add(element);
    },
    body: (textAt) => ({
      languages,
      ...ids.all(),
      errors: dataBlocks.flatMap((at) => jsonErrors(textAt(at)).map((error) => ({ ...error, at }))),
      headings: headings.map(({ level, at }) => ({ level, text: collapseWhitespace(textAt(at)), at })),
      images,
      inlineCode,
    }),
  };
}

function idCollector(): {
  readonly add: (element: Element) => void;
  readonly all: () => Pick<Body, "ids" | "duplicateIds">;
} {
  const ids = new Set<string>();
  const duplicateIds: LocatedText[] = [];
  return {
    add(element) {
      const id = element.attribute("id");
      if (id === undefined) return;
      if (ids.has(id)) duplicateIds.push({ text: id, at: element.at });
      ids.add(id);
    },
    all: () => ({ ids: [...ids], duplicateIds }),
  };
}

function isHeading({ name, within }: Element): boolean {
  return name.length === 2 && /^h[1-6]$/.test(name) && within === "html";
}

/** Text with single spaces between words. */
function collapseWhitespace(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, " ").trim() : text.trim();
}

function incompleteImage(image: Element): readonly Image[] {
  const missing = (["alt", "width", "height"] as const).filter((attribute) => {
    const value = image.attribute(attribute);
    return attribute === "alt" ? value === undefined : !/^[1-9][0-9]*$/.test(value ?? "");
  });
  return missing.length === 0 ? [] : [{ src: image.attribute("src") ?? "", missing, at: image.at }];
}

/** The `lang` and `hreflang` of an element, except the language of the page itself. */
function languagesOf(element: Element): readonly LocatedText[] {
  const lang = element.name === "html" ? undefined : element.attribute("lang");
  const hreflang = element.attribute("hreflang");
  return [lang, hreflang === "x-default" ? undefined : hreflang].flatMap((text) =>
    text === undefined ? [] : [{ text, at: element.at }],
  );
}
