import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../support/folders.ts";
import { BUILD_SCENARIOS } from "./build-scenarios.ts";
import { ENVIRONMENT_SCENARIOS } from "./environment-scenarios.ts";
import type { Scenario } from "./scenario.ts";
import { WRITE_SCENARIOS } from "./write-scenarios.ts";

/** All scenarios. A package has its own in `tests/faults/scenarios.ts`. */
export const SCENARIOS: readonly Scenario[] = [
  ...BUILD_SCENARIOS,
  ...ENVIRONMENT_SCENARIOS,
  ...WRITE_SCENARIOS,
  ...(await scenariosOfPackages()),
];

/** Found by their place: no file outside of a package refers to its files, so that it can be removed. */
async function scenariosOfPackages(): Promise<readonly Scenario[]> {
  const files = readdirSync(path.join(ROOT, "packages"))
    .sort()
    .map((name) => path.join(ROOT, "packages", name, "tests/faults/scenarios.ts"))
    .filter((file) => existsSync(file));
  const modules: readonly { readonly SCENARIOS: readonly Scenario[] }[] = await Promise.all(
    files.map((file) => import(pathToFileURL(file).href)),
  );
  return modules.flatMap((module) => module.SCENARIOS);
}
