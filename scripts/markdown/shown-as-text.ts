import type { Message } from "../diagnostics/message.ts";
import { shorten } from "./href.ts";
import { locateUnlinked } from "./locate-in-body.ts";
import { message } from "./message.ts";
import type { BodyFault } from "./types.ts";
import type { DoubtfulNote, Parsed, Unlinked } from "./walk-tokens.ts";

/** Text that looks like a link or a footnote and is none: one warning each. */
export function findShownAsText(parsed: Parsed): readonly BodyFault[] {
  const brackets = locateUnlinked(parsed).map(({ location, ...unlinked }) => ({ ...location, ...faultOf(unlinked) }));
  return [...brackets, ...findDoubtfulNotes(parsed)];
}

type Fault = Pick<BodyFault, "rule" | "severity" | "message" | "remedy">;

function faultOf({ kind, written }: Unlinked): Fault {
  const shown = shorten(written);
  switch (kind) {
    case "reference":
      return {
        rule: "body-link",
        severity: "warning",
        message: message("definition-missing", { label: shown, line: `[${shown}]: https://example.org` }),
      };
    case "footnote":
      return {
        rule: "body-footnote",
        severity: "warning",
        message: message("footnote-missing", { label: shown, line: `[^${shown}]: …` }),
      };
    default:
      return {
        rule: `body-${kind}`,
        severity: "warning",
        message: message("address-with-spaces", { address: shown }),
      };
  }
}

function findDoubtfulNotes({ doubtfulNotes, lines }: Parsed): readonly BodyFault[] {
  return doubtfulNotes.map(({ kind, label, line }) => {
    const mark = `[^${label}]:`;
    return {
      line: line + 1,
      column: (lines[line] ?? "").indexOf(mark) + 1,
      length: mark.length,
      rule: "body-footnote",
      severity: "warning",
      message: messageOf({ kind, label }),
    };
  });
}

function messageOf({ kind, label }: Pick<DoubtfulNote, "kind" | "label">): Message {
  switch (kind) {
    case "unused":
      return message("footnote-unused", { label, mark: `[^${label}]` });
    case "repeated":
      return message("footnote-twice", { label });
    case "empty":
      return message("footnote-empty", { label, mark: `[^${label}]:` });
  }
}
