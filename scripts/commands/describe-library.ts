/** The files that declare the library and the types of its values: their texts. */
export interface LibrarySources {
  readonly library: string;
  /** Those of which only types are shown, in order. */
  readonly types: readonly string[];
}

/** The types that the library's functions take and give, besides its own. */
const SHOWN = ["Report", "Diagnostic", "UnlocatedDiagnostic", "SourceLocation", "SiteOptions", "PdfOptions"];

/** Fills in the functions and types of the library, from their sources, between `<!-- library -->` and `<!-- end -->` of a document. */
export function fillLibrary(document: string, { library, types }: LibrarySources): string {
  const own = [...functionsIn(library), ...typesIn(library)].map(({ text }) => text);
  const others = types.flatMap(typesIn).filter(({ name }) => SHOWN.includes(name));
  const sorted = SHOWN.flatMap((shown) => others.filter(({ name }) => name === shown)).map(({ text }) => text);
  const all = [...own, ...sorted].join("\n\n").replaceAll(/\{@link (\w+)\}/g, "`$1`");
  return document.replace(
    /(<!-- library -->\n)[\s\S]*?(<!-- end -->)/,
    (_, begin, end) => `${begin}\n\`\`\`ts\n${all}\n\`\`\`\n\n${end}`,
  );
}

interface Declared {
  readonly name: string;
  /** Its docstring and its declaration. */
  readonly text: string;
}

/** The exported functions with docstrings, without their bodies. A parameter with a default is optional. */
function functionsIn(source: string): readonly Declared[] {
  const pattern = /^(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\nexport function (\w+)\([\s\S]*?\): \S[^\n]*) \{$/gm;
  return Array.from(source.matchAll(pattern), ([, declared = "", name = ""]) => ({
    name,
    text: `${declared.replaceAll(/(\w+): ([\w<>]+) = \{\}/g, "$1?: $2")};`,
  }));
}

/** The exported interfaces with docstrings. */
function typesIn(source: string): readonly Declared[] {
  const pattern = /^\/\*\*(?:(?!\*\/)[\s\S])*\*\/\nexport interface (\w+)[^\n]*\{\n[\s\S]*?^\}$/gm;
  return Array.from(source.matchAll(pattern), ([text, name = ""]) => ({ name, text }));
}
