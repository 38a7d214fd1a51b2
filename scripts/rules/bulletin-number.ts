import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { bulletinRuns } from "../model/series.ts";
import type { BulletinRecord } from "../schema/record.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/**
 * Numbers increase from one bulletin to the next of its series, or of its kind where none are declared, so that no two have the same. A
 * text, such as "31 bis", is there once. Bulletins without a number are skipped.
 */
export const bulletinNumber: Rule = {
  id: "bulletin-number",
  *check(content) {
    for (const { bulletins } of bulletinRuns(content)) {
      yield* checkNumbers(bulletins);
      yield* checkTexts(bulletins);
    }
  },
};

function* checkNumbers(series: readonly BulletinRecord[]): Iterable<UnlocatedDiagnostic> {
  const numbered = series.flatMap(({ path, fields: { number } }) =>
    typeof number === "number" ? [{ path, number }] : [],
  );
  for (const [index, { path, number }] of numbered.entries()) {
    const before = numbered[index - 1];
    if (before === undefined || number > before.number) continue;
    const values = { number: String(number), before: String(before.number), period: before.path.period };
    yield valueError("bulletin-number", path.file, ["number"], message("number-not-higher", values));
  }
}

function* checkTexts(series: readonly BulletinRecord[]): Iterable<UnlocatedDiagnostic> {
  const owners = new Map<string, BulletinRecord>();
  for (const original of series) {
    const { number } = original.fields;
    if (typeof number !== "string") continue;
    const owner = owners.get(number);
    if (owner === undefined) owners.set(number, original);
    else {
      const words = message("number-taken", { number, period: owner.path.period });
      yield valueError("bulletin-number", original.path.file, ["number"], words);
    }
  }
}
