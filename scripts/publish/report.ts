import type { KeptRelease } from "./journal.ts";
import type { Change } from "./plan.ts";
import type { DeliveryPlan } from "./to-store.ts";

/** A plan in a few lines: how many files each phase changes. */
export function formatSummary({ kept, phases }: DeliveryPlan): string {
  const rows = phases.map(({ name, changes }) => `  ${name.padEnd(14)} ${String(changes.length).padStart(6)}\n`);
  return `Release ${kept.id.slice(0, 12)}: ${rows.length === 0 ? "nothing changes\n" : `to be changed\n${rows.join("")}`}`;
}

/** A plan with every change, in the order of the phases. */
export function formatPlan(plan: DeliveryPlan): string {
  const changes = plan.phases.flatMap(({ name, changes }) => changes.map((change) => `${name}: ${describe(change)}\n`));
  return `${formatSummary(plan)}${changes.join("")}`;
}

/** The releases that can be gone back to, newest first. */
export function formatKept(releases: readonly KeptRelease[]): string {
  if (releases.length === 0) return "Nothing was published there yet.\n";
  const rows = [...releases]
    .reverse()
    .map(({ id, replaced }) => `  ${id}${replaced === undefined ? "  in place" : ""}\n`);
  return `Kept are\n${rows.join("")}`;
}

function describe(change: Change): string {
  return change.kind === "put" ? `put ${change.file.path}` : `remove ${change.path}`;
}
