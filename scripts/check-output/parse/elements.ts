import { Parser } from "htmlparser2";
import { findRelevantName, isRelevantAttribute, isTextElement } from "./element.ts";
import type { Listener } from "./element-type.ts";

/**
 * Passes the elements of any HTML page to the listener, parsed as browsers do. `relevant` leaves out elements that no check
 * needs, which are most.
 */
export function parseElements(html: string, which: "all" | "relevant", listener: Listener): void {
  let svgDepth = 0;
  let collected: { readonly name: string; readonly at: number; text: string } | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "svg") svgDepth += 1;
      if (collected !== undefined && name === "img") collected.text += attributes["alt"] ?? "";
      const relevantAttributes = Object.keys(attributes).filter((each) =>
        isRelevantAttribute(each, attributes[each] ?? ""),
      );
      if (which === "relevant" && relevantAttributes.length === 0 && findRelevantName(name) === undefined) return;
      const at = parser.startIndex;
      if (collected === undefined && isTextElement(name)) collected = { name, at, text: "" };
      const within = svgDepth > 0 ? "svg" : "html";
      listener.start({
        name,
        at,
        within,
        attribute: (each) => attributes[each],
        relevantAttributes: () => relevantAttributes,
      });
    },
    ontext(data) {
      if (collected !== undefined) collected.text += data;
    },
    onclosetag(name) {
      if (name === "svg") svgDepth -= 1;
      if (collected?.name !== name) return;
      listener.text(collected.at, collected.text);
      collected = undefined;
    },
  });
  parser.end(html);
}
