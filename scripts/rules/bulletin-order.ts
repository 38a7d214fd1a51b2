import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { groupBy } from "../group-by.ts";
import { once } from "../once.ts";
import type { BulletinRecord, ItemRecord } from "../schema/record.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { missingFieldError } from "./rule.ts";

/**
 * A bulletin with several items of one day names their order: otherwise the names of their files decide it. A warning for each
 * bulletin that has a file of its own.
 */
export const bulletinOrder: Rule = {
  id: "bulletin-order",
  *check({ bulletins, items }) {
    const byPeriod = once(() => {
      const originals = items
        .map(({ original }) => original)
        .filter(({ fields, faulty }) => fields.draft !== true && !faulty.includes("date"));
      return groupBy(originals, ({ path }) => path.period);
    });
    for (const { original } of bulletins) {
      const { fields, faulty, path } = original;
      if (fields.order !== undefined || faulty.includes("order")) continue;
      yield* checkOrder(original, byPeriod().get(path.period) ?? []);
    }
  },
};

function* checkOrder(
  { path, fields: { lead } }: BulletinRecord,
  items: readonly ItemRecord[],
): Iterable<UnlocatedDiagnostic> {
  const others = items.filter((item) => item.path.slug !== lead);
  const days = [...groupBy(others, dateOf)].sort(([a], [b]) => (a > b ? -1 : 1));
  const [shared] = days.filter(([, ofDay]) => ofDay.length > 1);
  if (shared === undefined) return;
  const names = days.flatMap(([, ofDay]) => ofDay.map((item) => item.path.slug).sort());
  const [date, ofDay] = shared;
  const count = ofDay.length;
  const words = date === "" ? message("order-without-day", { count }) : message("order-of-day", { count, date });
  yield {
    ...missingFieldError("bulletin-order", path.file, ["order"], words),
    severity: "warning",
    suggestion: `order: [${[...(lead === undefined ? [] : [lead]), ...names].join(", ")}]`,
  };
}

/** Items without a date of their own come last, as in the bulletin. */
function dateOf({ fields: { date }, path }: ItemRecord): string {
  const period: string = path.period;
  return date === undefined || date === period ? "" : date;
}
