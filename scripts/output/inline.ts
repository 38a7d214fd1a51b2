import type { Element } from "./elements.ts";
import type { Phrase } from "./facts.ts";

/** Whether an element has code that a content security policy of `'self'` blocks (CSP 3 §6.7): code not in a file of its own. */
export function isInlineCode(element: Element): boolean {
  return isCodeElement(element) || codeAttributeOf(element) !== undefined;
}

/** The first inline code of such an element, in words. */
export function nameInlineCode(element: Element): Phrase {
  const text = isCodeElement(element) ? `<${element.name}>` : `attribute \`${codeAttributeOf(element)}\``;
  return { text, ...element.spot };
}

/** Whether an element is a data block, which is not run (HTML Standard §4.12.1). */
export function isData({ name, attributes }: Element): boolean {
  return name === "script" && /^application\/(?:ld\+)?json$/i.test(attributes["type"] ?? "");
}

function isCodeElement(element: Element): boolean {
  const { name, attributes } = element;
  return name === "style" || (name === "script" && attributes["src"] === undefined && !isData(element));
}

function codeAttributeOf({ attributes }: Element): string | undefined {
  for (const name in attributes) {
    if (name === "style" || name.startsWith("on")) return name;
    if (runnable.has(name) && /^\s*javascript:/i.test(attributes[name] ?? "")) return name;
  }
  return undefined;
}

const runnable: ReadonlySet<string> = new Set(["href", "src", "action", "formaction", "data"]);
