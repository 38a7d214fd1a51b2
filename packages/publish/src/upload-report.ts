import { formatMessage, type Message, type Words } from "../../../scripts/diagnostics/index.ts";
import type { Change } from "./plan-upload.ts";
import { message } from "./shell.ts";
import type { PublishedRelease } from "./upload-journal.ts";
import type { UploadPlan } from "./upload-to-store.ts";

/** A summary of a plan: how many files each phase changes. */
export function formatSummary({ release, phases }: UploadPlan, words: Words): string {
  const rows = phases.map(({ name, changes }) => `  ${name.padEnd(14)} ${String(changes.length).padStart(6)}\n`);
  const id = phases.length === 0 ? "publish-nothing-changes" : "publish-changes";
  return `${formatMessage(message(id, { release: release.id.slice(0, 12) }), words)}\n${rows.join("")}`;
}

/** A plan with all changes, in the order of the phases. */
export function formatPlan(plan: UploadPlan, words: Words): string {
  const changes = plan.phases.flatMap(({ name, changes }) => changes.map((change) => `${name}: ${describe(change)}\n`));
  return `${formatSummary(plan, words)}${changes.join("")}`;
}

/** A heading with a list of files; empty without files. */
export function formatFileList(heading: Message, paths: readonly string[], words: Words): string {
  if (paths.length === 0) return "";
  return `${formatMessage(heading, words)}:\n${paths.map((path) => `  ${path}\n`).join("")}`;
}

/** The releases that a rollback can restore, newest first. */
export function formatReleases(releases: readonly PublishedRelease[], words: Words): string {
  if (releases.length === 0) return `${formatMessage(message("publish-nothing-there"), words)}\n`;
  const inPlace = formatMessage(message("publish-in-place"), words);
  const rows = [...releases]
    .reverse()
    .map(({ id, replaced }) => `  ${id}${replaced === undefined ? `  ${inPlace}` : ""}\n`);
  return `${formatMessage(message("publish-releases"), words)}\n${rows.join("")}`;
}

/** Names of phases and actions are the plan's, in every language. */
function describe(change: Change): string {
  return change.kind === "put" ? `put ${change.file.path}` : `remove ${change.path}`;
}
