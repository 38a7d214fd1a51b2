import { parseYaml } from "../../content/yaml/yaml.ts";
import type { Fix } from "./fix.ts";

/** `title: “Quito”` → `title: Quito`: YAML has straight quotes only, so these would be part of the value. */
export const typographicQuotes: Fix = ({ message: { id }, ...mistake }) => {
  if (mistake.field === undefined || mistake.part === "key" || typeof mistake.value !== "string") return undefined;
  const [, inside] = /^[“”„«‹‘]\s*([^“”„«»‹›]+?)\s*[“”»›’]$/.exec(mistake.value) ?? [];
  if (inside === undefined) return undefined;
  // A leftover is a text in a field for texts; another diagnostic may be about `“true”`.
  const { value } =
    id === "leftover-quotes"
      ? { value: { inside } }
      : parseYaml({ file: "", yaml: `inside: ${inside}\n`, firstLine: 1 });
  if (typeof value !== "object" || value === null || !("inside" in value)) return undefined;
  return { kind: "set", field: mistake.field, value: value.inside };
};
