import type { Period } from "../../content/period.ts";
import { PERIOD_EXAMPLES, parsePeriod } from "../../content/period.ts";
import type { Slug } from "../../content/slug.ts";
import { parseSlug, slugInsteadOf } from "../../content/slug.ts";
import { message } from "../message.ts";
import { readWord } from "./new-file.ts";

/** The name of a bulletin's folder. Ends the process with 2 if it is none. */
export function readPeriod(typed: string | undefined): Period {
  return readWord(message("write-bulletin-name", { periods: PERIOD_EXAMPLES }), typed, parsePeriod);
}

/** The name of a file. Ends the process with 2 if it is none, or that of a bulletin's own file. */
export function readSlug(typed: string | undefined): Slug {
  const parse = (text: string) => (text === "bulletin" ? undefined : parseSlug(text));
  return readWord(slugInsteadOf(typed ?? ""), typed, parse);
}
