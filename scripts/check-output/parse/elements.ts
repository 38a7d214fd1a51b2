import { Parser } from "htmlparser2";
import { findTellingName, isNotable, isWordy, type Listener } from "./element.ts";

/**
 * Tells of the elements of an HTML page, written in whatever way a browser reads. `telling` leaves out those of which no
 * check wants to know, which are most.
 */
export function parseElements(html: string, which: "all" | "telling", listener: Listener): void {
  let drawings = 0;
  let reading: { readonly name: string; readonly at: number; words: string } | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "svg") drawings += 1;
      if (reading !== undefined && name === "img") reading.words += attributes["alt"] ?? "";
      const notable = Object.keys(attributes).filter((each) => isNotable(each, attributes[each] ?? ""));
      if (which === "telling" && notable.length === 0 && findTellingName(name) === undefined) return;
      const at = parser.startIndex;
      if (reading === undefined && isWordy(name)) reading = { name, at, words: "" };
      const within = drawings > 0 ? "drawing" : "page";
      listener.start({ name, at, within, attribute: (each) => attributes[each], notable: () => notable });
    },
    ontext(data) {
      if (reading !== undefined) reading.words += data;
    },
    onclosetag(name) {
      if (name === "svg") drawings -= 1;
      if (reading?.name !== name) return;
      listener.words(reading.at, reading.words);
      reading = undefined;
    },
  });
  parser.end(html);
}
