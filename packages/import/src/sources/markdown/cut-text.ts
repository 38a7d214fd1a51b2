import type { Cut } from "../../source.ts";

/** An issue in Markdown, cut into its stories. Each of its lines is in one of the parts. */
export interface CutText {
  readonly stories: readonly { readonly title: string; readonly body: string }[];
  /** Parts that belong to no story, such as a greeting. */
  readonly outside: readonly string[];
}

/**
 * Cuts a text before each heading of a level, or at each rule. A heading of a higher level ends a story; with a text of its own, it begins
 * one. Undefined if there is nothing to cut at.
 */
export function cutMarkdown(body: string, cut: Exclude<Cut, "none">): CutText | undefined {
  const lines = withAtxHeadings(body).split("\n");
  const { definitions, others: text } = partDefinitions(lines);
  const level = cut === "hr" ? RULE_MARK : Number(cut.slice(1));
  const parts: string[][] = [[]];
  let cuts = 0;
  eachLine(text, (line, isCode) => {
    const mark = isCode ? undefined : markIn(line, level);
    if (mark === level) cuts += 1;
    if (mark !== undefined) parts.push([]);
    if (mark !== RULE_MARK) parts.at(-1)?.push(line);
  });
  if (cuts === 0) return undefined;
  const [first = [], ...rest] = parts;
  const stories = rest.map(storyOf);
  const isStory = ({ title, body: text, depth }: ReturnType<typeof storyOf>) =>
    (title !== "" && depth === level) || text !== "";
  const kept = stories.filter(isStory);
  const unused = definitions.filter((each) => !kept.some(({ body: text }) => refersTo(text, each)));
  const others = stories.filter((each) => !isStory(each)).map(({ whole }) => whole);
  return {
    stories: kept.map(({ title, body: text }) => ({ title, body: withDefinitions(text, definitions) })),
    outside: [first.join("\n").trim(), ...others, ...unused.map(({ text }) => text)].filter(Boolean),
  };
}

/** The level of a rule, so that a cut has one level. */
const RULE_MARK = 0;

/** The level of a line at which a text is cut: a rule, or a heading whose level is not below the level of the cut. */
function markIn(line: string, level: number): number | undefined {
  if (level === RULE_MARK) return RULE.test(line) ? RULE_MARK : undefined;
  const depth = /^ {0,3}(#{1,6})[ \t]+\S/.exec(line)?.[1]?.length;
  return depth !== undefined && depth <= level ? depth : undefined;
}

/** A part with its title, if it begins with a heading. */
function storyOf(lines: readonly string[]) {
  const whole = lines.join("\n").trim();
  const [line = "", marks = "", title = ""] = /^ {0,3}(#{1,6})[ \t]+([^\n]*)(?:\n|$)/.exec(whole) ?? [];
  return {
    whole,
    depth: marks.length || undefined,
    title: title.replace(/[ \t]+#+[ \t]*$/, "").trim(),
    body: whole.slice(line.length).trim(),
  };
}

/** Underlined headings (setext), in the form of the other headings (ATX). */
function withAtxHeadings(body: string): string {
  return body
    .replaceAll(/^(?! {0,3}[#>`~-])(\S[^\n]*)\n=+[ \t]*$/gm, "# $1")
    .replaceAll(/(?<=^|\n\n)(?! {0,3}[#>`~-])(\S[^\n]*)\n-{2,}[ \t]*$/gm, "## $1");
}

const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/** Calls a function for each line, and says whether it is in a fence: such a line is no heading and no rule. */
function eachLine(lines: readonly string[], visit: (line: string, isCode: boolean) => void): void {
  let fence = "";
  for (const line of lines) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? "";
    const isInside = fence !== "";
    if (isInside && mark.startsWith(fence)) fence = "";
    else if (!isInside && mark !== "") fence = mark;
    visit(line, isInside || fence !== "");
  }
}

interface Definition {
  readonly label: string;
  readonly text: string;
}

/** The targets of links by reference and the footnotes, which stories anywhere in the text may use. */
function partDefinitions(lines: readonly string[]): {
  readonly definitions: readonly Definition[];
  readonly others: readonly string[];
} {
  const definitions: { label: string; text: string }[] = [];
  const others: string[] = [];
  let isOpen = false;
  eachLine(lines, (line, isCode) => {
    const label = isCode ? undefined : /^ {0,3}\[([^\]\n]+)\]:[ \t]*\S/.exec(line)?.[1];
    const last = isOpen && /^(?: {4}|\t)\S/.test(line) ? definitions.at(-1) : undefined;
    if (label !== undefined) definitions.push({ label, text: line });
    else if (last !== undefined) last.text += `\n${line}`;
    else others.push(line);
    isOpen = label !== undefined || last !== undefined;
  });
  return { definitions, others };
}

function withDefinitions(text: string, definitions: readonly Definition[]): string {
  const own = definitions.filter((each) => refersTo(text, each));
  return own.length === 0 ? text : `${text}\n\n${own.map((each) => each.text).join("\n")}`;
}

function refersTo(text: string, { label }: Definition): boolean {
  return text.toLowerCase().includes(`[${label.toLowerCase()}]`);
}
