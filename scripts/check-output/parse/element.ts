import type { Element } from "./element-type.ts";
import { ELEMENTS_WITH_URLS } from "./parse-references.ts";

/**
 * The name, if checks need every element of this name. It is always the same string object, which V8 compares faster than one
 * that was just cut out of a page.
 */
export function findRelevantName(name: string): string | undefined {
  return relevantNames.get(name);
}

/** Whether the text of elements of this name is collected. */
export function isTextElement(name: string): boolean {
  return textElements.has(name);
}

/** Whether checks need an attribute on any element: ids, languages and code. */
export function isRelevantAttribute(name: string, value: string): boolean {
  return urlAttributes.has(name) ? /^\s*javascript:/i.test(value) : isIdOrLanguage(name) || isCodeAttribute(name);
}

function isIdOrLanguage(name: string): boolean {
  return name === "id" || name === "lang" || name === "hreflang";
}

/** Whether a relevant attribute of this name holds code. */
export function isCodeAttribute(name: string): boolean {
  return name === "style" || name.startsWith("on") || urlAttributes.has(name);
}

const urlAttributes: ReadonlySet<string> = new Set(["href", "src", "action", "formaction", "data"]);
const textElements: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "title", "script"]);
const relevantNames: ReadonlyMap<string, string> = new Map(
  [...textElements, "html", "style", ...ELEMENTS_WITH_URLS].map((name) => [name, name]),
);

/** Whether an element is inline code that a content security policy of `'self'` blocks (CSP 3 §6.7). */
export function isCodeElement(element: Element): boolean {
  const { name } = element;
  return name === "style" || (name === "script" && element.attribute("src") === undefined && !isDataBlock(element));
}

/** Whether a script is a data block, which is not run (HTML Standard §4.12.1). */
export function isDataBlock(script: Element): boolean {
  return /^application\/(?:ld\+)?json$/i.test(script.attribute("type") ?? "");
}
