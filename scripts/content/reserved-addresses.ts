import type { LanguageTag } from "../i18n/language-tag.ts";
import { type Address, fileIn } from "./addresses.ts";

/** First steps of addresses that content may not use: archives, generated files, and names that later versions may need. */
const OWN_STEPS: ReadonlySet<string> = new Set([
  "404",
  "410",
  "admin",
  "assets",
  "bulletins",
  "calendar",
  "countries",
  "coverage",
  "data",
  "events",
  "feed",
  "media",
  "pagefind",
  "search",
  "subscribe",
  "topics",
]);
/** Steps under a bulletin that content may not use. */
const OWN_BULLETIN_STEPS: ReadonlySet<string> = new Set(["bulletin", "email", "media", "pdf"]);

/** Whether content may not use an address, because the publication has or may get its own page there, in any language. */
export function isReservedAddress(address: Address, languages: readonly LanguageTag[]): boolean {
  const first = stepAt(address, 1);
  const start = languages.some((language) => language === first) ? `/${first}/`.length : 1;
  const step = stepAt(address, start);
  const end = address.lastIndexOf("/");
  if (start + step.length >= end)
    return (
      step === "" || OWN_STEPS.has(step) || languages.some((language) => language === step) || /^\d{4}$/.test(step)
    );
  const last = address.slice(address.lastIndexOf("/", end - 1) + 1, end);
  return OWN_BULLETIN_STEPS.has(last) && /^\d{4}$/.test(step);
}

/** The step of an address that begins at an index; empty if none does. Makes no list of steps: this runs for every item. */
function stepAt(address: Address, start: number): string {
  return address.slice(start, Math.max(start, address.indexOf("/", start)));
}

/** First steps that are followed by the names of topics and events, and so also by their former names. */
const STEPS_OF_KEYS: ReadonlySet<string> = new Set(["events", "topics"]);

/**
 * Whether an address belongs to a page or file that the publication itself has or may get: nothing can have had it before.
 * Addresses below the name of a topic or event belong to that topic or event.
 * @param steps the first steps that the publication has only because of its content
 */
export function isOwnAddress(
  address: Address,
  languages: readonly LanguageTag[],
  steps: ReadonlySet<string> = new Set(),
): boolean {
  if (isReservedAddress(address.endsWith("/") ? address : fileIn(address, "/"), languages)) return true;
  const [first = "", ...others] = address.split("/").filter((each) => each !== "");
  const [step = "", key = ""] = languages.some((language) => language === first) ? others : [first, ...others];
  if (STEPS_OF_KEYS.has(step)) return key === "" || (step === "events" && /^\d{4}$/.test(key));
  return OWN_STEPS.has(step.replace(/\..*/, "")) || OWN_FILE.test(step) || steps.has(step);
}

/** Files at the root of the output, or of a language: feeds, lists and the configuration of a host. */
const OWN_FILE = /^(?:[\w-]+\.(?:json|txt|webmanifest|xml)|index\.html|_\w+|sitemap)$/;
