import { type Element, isCode } from "./element.ts";
import { isCodeElement, isData } from "./inline.ts";
import { faultsOfJson } from "./json.ts";
import type { FileReading, Heading, Image, PageReading, Phrase } from "./reading.ts";

type Body = Pick<FileReading, "ids" | "faults"> &
  Pick<PageReading, "languages" | "headings" | "images" | "repeatedIds" | "inlineCode">;

/** Collects what elements of a page are and have, wherever they stand. */
export function startBody(): {
  readonly start: (element: Element) => void;
  readonly body: (wordsAt: (at: number) => string) => Body;
} {
  const ids = startIds();
  const languages: Phrase[] = [];
  const inlineCode: Phrase[] = [];
  const headings: Pick<Heading, "level" | "at">[] = [];
  const images: Image[] = [];
  const data: number[] = [];
  return {
    start(element) {
      const { name, at } = element;
      if (isHeading(element)) headings.push({ level: Number(name.slice(1)), at });
      else if (name === "img") images.push(...faultyImage(element));
      else if (name === "script" && isData(element)) data.push(at);
      const notable = element.notable();
      if (isCodeElement(element)) inlineCode.push({ text: `<${name}>`, at });
      if (notable.length === 0) return;
      const code = notable.find(isCode);
      if (code !== undefined && !isCodeElement(element)) inlineCode.push({ text: `attribute \`${code}\``, at });
      languages.push(...languagesOf(element));
      ids.add(element);
    },
    body: (wordsAt) => ({
      ...ids.all(),
      faults: data.flatMap((at) => faultsOfJson(wordsAt(at)).map((fault) => ({ ...fault, at }))),
      languages,
      headings: headings.map(({ level, at }) => ({ level, text: inOneLine(wordsAt(at)), at })),
      images,
      inlineCode,
    }),
  };
}

function startIds(): {
  readonly add: (element: Element) => void;
  readonly all: () => Pick<Body, "ids" | "repeatedIds">;
} {
  const ids = new Set<string>();
  const repeatedIds: Phrase[] = [];
  return {
    add(element) {
      const id = element.attribute("id");
      if (id === undefined) return;
      if (ids.has(id)) repeatedIds.push({ text: id, at: element.at });
      ids.add(id);
    },
    all: () => ({ ids: [...ids], repeatedIds }),
  };
}

function isHeading({ name, within }: Element): boolean {
  return name.length === 2 && /^h[1-6]$/.test(name) && within === "page";
}

/** Words with single spaces between them. */
function inOneLine(words: string): string {
  return /[^\S ]| {2}/.test(words) ? words.replace(/\s+/g, " ").trim() : words.trim();
}

function faultyImage(image: Element): readonly Image[] {
  const lacks = (["alt", "width", "height"] as const).filter((attribute) => {
    const value = image.attribute(attribute);
    return attribute === "alt" ? value === undefined : !/^[1-9][0-9]*$/.test(value ?? "");
  });
  return lacks.length === 0 ? [] : [{ src: image.attribute("src") ?? "", lacks, at: image.at }];
}

/** All but that of the page itself. */
function languagesOf(element: Element): readonly Phrase[] {
  const lang = element.name === "html" ? undefined : element.attribute("lang");
  const hreflang = element.attribute("hreflang");
  return [lang, hreflang === "x-default" ? undefined : hreflang].flatMap((text) =>
    text === undefined ? [] : [{ text, at: element.at }],
  );
}
