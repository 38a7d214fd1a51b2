import { comparePeriods } from "../period.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/** Numbers increase with the period, so that no two bulletins have the same. Bulletins without a number are skipped. */
export const bulletinNumber: Rule = {
  id: "bulletin-number",
  *check({ bulletins }) {
    const numbered = bulletins
      .flatMap(({ original: { path, fields } }) =>
        fields.number === undefined ? [] : [{ path, number: fields.number }],
      )
      .sort((a, b) => comparePeriods(a.path.period, b.path.period));
    for (const [index, { path, number }] of numbered.entries()) {
      const before = numbered[index - 1];
      if (before === undefined || number > before.number) continue;
      yield valueError("bulletin-number", path.file, ["number"], {
        actual: `number \`${number}\``,
        expected: `a number above ${before.number}, the number of ${before.path.period}`,
      });
    }
  },
};
