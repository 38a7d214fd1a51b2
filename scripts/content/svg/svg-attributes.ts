import type { Message } from "../../diagnostics/message.ts";
import { message } from "../message.ts";

/** What is wrong with an attribute of an SVG element. Attributes with the prefix of a drawing program are no styles. */
export function findAttributeFault(full: string, value: string): Message | undefined {
  const name = full.slice(full.indexOf(":") + 1);
  if (/^on/i.test(name)) return message("svg-event", { attribute: full });
  if (/^(?:href|src|base)$/i.test(name) && !/^#[^#]*$/.test(value.trim()))
    return message("svg-outside", { attribute: full, target: shorten(value) });
  return full !== name || IS_TEXT.test(name) ? undefined : findStyleFault(value);
}

/** Attributes that hold names and descriptions. Browsers read any other attribute of a drawing as a style. */
const IS_TEXT = /^(?:id|class|title|lang|space|aria-.*|data-.*)$/;

/** What is wrong with a stylesheet, or with a value in one: it could load files (CSS Values 4, 4.5; CSS Cascade 5, 2). */
export function findStyleFault(css: string): Message | undefined {
  for (const { 1: target = "" } of css.matchAll(/url\s*\(\s*["']?([^)]*)/gi)) {
    if (!target.startsWith("#")) return message("svg-style-outside", { target: shorten(target) });
  }
  const [found] = FORBIDDEN_IN_STYLES.exec(css) ?? [];
  return found === undefined ? undefined : message("svg-style", { found });
}

/** Escapes hide words; these rules and functions load files or run programs, in a browser of today or of yesterday. */
const FORBIDDEN_IN_STYLES =
  /\\|@(?!media\b)[\w-]*|(?:image-set|image|src|element|cross-fade|expression|paint)(?=\s*\()|(?:behavior|-moz-binding)(?=\s*:)|javascript:/i;

function shorten(value: string): string {
  const shown = value.replace(/\s+/g, " ").trim();
  return shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
}
