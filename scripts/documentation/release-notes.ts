import { notesOf } from "../cli/release-notes.ts";
import { findSlug } from "../content/slug.ts";
import { formatMarkdownFile } from "../content/yaml/format-yaml.ts";

/** A file of content: its path from the content folder, and its text. */
export type ContentFile = readonly [file: string, text: string];

/** A part of a version's notes: the text under a heading, or under a line of bold words below a heading. */
interface Part {
  readonly title: string;
  readonly text: string;
}

/**
 * The versions of a changelog (in the format of Keep a Changelog) as issues: a special issue for each version with a day, and an item for
 * each of its parts. Unreleased changes are left out. Relative links lead into `source`, such as
 * `https://github.com/dateline-news/dateline`, at that version.
 */
export function releaseNotes(changelog: string, source: string): readonly ContentFile[] {
  return [...changelog.matchAll(VERSION)].flatMap(({ groups = {} }) => {
    const { version = "", day = "" } = groups;
    const notes = notesOf(changelog, version) ?? "";
    const linked = notes.replaceAll(/\]\((?!\w+:|#)([^)]+)\)/g, `](${source}/blob/v${version}/$1)`);
    return issueOf(version, day, linked);
  });
}

const VERSION = /^## (?<version>\d\S*) \((?<day>\d{4}-\d{2}-\d{2})\)$/gm;

function issueOf(version: string, day: string, notes: string): readonly ContentFile[] {
  const folder = `bulletins/${day.slice(0, 7)}-v${version.replaceAll(".", "-")}`;
  const [introduction = "", ...list] = notes.split(/^(?=- |#)/m);
  const parts = partsOf(list.join(""), version);
  const names = parts.map(({ title }) => findSlug(title.replaceAll(".", "-")) ?? "notes");
  const title = `Dateline ${version}`;
  return [
    [`${folder}/bulletin.en.md`, formatMarkdownFile({ title, date: day, order: names }, introduction.trimStart())],
    ...parts.map(
      (part, index): ContentFile => [
        `${folder}/${names[index]}.en.md`,
        formatMarkdownFile({ title: part.title, summary: firstSentence(part.text), date: day }, `${part.text}\n`),
      ],
    ),
  ];
}

/** The parts with a text: for a heading with bold lines below it, one part for each line. */
function partsOf(notes: string, version: string): readonly Part[] {
  const [before = "", ...sections] = notes.split(/^### /m);
  const named = sections.flatMap((section) => {
    const [heading = ""] = section.split("\n", 1);
    const [first = "", ...groups] = section.slice(heading.length).split(/^\*\*(?=[^*\n]+\*\*$)/m);
    return [
      { title: `${heading} in ${version}`, text: first.trim() },
      ...groups.map((group) => {
        const [name = ""] = group.split("**", 1);
        const text = group.slice(name.length + "**".length).trim();
        return { title: `${heading} in ${version}: ${name[0]?.toLowerCase() ?? ""}${name.slice(1)}`, text };
      }),
    ];
  });
  return [{ title: `What ${version} brings`, text: before.trim() }, ...named].filter(({ text }) => text !== "");
}

/** The first sentence of a text that is a list, as plain text. */
function firstSentence(text: string): string | undefined {
  const [entry = ""] = text.replace(/^- /, "").split(/\n(?:- |\n)/, 1);
  const [sentence] = /^.*?[.:](?=\s|$)/.exec(entry.replaceAll(/\s+/g, " ")) ?? [];
  return sentence
    ?.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/[`*]/g, "")
    .replace(/:$/, ".");
}
