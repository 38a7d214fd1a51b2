import { isMapping, parseContentPath, parseFile } from "../../../../../../scripts/content/browser.ts";
import type { DeskChange } from "../../../home/home.ts";
import type { ChangeSubjects } from "../../../home/store/change-subjects.ts";
import type { Say } from "../say.ts";

/** The titles of proposals and commits: people who read them on the service read the language of the publication, and no file names. */
export function openSubjects(say: Say): ChangeSubjects {
  const issue = (period: string | undefined) =>
    period === undefined ? say("commit.publication") : say("commit.issue", { title: say.period(period) });

  /** A text by its title, or else by the bulletin that it belongs to. */
  function named(file: string, text: string | undefined): string {
    const path = parseContentPath(file);
    const [, period] = /^bulletins\/([^/]+)\//.exec(file) ?? [];
    if (path === undefined || path.kind === "media" || path.kind === "bulletin") return issue(period);
    const { fields } = parseFile(path, new TextEncoder().encode(text)).parsed;
    const title = isMapping(fields) ? titleIn(fields["title"] ?? fields["name"]) : undefined;
    return title === undefined ? issue(period) : say("commit.text", { title });
  }

  return {
    ofChange(change, before) {
      const {
        files: [first],
        uploads: [upload] = [],
        moves: [move] = [],
      } = change;
      const file = move?.file ?? first?.file ?? upload?.file ?? "";
      const text = move === undefined ? (first?.text ?? before) : before;
      return say(`commit.${kindOf(change)}`, { what: named(file, text) });
    },
    ofNew: (period) => say.period(period),
    ofChanges: (period) => say("proposal.changes", { what: issue(period) }),
  };
}

function kindOf({
  files: [first],
  moves: [move] = [],
}: DeskChange): "moved" | "file" | "deleted" | "added" | "changed" {
  if (move !== undefined) return "moved";
  if (first === undefined) return "file";
  if (first.text === null) return "deleted";
  return first.from === null ? "added" : "changed";
}

/** A title, or the first of the titles in several languages. */
function titleIn(value: unknown): string | undefined {
  const [title] = isMapping(value) ? Object.values(value) : [value];
  return typeof title === "string" && title.trim() !== "" ? title.trim() : undefined;
}
