import { HREF_TARGETS, shorten } from "./href.ts";
import { locateUnlinked } from "./locate.ts";
import type { DoubtfulNote, Parsed, Unlinked } from "./tokens.ts";
import type { BodyFault } from "./types.ts";

/** What looks like a link or a footnote and is none: the code of a template is an error, all else a warning. */
export function findShownAsText(parsed: Parsed): readonly BodyFault[] {
  const brackets = locateUnlinked(parsed).map(({ location, ...unlinked }) => ({ ...location, ...faultOf(unlinked) }));
  return [...brackets, ...findDoubtfulNotes(parsed)];
}

type Fault = Pick<BodyFault, "rule" | "severity" | "actual" | "expected">;

function faultOf({ kind, written }: Unlinked): Fault {
  const shown = shorten(written);
  switch (kind) {
    case "template-link":
    case "template-image": {
      const role = kind === "template-link" ? "link" : "image";
      const actual = `template code \`${shown}\` as an address`;
      return { rule: `body-${role}`, severity: "error", actual, expected: HREF_TARGETS[role] };
    }
    case "reference":
      return {
        rule: "body-link",
        severity: "warning",
        actual: `link to the definition \`${shown}\`, shown as text`,
        expected: `a line with that definition, such as [${shown}]: https://example.org`,
      };
    case "footnote":
      return {
        rule: "body-footnote",
        severity: "warning",
        actual: `reference to the footnote \`${shown}\`, shown as text`,
        expected: `a line with that footnote, such as [^${shown}]: The note.`,
      };
    default:
      return {
        rule: `body-${kind}`,
        severity: "warning",
        actual: `spaces in the address \`${shown}\`, shown as text`,
        expected: "no spaces, or %20 in place of each",
      };
  }
}

function findDoubtfulNotes({ doubtfulNotes, lines }: Parsed): readonly BodyFault[] {
  return doubtfulNotes.map(({ kind, label, line }) => {
    const mark = `[^${label}]:`;
    return {
      ...{ line: line + 1, column: (lines[line] ?? "").indexOf(mark) + 1, length: mark.length },
      ...{ rule: "body-footnote", severity: "warning", ...wordsOf({ kind, label }) },
    };
  });
}

function wordsOf({ kind, label }: Pick<DoubtfulNote, "kind" | "label">): Pick<BodyFault, "actual" | "expected"> {
  switch (kind) {
    case "unused":
      return { actual: `footnote \`${label}\` that nothing refers to, not shown`, expected: `[^${label}] in the text` };
    case "repeated":
      return { actual: `second footnote \`${label}\`, not shown`, expected: "a label of its own" };
    case "empty":
      return { actual: `footnote \`${label}\` without text`, expected: `the note after [^${label}]:` };
  }
}
