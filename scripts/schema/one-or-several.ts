import { defined } from "../defined.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { message } from "./message.ts";

/** A field for one value, and the field for a list of values that may replace it. */
interface OneOrSeveral {
  readonly rule: string;
  readonly one: readonly [name: string, value: unknown];
  readonly several: readonly [name: string, values: readonly unknown[] | undefined];
}

/** A file has either the field for one value or the field for several. */
export function checkOneOf(
  file: string,
  { rule, one: [one, value], several: [several, values] }: OneOrSeveral,
): readonly UnlocatedDiagnostic[] {
  if (value === undefined || values === undefined) return [];
  const all = [value, ...values];
  const suggestion = all.every((each) => typeof each === "string")
    ? `${several}: [${[...new Set(all)].join(", ")}]`
    : undefined;
  return [
    {
      rule,
      severity: "error",
      ref: { file, field: [one], part: "key" },
      message: message("one-or-several", { one, several }),
      ...defined({ suggestion }),
    },
  ];
}
