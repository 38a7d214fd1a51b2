/** The files whose exports the library gives and takes, from `scripts/`: the first has its functions. */
export const LIBRARY_FILES = ["index.ts", "diagnostics/diagnostic.ts", "pipeline/options.ts"] as const;

/** Fills in the library's functions and types, from the texts of its files, between `<!-- library -->` and `<!-- end -->` of a document. */
export function fillLibrary(document: string, [library = "", ...others]: readonly string[]): string {
  const types = [library, ...others].flatMap((text) => text.match(INTERFACE) ?? []);
  const code = [...functionsIn(library), ...types].join("\n\n").replaceAll(/\{@link (\w+)\}/g, "`$1`");
  return document.replace(
    /(<!-- library -->\n)[\s\S]*?(<!-- end -->)/,
    (_, begin, end) => `${begin}\n\`\`\`ts\n${code}\n\`\`\`\n\n${end}`,
  );
}

/** An exported interface with its docstring, as the formatter writes it. */
const INTERFACE = /^\/\*\*(?:(?!\*\/)[\s\S])*\*\/\nexport interface [\s\S]*?^\}$/gm;

/** An exported function with its docstring, up to its body. */
const FUNCTION = /^\/\*\*(?:(?!\*\/)[\s\S])*\*\/\nexport function \w+\([\s\S]*?\): \S[^\n]*(?= \{$)/gm;

/** The exported functions without their bodies. A parameter with a default is optional. */
function functionsIn(source: string): readonly string[] {
  return Array.from(
    source.matchAll(FUNCTION),
    ([text]) => `${text.replaceAll(/(\w+): ([\w<>]+) = \{\}/g, "$1?: $2")};`,
  );
}
