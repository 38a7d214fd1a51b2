import { Parser } from "htmlparser2";
import { defined } from "../../defined.ts";
import { findLeftovers, leftoverCollector } from "../leftovers.ts";
import { bodyCollector } from "./body-collector.ts";
import { findRelevantName, isRelevantAttribute, isTextElement } from "./element.ts";
import type { Listener } from "./element-type.ts";
import { headCollector } from "./head-collector.ts";
import { emailEdition } from "./parse-email.ts";
import { referenceCollector } from "./parse-references.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { parsePlainElements } from "./plain-elements.ts";

/** Parses an HTML page. */
export function parsePage(file: string, html: string): ParsedFile {
  const leftovers = findLeftovers(html);
  const edition = emailEdition(file, html);
  return {
    file,
    ...(parsePlainPage(html) ?? parseAnyPage(html)),
    leftovers: leftovers.length === 0 ? leftovers : [...leftovers, ...generatedLeftovers(html)],
    ...defined({ edition }),
  };
}

type Page = Omit<ParsedFile, "file" | "leftovers" | "edition">;

/** Parses a page in plain notation (see `plain-elements.ts`); undefined for any other page. */
export function parsePlainPage(html: string): Page | undefined {
  const { listener, page } = pageCollector();
  return parsePlainElements(html, listener) ? page() : undefined;
}

/** Parses any page, as browsers do. */
export function parseAnyPage(html: string): Page {
  const { listener, page } = pageCollector();
  parseElements(html, "relevant", listener);
  return page();
}

function generatedLeftovers(html: string): ParsedFile["leftovers"] {
  const { start, leftovers } = leftoverCollector();
  parseElements(html, "all", { start, text: () => undefined });
  return leftovers();
}

function pageCollector(): { readonly listener: Listener; readonly page: () => Page } {
  const [references, head, body] = [referenceCollector(), headCollector(), bodyCollector()];
  const texts = new Map<number, string>();
  const textAt = (at: number): string => texts.get(at) ?? "";
  return {
    listener: {
      start(element) {
        references.start(element);
        head.start(element);
        body.start(element);
      },
      text: (at, text) => texts.set(at, text),
    },
    page() {
      const { ids, errors, languages, ...rest } = body.body(textAt);
      return { references: references.references(), ids, errors, page: { languages, ...head.head(textAt), ...rest } };
    },
  };
}

/**
 * Passes the elements of any HTML page to the listener, parsed as browsers do. `relevant` leaves out elements that no check
 * needs, which are most.
 */
function parseElements(html: string, which: "all" | "relevant", listener: Listener): void {
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
