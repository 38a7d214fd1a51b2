import type { Element } from "./element.ts";

/** Whether an element is code that a content security policy of `'self'` blocks (CSP 3 §6.7): code not in a file of its own. */
export function isCodeElement(element: Element): boolean {
  const { name } = element;
  return name === "style" || (name === "script" && element.attribute("src") === undefined && !isData(element));
}

/** Whether a script is a data block, which is not run (HTML Standard §4.12.1). */
export function isData(script: Element): boolean {
  return /^application\/(?:ld\+)?json$/i.test(script.attribute("type") ?? "");
}
