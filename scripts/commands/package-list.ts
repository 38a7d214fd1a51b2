import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGE } from "../cli/command-language.ts";
import type { LocalText } from "../cli/help-text.ts";
import { typeset } from "../diagnostics/message-text.ts";
import { groupBy } from "../group-by.ts";
import { packageRoot } from "../pipeline/package-root.ts";

/** The parts of the package list (CycloneDX 1.6) that this program reads; `scripts/cli/sbom.ts` writes it. */
interface Sbom {
  readonly components: readonly Component[];
}

interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly { readonly expression?: string; readonly license?: { readonly id: string } }[];
  readonly properties: readonly { readonly value: "compiled in" | "installed" }[];
}

const DELIVERED: Readonly<Record<Component["properties"][number]["value"], LocalText>> = {
  "compiled in": {
    en: "Compiled in:",
    es: "Incluidos en el programa:",
    pt: "Incluídos no programa:",
    fr: "Inclus dans le programme :",
  },
  installed: {
    en: "Installed by npm, on one system or another:",
    es: "Instalados por npm, según el sistema:",
    pt: "Instalados pelo npm, conforme o sistema:",
    fr: "Installés par npm, selon le système :",
  },
};

/** The list of all packages that are bundled into the program, and of all that npm installs with it, on any system. */
export function packageListFile(): string {
  return join(packageRoot(), "dist", "sbom.cdx.json");
}

/** The packages of the list as text: how they come, then a line each, with version and licence. */
export function formatPackageList(): string {
  const { components }: Sbom = JSON.parse(readFileSync(packageListFile(), "utf8"));
  const groups = groupBy(components, ({ properties: [delivery] }) => delivery?.value ?? "installed");
  return [...groups].map(([value, own]) => `\n${headingOf(value)} ${own.length}\n${own.map(lineOf).join("")}`).join("");
}

function headingOf(value: keyof typeof DELIVERED): string {
  return typeset(DELIVERED[value][LANGUAGE], LANGUAGE);
}

function lineOf({ name, version, licenses: [licence] = [] }: Component): string {
  return `  ${name} ${version} (${licence?.expression ?? licence?.license?.id ?? "–"})\n`;
}
