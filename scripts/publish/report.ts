import type { PublishedRelease } from "./journal.ts";
import type { Change } from "./plan.ts";
import type { UploadPlan } from "./upload-to-store.ts";

/** A summary of a plan: how many files each phase changes. */
export function formatSummary({ release, phases }: UploadPlan): string {
  const rows = phases.map(({ name, changes }) => `  ${name.padEnd(14)} ${String(changes.length).padStart(6)}\n`);
  return `Release ${release.id.slice(0, 12)}: ${rows.length === 0 ? "nothing changes\n" : `to be changed\n${rows.join("")}`}`;
}

/** A plan with all changes, in the order of the phases. */
export function formatPlan(plan: UploadPlan): string {
  const changes = plan.phases.flatMap(({ name, changes }) => changes.map((change) => `${name}: ${describe(change)}\n`));
  return `${formatSummary(plan)}${changes.join("")}`;
}

/** A heading with a list of files; empty without files. */
export function formatFileList(heading: string, paths: readonly string[]): string {
  return paths.length === 0 ? "" : `${heading}:\n${paths.map((path) => `  ${path}\n`).join("")}`;
}

/** The releases that a rollback can restore, newest first. */
export function formatReleases(releases: readonly PublishedRelease[]): string {
  if (releases.length === 0) return "Nothing has been published there yet.\n";
  const rows = [...releases]
    .reverse()
    .map(({ id, replaced }) => `  ${id}${replaced === undefined ? "  in place" : ""}\n`);
  return `Available releases:\n${rows.join("")}`;
}

function describe(change: Change): string {
  return change.kind === "put" ? `put ${change.file.path}` : `remove ${change.path}`;
}
