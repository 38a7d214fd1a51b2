import { parseYaml } from "../../content/yaml/yaml.ts";
import { findExactCountry } from "../../schema/exact-countries.ts";
import type { Fix } from "./fix.ts";

/** `topics: prisons, courts` → `topics: [prisons, courts]`. */
export const listBrackets: Fix = ({ suggestion, ...mistake }) => {
  if (mistake.field === undefined || typeof mistake.value !== "string" || !/^\[.*\]$/.test(suggestion ?? ""))
    return undefined;
  const { value } = parseYaml({ file: "", yaml: `list: ${suggestion}\n`, firstLine: 1 });
  if (typeof value !== "object" || value === null || !("list" in value) || !Array.isArray(value.list)) return undefined;
  if (mistake.field.at(-1) !== "countries") return { kind: "set", field: mistake.field, value: value.list };
  const codes = mistake.value.split(",").map((name) => findExactCountry(name.trim()));
  return codes.includes(undefined) ? undefined : { kind: "set", field: mistake.field, value: codes };
};
