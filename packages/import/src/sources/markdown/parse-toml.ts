import { parse } from "smol-toml";

/** The value of a TOML text; undefined for any other text. */
export function parseToml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
