import { PERIOD_EXAMPLES, type Period, parsePeriod } from "../../content/period.ts";
import type { Slug } from "../../content/slug.ts";
import { parseSlug, slugInsteadOf } from "../../content/slug.ts";
import { formatMessage } from "../../diagnostics/message.ts";
import { LANGUAGE } from "../language.ts";
import { readWord } from "./new-file.ts";

/** The name of a bulletin's folder. Ends the process with 2 if it is none. */
export function readPeriod(typed: string | undefined): Period {
  return readWord(`bulletin's name, ${PERIOD_EXAMPLES.join(", ")}`, typed, parsePeriod);
}

/** The name of a file. Ends the process with 2 if it is none, or that of a bulletin's own file. */
export function readSlug(typed: string | undefined): Slug {
  return readWord(
    `name: ${formatMessage(slugInsteadOf(typed ?? ""), LANGUAGE)}`,
    typed === "bulletin" ? undefined : typed,
    parseSlug,
  );
}
