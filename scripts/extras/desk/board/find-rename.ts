import { parseContentPath } from "../../../content/content-path.ts";
import { parsePeriod } from "../../../content/period.ts";
import type { Rename } from "../../../content/rename/plan-rename.ts";
import { parseSlug } from "../../../content/slug.ts";
import type { Move } from "../home/home.ts";

/** What a move renames; undefined for what has no other address, and for names that nothing may have. */
export function findRename({ file, period: into, name: called }: Move): Rename | undefined {
  const path = parseContentPath(file);
  const name = called === undefined ? undefined : parseSlug(called);
  const period = into === undefined ? undefined : parsePeriod(into);
  if ((called !== undefined && name === undefined) || (into !== undefined && period === undefined)) return undefined;
  if (path?.kind === "item")
    return {
      kind: "item",
      from: { period: path.period, name: path.slug },
      to: { period: period ?? path.period, name: name ?? path.slug },
    };
  if (name !== undefined && path?.kind === "event") return { kind: "event", from: path.key, to: name };
  if (name !== undefined && path?.kind === "page") return { kind: "page", from: path.slug, to: name };
  return undefined;
}
