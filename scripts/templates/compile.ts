import { didYouMean } from "./escape.ts";
import { errorAt, type Macros, type Scope, withName } from "./scope.ts";
import {
  bodyOf,
  type Compiled,
  compileAll,
  compileMacro,
  type Filling,
  type Library,
  nameIn,
  parametersOf,
  type TemplateFile,
} from "./statements.ts";
import type { Include, Tree } from "./syntax-tree.ts";

/*
 * Compiles a template to the body of a JavaScript function. The templates that it extends and includes are compiled into it, so
 * nothing is looked up by name while pages are rendered. An undefined name is an error before any page is rendered.
 */

/** The body of a function that returns a page. `parameters` are the names of the function's parameters. */
export function compileTemplate(template: TemplateFile, parameters: readonly string[], library: Library): string {
  const files = withLayouts([template], library);
  refuseUnknownBlocks(files, library);
  const around = { library, blocks: blocksOf(files), within: [] };
  const named = parameters.reduce(
    (scope, name) => withName(scope, name, { kind: "value", code: name }),
    emptyScope(template.path, library),
  );
  const { code } = files.reduce<Compiled>(
    (before, { path, trees }, index) => {
      const used = index === files.length - 1 ? trees : trees.filter(isPreparation);
      const after = compileAll(used, { ...before.scope, path }, around);
      return { code: before.code + after.code, scope: after.scope };
    },
    { code: "", scope: named },
  );
  return `let out = "";\n${code}return out;\n`;
}

/** The body of a function that returns the macros of a partial by name. A macro is a function that returns markup. */
export function compileMacros({ path, trees }: TemplateFile, library: Library): string {
  const macros = trees.filter((tree) => tree.typename === "Macro");
  const around = { library, blocks: new Map(), within: [] };
  const named = macros.reduce(
    (scope, { name, args }) =>
      withName(scope, name.value, { kind: "macro", code: `macro$${name.value}`, parameters: parametersOf(args) }),
    emptyScope(path, library),
  );
  const preparation = trees.filter((tree) => isPreparation(tree) && tree.typename !== "Macro");
  const prepared = compileAll(preparation, named, around);
  const functions = macros.map((macro) => compileMacro(macro, `macro$${macro.name.value}`, prepared.scope, around));
  const given = macros.map(({ name: { value } }) => `${value}: macro$${value}`);
  return `${prepared.code}${functions.join("")}return { ${given.join(", ")} };\n`;
}

/** The macros of a partial, with their numbers of parameters. */
export function macrosIn({ trees }: TemplateFile): Macros {
  const macros = trees.filter((tree) => tree.typename === "Macro");
  return new Map(macros.map(({ name, args }) => [name.value, parametersOf(args)]));
}

/** Templates that extend each other, with the layout that the last one extends, the layout that this one extends, and so on. */
function withLayouts(files: readonly TemplateFile[], library: Library): readonly TemplateFile[] {
  const last = files.at(-1);
  const extending = last?.trees.find((tree) => tree.typename === "Extends");
  if (last === undefined || extending === undefined) return files;
  const name = nameIn(extending.template, last);
  const layout = library.read(name);
  if (files.includes(layout)) throw errorAt(last, extending.template, `${name} extends itself`);
  return withLayouts([...files, layout], library);
}

/** The content of each block: a template's own block replaces the block of the template that it extends. */
function blocksOf(files: readonly TemplateFile[]): ReadonlyMap<string, Filling> {
  const fillings = files
    .toReversed()
    .flatMap(({ path, trees }) => trees.filter((tree) => tree.typename === "Block").map((block) => ({ block, path })));
  return new Map(fillings.map((filling) => [filling.block.name.value, filling]));
}

/** A block that no layout has would be left out of the page without a word. */
function refuseUnknownBlocks(files: readonly TemplateFile[], library: Library): void {
  for (const [index, file] of files.entries()) {
    const layouts = files.slice(index + 1);
    if (layouts.length === 0) return;
    const known = new Set(layouts.flatMap((layout) => blockNames(layout.trees, library)));
    for (const { name } of file.trees.filter((tree) => tree.typename === "Block")) {
      if (known.has(name.value)) continue;
      const names = [...known].map((each) => `\`${each}\``).join(", ");
      const reason =
        known.size === 0 ? "its layout has none" : `its layout has ${names}${didYouMean(name.value, known)}`;
      throw errorAt(file, name, `no block is called \`${name.value}\`: ${reason}`);
    }
  }
}

/** The names of all blocks in these statements, including nested blocks and blocks of included templates. */
function blockNames(trees: readonly Tree[], library: Library, within: readonly TemplateFile[] = []): readonly string[] {
  return trees.flatMap((tree): readonly string[] => {
    switch (tree.typename) {
      case "Block":
        return [tree.name.value, ...blockNames(bodyOf(tree.body), library, within)];
      case "If":
      case "For":
        return [tree.body, ...(tree.else_ === null ? [] : [tree.else_])].flatMap((body) =>
          blockNames(bodyOf(body), library, within),
        );
      case "Include":
        return includedBlocks(tree, library, within);
      default:
        return [];
    }
  });
}

/** Errors in an `include` are reported where it is compiled. */
function includedBlocks({ template }: Include, library: Library, within: readonly TemplateFile[]): readonly string[] {
  if (template.typename !== "Literal" || typeof template.value !== "string") return [];
  const file = library.read(template.value);
  return within.includes(file) ? [] : blockNames(file.trees, library, [...within, file]);
}

/** Whether a template that extends another may have this statement outside its blocks. */
function isPreparation({ typename }: Tree): boolean {
  return typename === "Import" || typename === "FromImport" || typename === "Set" || typename === "Macro";
}

function emptyScope(path: string, { added, isAsync }: Library): Scope {
  return { path, names: new Map(), given: 0, added, isAsync };
}
