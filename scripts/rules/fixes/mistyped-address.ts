import { findNearest } from "../../diagnostics/suggestion.ts";
import { checkHref } from "../../markdown/href.ts";
import type { MessageId } from "../message.ts";
import type { Fix } from "./fix.ts";

const MENDED: ReadonlySet<string> = new Set<MessageId>([
  "address-with-space",
  "address-with-spaces",
  "address-incomplete",
  "link-refused",
  "link-target-unknown",
  "mail-address-wrong",
]);

/** `[x](mailto: a@b.org)` → `[x](mailto:a@b.org)`; `[x](ttps://b.org)` → `[x](https://b.org)`. */
export const mistypedAddress: Fix = ({ message: { id }, ...mistake }) => {
  if (!MENDED.has(id) || mistake.field !== undefined || LIKE_DEFINITION.test(mistake.lineText)) return undefined;
  const text = mendMailbox(mistake.written) ?? mendWeb(mistake.written);
  if (text === undefined || checkHref(text, "link").kind !== "absolute") return undefined;
  return { kind: "characters", line: mistake.line, column: mistake.column, length: mistake.written.length, text };
};

/** The beginning of a definition, which may be none because of a space alone: nothing of one is shown. */
const LIKE_DEFINITION = /\[[^\]]+\]:.*\]\(/;

/** A space within a name may stand for a dot, or be one too many: only those beside its ends and the sign are surely wrong. */
function mendMailbox(written: string): string | undefined {
  const [, mailbox, subject] = /^mailto:([^?]*)(\?.*)?$/is.exec(written) ?? [];
  if (mailbox === undefined) return undefined;
  const mended = mailbox.replaceAll(/^(?:\s|%20)+|(?:\s|%20)+(?=@|$)|(?<=@)(?:\s|%20)+/gi, "");
  return `mailto:${mended}${subject === undefined ? "" : subject.trimEnd().replaceAll(" ", "%20")}`;
}

function mendWeb(written: string): string | undefined {
  const [, scheme = "", mark, rest] = /^([a-z]{3,6})(:?\/{1,3}|:{2,3}\/\/)([^/].*)$/is.exec(written) ?? [];
  if (rest === undefined || !BEGINS_WITH_HOST.test(rest)) return undefined;
  const meant = SCHEMES.includes(scheme.toLowerCase()) ? scheme : mark === "://" ? schemeLike(scheme) : undefined;
  return meant === undefined ? undefined : `${meant}://${rest}`;
}

const SCHEMES: readonly string[] = ["http", "https"];

const BEGINS_WITH_HOST = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[:/?#]|$)/u;

/** The one scheme that was mistyped. Other letters than its own may be meant, as in `hxxps`, which is no link on purpose. */
function schemeLike(written: string): string | undefined {
  if (!/^[ht][htps]+$/i.test(written)) return undefined;
  const [first, ...others] = SCHEMES.filter((scheme) => findNearest(written, [scheme]) !== undefined);
  return others.length === 0 ? first : undefined;
}
