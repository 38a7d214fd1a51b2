import { defined } from "../../defined.ts";
import { findLeftovers, leftoverCollector } from "../leftovers.ts";
import { bodyCollector } from "./body-collector.ts";
import type { Listener } from "./element-type.ts";
import { parseElements } from "./elements.ts";
import { headCollector } from "./head-collector.ts";
import { emailEdition } from "./parse-email.ts";
import { referenceCollector } from "./parse-references.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { parsePlainElements } from "./plain-elements.ts";

/** Parses an HTML page. */
export function parsePage(file: string, html: string): ParsedFile {
  const leftovers = findLeftovers(html);
  const edition = emailEdition(file);
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
      const { ids, errors, ...rest } = body.body(textAt);
      return { references: references.references(), ids, errors, page: { ...head.head(textAt), ...rest } };
    },
  };
}
