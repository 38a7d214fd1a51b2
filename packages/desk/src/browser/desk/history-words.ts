import type { ChangePart } from "../../../../../scripts/model/browser.ts";
import type { Version } from "../../home/home.ts";
import type { Say } from "./say.ts";

/** A field that differs from the version before. */
export interface ChangedField {
  readonly name: string;
  readonly label: string;
  /** In words; undefined in the first version. */
  readonly before: string | undefined;
  readonly after: string;
  /** Whether only the focal point of a picture differs, which `label`, `before` and `after` then describe. */
  readonly isFocus?: true;
  /** In the form's notation. */
  readonly former: unknown;
  readonly value: unknown;
}

/** A version beside the previous one, as far as it can be described. */
export interface DescribedVersion {
  readonly file: string;
  readonly version: Version;
  readonly isFirst: boolean;
  /** Whether the bytes are equal. */
  readonly isSame: boolean;
  readonly fields: readonly ChangedField[];
}

/** The tools for descriptions. */
export interface Describer {
  readonly say: Say;
  readonly diffWords: (before: string, after: string) => readonly ChangePart[];
  /** The paragraphs, headings and lists of a text. */
  readonly blocksOf: (text: string) => readonly { readonly source: string; readonly words: string }[];
}

/** Up to so many letters, words are quoted. */
const SHORT = 42;

/** Fields with special descriptions, which are more specific than that they changed. */
const SPECIAL: ReadonlySet<string> = new Set(["draft", "withdrawn", "corrections"]);

/** Fields that are covered by other descriptions: a correction changes the day of the last change, and a move the former addresses. */
const TOLD: ReadonlySet<string> = new Set(["formerly", "updated", "revision", "reviewedRevision"]);

/** The changes of a version, in one line: «Titular: «…», antes «…»», «Texto: párrafo nuevo», «Cambia: Titular, Fecha». */
export function describeVersion(described: DescribedVersion, describer: Describer): string {
  const { version, isFirst, isSame, fields } = described;
  const { say } = describer;
  const { event } = version;
  if (event === "found" || event === "deleted" || event === "set aside") return say(`history.event.${event}`);
  if (isFirst) return say("history.first");
  if (isSame && event === undefined) return say("history.delivered");
  const told = [...movedWords(described, say), ...fields.flatMap((field) => specialWords(field, say))];
  const changed = changedWords(
    fields.filter(({ name }) => !SPECIAL.has(name) && !TOLD.has(name)),
    describer,
  );
  const words = [...told, ...(changed === undefined ? [] : [changed])];
  if (words.length > 0) return words.join(" · ");
  return say(fields.some(({ name }) => name === "revision") ? "history.current" : "history.unseen");
}

/** Its place before it moved. */
function movedWords({ file, version: { event, from } }: DescribedVersion, say: Say): readonly string[] {
  if (event !== "moved") return [];
  const [before, now] = [from ?? "", file].map((each) => /^bulletins\/([^/]+)\//.exec(each)?.[1]);
  if (before === undefined || before === now) return [say("history.renamed")];
  return [say("history.movedFrom", { title: say.period(before) })];
}

function specialWords({ name, former, value }: ChangedField, say: Say): readonly string[] {
  if (!SPECIAL.has(name)) return [];
  if (name === "corrections") return [say("history.corrected")];
  const isSet = name === "draft" ? value === true : value !== undefined;
  return former === value ? [] : [say(`history.${name}.${isSet ? "set" : "unset"}`)];
}

function changedWords(fields: readonly ChangedField[], describer: Describer): string | undefined {
  const [first, ...others] = fields;
  if (first === undefined) return undefined;
  if (others.length === 0) return fieldWords(first, describer);
  return describer.say("history.changed.fields", { labels: fields.map(({ label }) => label).join(", ") });
}

/** The change of one field: the words, if they are few. */
function fieldWords(field: ChangedField, describer: Describer): string {
  const { name, label, before = "", after, former, value, isFocus } = field;
  const { say, diffWords } = describer;
  if (isFocus === true) return say.labelled(label, after);
  if (name === "body") return textWords(label, before, after, describer);
  if (before === "") return say("history.added", { label });
  if (after === "") return say("history.removed", { label });
  if (isCompound(former) || isCompound(value)) return say("history.changed.fields", { labels: label });
  if (before.length <= SHORT && after.length <= SHORT) return say("history.replaced", { label, before, after });
  return quoted(label, diffWords(before, after), say) ?? say("history.changed.fields", { labels: label });
}

function isCompound(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

/** The words from the first to the last change, before and after, if they are few. */
function quoted(label: string, parts: readonly ChangePart[], say: Say): string | undefined {
  const isChange = ({ kind }: ChangePart) => kind !== "same";
  const between = parts.slice(parts.findIndex(isChange), parts.findLastIndex(isChange) + 1);
  const wordsOf = (gone: ChangePart["kind"]) =>
    between
      .filter(({ kind }) => kind !== gone)
      .map(({ text }) => text)
      .join("")
      .trim();
  const [before, after] = [wordsOf("added"), wordsOf("removed")];
  if (after.length > SHORT || before.length > SHORT || after === before) return undefined;
  if (before === "") return say("history.words.added", { label, words: after });
  if (after === "") return say("history.words.removed", { label, words: before });
  return say("history.replaced", { label, before, after });
}

/** The blocks of one text that another has not, or not so often. */
function without<Block extends { readonly source: string }>(blocks: readonly Block[], others: readonly Block[]) {
  const left = others.map(({ source }) => source);
  return blocks.filter(({ source }) => {
    const index = left.indexOf(source);
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

/** The change of a text: few words, or the number of paragraphs. */
function textWords(label: string, before: string, after: string, { say, diffWords, blocksOf }: Describer): string {
  const [old = [], now = []] = [before, after].map(blocksOf);
  const [came, went] = [without(now, old), without(old, now)];
  const [one = "", other = ""] = [went[0]?.words, came[0]?.words];
  const words = came.length === 1 && went.length === 1 ? quoted(label, diffWords(one, other), say) : undefined;
  if (words !== undefined) return words;
  if (came.length === 0 && went.length === 0) return say("history.changed.fields", { labels: label });
  const kind = went.length === 0 ? "new" : came.length === 0 ? "gone" : "changed";
  return say.count(`history.paragraphs.${kind}`, Math.max(came.length, went.length), { label });
}
