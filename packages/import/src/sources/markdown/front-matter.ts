import { parseForeignYaml } from "../../../../../scripts/content/index.ts";
import { parseJson } from "../../../../../scripts/diagnostics/index.ts";
import { parseToml } from "./parse-toml.ts";

/** The fields of a text, in the form of another program, and the text below them. */
export interface ForeignText {
  /** Absent if the file has no front matter. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/**
 * Splits a text as Hugo, Jekyll, Eleventy, Astro, Docusaurus and Pelican do: YAML between `---`, TOML between `+++`, JSON in braces, or
 * lines of `Name: value` at the start. Undefined if its front matter can't be read.
 */
export function readForeignText(text: string): ForeignText | undefined {
  const source = text.replaceAll(/\r\n?/g, "\n").replace(/^\uFEFF/, "");
  for (const [fence, parse] of FENCED) {
    if (!new RegExp(`^${fence}[ \\t]*\n`).test(source)) continue;
    const start = source.indexOf("\n") + 1;
    const end = new RegExp(`^${fence}[ \\t]*$`, "m").exec(source.slice(start));
    if (end === null) return undefined;
    const fields = parse(source.slice(start, start + end.index));
    return fields === undefined ? undefined : { fields, body: source.slice(start + end.index + end[0].length + 1) };
  }
  if (source.startsWith("{")) return readJson(source);
  return readLines(source);
}

type Parse = (text: string) => Readonly<Record<string, unknown>> | undefined;

const FENCED: readonly (readonly [fence: string, parse: Parse])[] = [
  [
    "---",
    (text) => asFields(text.trim() === "" ? {} : (parseForeignYaml(text) ?? parseForeignYaml(indentQuoted(text)))),
  ],
  ["\\+\\+\\+", (text) => asFields(parseToml(text))],
];

/**
 * Jekyll and Hugo accept quoted values of several lines that are not indented, which YAML 1.2 does not. Here they are indented.
 */
function indentQuoted(yaml: string): string {
  let open: { readonly indent: string; readonly rest: RegExp } | undefined;
  return yaml
    .split("\n")
    .map((line) => {
      if (open !== undefined) {
        const indented = `${open.indent}  ${line.trimStart()}`;
        if (!open.rest.test(line)) open = undefined;
        return indented;
      }
      const [, indent = "", value = ""] = /^( *)[\w-]+:[ \t]+(\S.*)$/.exec(line) ?? [];
      const rest = REST_OF_QUOTED.get(value.slice(0, 1));
      if (rest?.test(value.slice(1)) === true) open = { indent, rest };
      return line;
    })
    .join("\n");
}

/** Texts in which a quoted value does not end, by its quotation mark. */
const REST_OF_QUOTED: ReadonlyMap<string, RegExp> = new Map([
  ["'", /^(?:[^']|'')*$/],
  ['"', /^(?:[^"\\]|\\.)*\\?$/],
]);

/** JSON front matter ends with the brace that closes it. */
function readJson(source: string): ForeignText | undefined {
  const end = /^\}[ \t]*$/m.exec(source);
  const close = end === null ? -1 : end.index + 1;
  const fields = asFields(parseJson(source.slice(0, close)));
  return fields === undefined ? { body: source } : { fields, body: source.slice(close).trimStart() };
}

/** Pelican's own format: lines of fields up to an empty one, of which one is the title. */
function readLines(source: string): ForeignText {
  const [head = ""] = source.split(/\n[ \t]*\n/, 1);
  const lines = head.split("\n").map((line) => /^([A-Za-z][\w-]*):[ \t]*(.*)$/.exec(line));
  const fields = Object.fromEntries(
    lines.flatMap((found) => (found === null ? [] : [[found[1] ?? "", found[2] ?? ""]])),
  );
  const isHead = lines.every((line) => line !== null) && Object.keys(fields).some((name) => /^title$/i.test(name));
  return isHead ? { fields, body: source.slice(head.length).trimStart() } : { body: source };
}

function asFields(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isTable = typeof value === "object" && value !== null && !Array.isArray(value);
  return isTable && isShallow(value, DEEPEST_VALUE, new Map()) ? { ...value } : undefined;
}

/** Deeper than any front matter that was written for a generator. */
const DEEPEST_VALUE = 40;

/** Whether the depth of a value is limited. With the anchors of YAML, a value may contain itself; many may contain the same one. */
function isShallow(value: unknown, left: number, seen: Map<object, number>): boolean {
  if (typeof value !== "object" || value === null || (seen.get(value) ?? Number.POSITIVE_INFINITY) <= left) return true;
  if (left === 0) return false;
  seen.set(value, left);
  return Object.values(value).every((each) => isShallow(each, left - 1, seen));
}
