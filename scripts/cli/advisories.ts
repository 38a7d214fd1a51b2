/**
 * Prints, in Markdown, npm's advisories on the packages that are bundled or installed with Dateline: `node --import tsx
 * scripts/cli/advisories.ts AUDIT SBOM`, with the output of `npm audit --json`, and the list of packages. It prints nothing if there are
 * none. It ends with 1 if npm got no advisories.
 */
import { readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The parts of npm's audit report (version 2) that are read here. */
interface Audit {
  readonly vulnerabilities?: Readonly<Record<string, Vulnerability>>;
}

/** npm's entry for a package. `via` has advisories, and the names of packages that have them. */
interface Vulnerability {
  readonly name: string;
  readonly severity: string;
  readonly via: readonly (string | { readonly title: string; readonly url: string; readonly range: string })[];
}

interface PackageList {
  readonly components: readonly { readonly name: string; readonly version: string }[];
}

/** A line for each advisory on a package of the list, with its versions there. Advisories on development packages are left out. */
export function formatAdvisories(
  vulnerabilities: readonly Vulnerability[],
  components: PackageList["components"],
): string {
  return vulnerabilities
    .flatMap(({ name, severity, via }) => {
      const versions = components.filter((each) => each.name === name).map(({ version }) => version);
      const own = via.flatMap((each) => (typeof each === "string" ? [] : [each]));
      if (versions.length === 0) return [];
      return own.map(
        ({ title, url, range }) =>
          `- \`${name}\` ${versions.join(", ")}: [${title}](${url}), ${severity}, in ${range}\n`,
      );
    })
    .join("");
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [, , audit = "", sbom = ""] = process.argv;
  const { vulnerabilities }: Audit = JSON.parse(readFileSync(audit, "utf8"));
  const { components }: PackageList = JSON.parse(readFileSync(sbom, "utf8"));
  if (vulnerabilities === undefined) {
    process.stderr.write("npm got no advisories.\n");
    process.exit(1);
  }
  process.stdout.write(formatAdvisories(Object.values(vulnerabilities), components));
}
