import { editionOfMail } from "./edition.ts";
import { findLeftovers, startMachineLeftovers } from "./leftovers.ts";
import { startBody } from "./parse/body.ts";
import type { Listener } from "./parse/element.ts";
import { parseElements } from "./parse/elements.ts";
import { startHead } from "./parse/head.ts";
import { readPlainElements } from "./parse/plain-elements.ts";
import type { FileReading } from "./parse/reading.ts";
import { startReferences } from "./parse/references.ts";

/** What the checks need of an HTML page. */
export function readPage(file: string, html: string): FileReading {
  const leftovers = findLeftovers(html);
  const edition = editionOfMail(file);
  return {
    file,
    ...(readPlainPage(html) ?? parsePage(html)),
    leftovers: leftovers.length === 0 ? leftovers : [...leftovers, ...machineLeftoversOf(html)],
    ...(edition === undefined ? {} : { edition }),
  };
}

type Page = Omit<FileReading, "file" | "leftovers" | "edition">;

/** Reads a page in plain notation; undefined for any other. */
export function readPlainPage(html: string): Page | undefined {
  const { listener, page } = startPage();
  return readPlainElements(html, listener) ? page() : undefined;
}

/** Reads a page in any notation. */
export function parsePage(html: string): Page {
  const { listener, page } = startPage();
  parseElements(html, "telling", listener);
  return page();
}

function machineLeftoversOf(html: string): FileReading["leftovers"] {
  const { start, leftovers } = startMachineLeftovers();
  parseElements(html, "all", { start, words: () => undefined });
  return leftovers();
}

function startPage(): { readonly listener: Listener; readonly page: () => Page } {
  const [references, head, body] = [startReferences(), startHead(), startBody()];
  const words = new Map<number, string>();
  const wordsAt = (at: number): string => words.get(at) ?? "";
  return {
    listener: {
      start(element) {
        references.start(element);
        head.start(element);
        body.start(element);
      },
      words: (at, told) => words.set(at, told),
    },
    page() {
      const { ids, faults, ...rest } = body.body(wordsAt);
      return { references: references.references(), ids, faults, page: { ...head.head(wordsAt), ...rest } };
    },
  };
}
