import { posix } from "node:path";
import { groupBy } from "../group-by.ts";

/*
 * What templates of a theme may use, from the declarations of the views: their names, types and docstrings. Declarations are read as
 * text, in the form that the formatter gives them: a declaration begins and ends at the start of a line, a member below it two spaces in.
 */

/** A file in which views and filters may be declared. */
interface Source {
  /** Its path from the folder of all. */
  readonly file: string;
  readonly text: string;
}

/** A declared type. */
interface Declaration {
  readonly file: string;
  readonly name: string;
  readonly doc: string;
  /** Its members; none of an alias. */
  readonly members: readonly Member[];
  /** What else it has or is: the types after `extends`, or those of an alias. */
  readonly rest: string;
}

interface Member {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: string;
  readonly doc: string;
}

/** A template of a theme: its name, such as `pages/item.njk`, and its text. */
interface Template {
  readonly name: string;
  readonly text: string;
}

/** A filter of templates, and the name of the function that it is. */
interface FilterName {
  readonly name: string;
  readonly implementation: string;
}

/** What a description is made of. */
export interface Described {
  readonly sources: readonly Source[];
  readonly templates: readonly Template[];
  readonly filters: readonly FilterName[];
  /** The kinds of feed that have a template. */
  readonly feeds: readonly string[];
}

/** What templates may use, as Markdown. */
function describeViews({ sources, templates, filters, feeds }: Described): string {
  const declarations = sources.flatMap(declarationsIn);
  const find = findDeclaration(sources, declarations);
  const feed = (kind: string) =>
    feeds.includes(kind) ? declarations.find(({ name }) => name === "FeedView") : undefined;
  const drawn = templates.flatMap(({ name }) => {
    const [, folder, kind = ""] = /^(pages|partials\/callouts)\/(.+)\.njk$/.exec(name) ?? [];
    if (folder === undefined) return [];
    return [{ name, view: viewOf(kind, folder === "pages" ? "kind" : "type", declarations, find) ?? feed(kind) }];
  });
  const views = drawn.flatMap(({ view }) => view ?? []);
  const parts = partsOf(views, find);
  return [
    "## Filters",
    table(
      ["filter", "gives"],
      filters.map(({ name, implementation }) => [`\`${name}\``, docOfFunction(sources, name, implementation)]),
    ),
    "## Pages and callouts",
    ...[...groupBy(drawn, ({ name, view }) => view ?? name)].flatMap(([view, same]) => [
      `### ${same.map(({ name }) => `\`${name}\``).join(", ")}`,
      ...(typeof view === "string" ? [] : describe(view)),
    ]),
    "## Parts of views",
    ...parts.flatMap((part) => [`### \`${part.name}\``, ...describe(part)]),
    "## Partials",
    ...templates.filter(({ name }) => name.startsWith("partials/")).flatMap(describePartial),
  ].join("\n\n");
}

function describe({ doc, members, rest }: Declaration): readonly string[] {
  const extended = rest === "" ? [] : [members.length === 0 ? `\`${rest}\`` : `All of \`${rest}\`, and:`];
  const rows = members.map(({ name, isOptional, type, doc: said }) => [
    `\`${name}\``,
    isOptional ? "may be undefined" : "",
    code(type),
    said,
  ]);
  return [
    ...(doc === "" ? [] : [doc]),
    ...extended,
    ...(rows.length === 0 ? [] : [table(["name", "", "type", "means"], rows)]),
  ];
}

function describePartial({ name, text }: Template): readonly string[] {
  const [, about = ""] = /^\{#-?\s*([\s\S]*?)\s*-?#\}/.exec(text) ?? [];
  const macros = Array.from(text.matchAll(/\{%-? macro (\w+\([^)]*\))/g), ([, macro = ""]) => `\`${macro}\``);
  const list = macros.length === 0 ? "" : ` Macros: ${macros.join(", ")}.`;
  return [`**\`${name}\`** ${oneLine(about)}${list}`];
}

/** The view of what a template draws: of a page an interface that extends the view of all, or one that has an address itself. */
function viewOf(
  kind: string,
  member: "kind" | "type",
  declarations: readonly Declaration[],
  find: FindDeclaration,
): Declaration | undefined {
  const ofKind = declarations.filter(({ file, members }) =>
    members.some(({ name, type }) => name === member && literalsIn(type, file, find).includes(kind)),
  );
  const view = ofKind.find((each) => isView(each, find));
  if (member === "kind") return view ?? ofKind.find(({ members }) => members.some(({ name }) => name === "address"));
  return ofKind.find((each) => each !== view);
}

/** Whether a declaration is an interface that extends the view of all pages and files. */
function isView({ name, file, rest, members }: Declaration, find: FindDeclaration): boolean {
  if (name === "View" || members.length === 0) return name === "View";
  return namesIn(rest).some((above) => {
    const found = find(above, file);
    return found !== undefined && isView(found, find);
  });
}

/** The texts that a type allows: its own, those of an alias, and those of a member of another type with what a template adds to them. */
function literalsIn(type: string, file: string, find: FindDeclaration): readonly string[] {
  const [, owner = "", member = "", ending = ""] = /^(?:`\$\{)?(\w+)\["(\w+)"\](?:\}([\w-]+)`)?$/.exec(type) ?? [];
  if (owner !== "") {
    const declared = find(owner, file);
    const inner = declared?.members.find(({ name }) => name === member);
    if (declared === undefined || inner === undefined) return [];
    return literalsIn(inner.type, declared.file, find).map((literal) => `${literal}${ending}`);
  }
  const own = Array.from(type.matchAll(/"([^"]+)"/g), ([, literal = ""]) => literal);
  return [...own, ...namesIn(type).flatMap((name) => ownLiterals(find(name, file), find))];
}

function ownLiterals(alias: Declaration | undefined, find: FindDeclaration): readonly string[] {
  return alias === undefined || alias.members.length > 0 ? [] : literalsIn(alias.rest, alias.file, find);
}

/** The names of types in a type. */
function namesIn(type: string): readonly string[] {
  return Array.from(type.matchAll(/\b[A-Z]\w+/g), ([name]) => name);
}

type FindDeclaration = (name: string, file: string) => Declaration | undefined;

/** Finds what a name means in a file: what is declared there, or in the file that it is imported from. */
function findDeclaration(sources: readonly Source[], declarations: readonly Declaration[]): FindDeclaration {
  const byPlace = new Map(declarations.map((each) => [`${each.file} ${each.name}`, each]));
  const imports = new Map(sources.flatMap(importsIn));
  return (name, file) => byPlace.get(`${file} ${name}`) ?? byPlace.get(`${imports.get(`${file} ${name}`)} ${name}`);
}

function importsIn({ file, text }: Source): readonly (readonly [string, string])[] {
  const found = text.matchAll(/^import (?:type )?\{([^}]*)\} from "(\.[^"]+)";$/gm);
  return Array.from(found, ([, names = "", from = ""]) => {
    const path = posix.join(posix.dirname(file), from);
    return names.split(",").map((name) => [`${file} ${name.trim()}`, path] as const);
  }).flat();
}

/** The declarations that these name, and those that they name, by name. */
function partsOf(views: readonly Declaration[], find: FindDeclaration): readonly Declaration[] {
  const known = new Set(views);
  // A set goes through what is added to it meanwhile.
  for (const { file, rest, members } of known) {
    for (const name of [rest, ...members.map(({ type }) => type)].flatMap(namesIn)) {
      const part = find(name, file);
      if (part !== undefined && !part.rest.includes("typeof ")) known.add(part);
    }
  }
  const parts = [...known].filter((each) => !views.includes(each));
  return parts.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const DECLARATION =
  /^(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?(?:export )?(?:interface (\w+)(?:<.*>)?(?: extends ([^{]+?))? \{\n([\s\S]*?)^\}$|type (\w+)(?:<[^=]*>)? =([\s\S]*?);$)/gm;

function declarationsIn({ file, text }: Source): readonly Declaration[] {
  return Array.from(text.matchAll(DECLARATION), ([, doc = "", name, above = "", body = "", alias = "", type = ""]) => ({
    file,
    name: name ?? alias,
    doc: plainDoc(doc),
    members: membersIn(body),
    rest: oneLine(name === undefined ? plainType(type) : above),
  }));
}

const MEMBER =
  /^ {2}(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n {2})?readonly (\w+)(\?)?: ([\s\S]*?);$(?=\n {2}[/r]|\s*(?![\s\S]))/gm;

function membersIn(body: string): readonly Member[] {
  return Array.from(body.matchAll(MEMBER), ([, doc = "", name = "", optional, type = ""]) => ({
    name,
    isOptional: optional !== undefined,
    type: plainType(type),
    doc: plainDoc(doc),
  }));
}

/** The docstring of a filter: that of its line in a table, or of its function. */
function docOfFunction(sources: readonly Source[], name: string, implementation: string): string {
  const patterns = [`^ {2}${name}[:(]`, `^(?:export )?function ${implementation}\\(`];
  const docs = patterns.flatMap((pattern) =>
    sources.flatMap(({ text }) => {
      const found = new RegExp(`\\/\\*\\*((?:(?!\\*\\/)[\\s\\S])*)\\*\\/\\n(?=${pattern})`, "m").exec(text);
      return found?.[1] === undefined ? [] : [plainDoc(found[1])];
    }),
  );
  return docs[0] ?? "";
}

function plainDoc(doc: string): string {
  return oneLine(doc.replaceAll(/^\s*\*\s?/gm, "").replaceAll(/\{@link (\w+)\}/g, "`$1`"));
}

function plainType(type: string): string {
  return oneLine(
    type
      .replaceAll(/\/\*\*(?:(?!\*\/)[\s\S])*\*\//g, "")
      .replaceAll(/\breadonly /g, "")
      .replaceAll(/ & \{ \[brand\][^}]*\}/g, ""),
  ).replaceAll(/(^|[<(] ?)\| /g, "$1");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

function code(text: string): string {
  return text === "" ? "" : `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The document with the description between its two marks. */
export function fillViews(document: string, described: Described): string {
  const [before = "", after = ""] = document.split(/^<!-- views -->$[\s\S]*?^<!-- end -->$/m);
  return `${before}<!-- views -->\n\n${describeViews(described)}\n\n<!-- end -->${after}`;
}
