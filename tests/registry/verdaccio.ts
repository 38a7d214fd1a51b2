import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packageName } from "../../scripts/pipeline/package-root.ts";
import { run } from "../support/command.ts";
import { ROOT } from "../support/folders.ts";
import { type CleanupScope, findFreePort, waitForServer } from "../support/servers.ts";

/**
 * The packages for the test of the registry. npm installs them on demand: they are larger than all development packages together. Verdaccio
 * requires `node-fetch` by a tag that not every registry has.
 */
const TOOLS = {
  private: true,
  dependencies: {
    "@cyclonedx/cyclonedx-library": "10.3.0",
    ajv: "8.20.0",
    "ajv-formats": "3.0.1",
    "ajv-formats-draft2019": "1.6.1",
    verdaccio: "6.8.0",
  },
  overrides: { "node-fetch": "2.7.0" },
};

/** Installs the tools, unless they are there. Returns their folder. */
export async function installTools(): Promise<string> {
  const folder = path.join(ROOT, ".cache", "registry", Object.values(TOOLS.dependencies).join("-"));
  if (existsSync(path.join(folder, "node_modules", ".package-lock.json"))) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "package.json"), JSON.stringify(TOOLS));
  const options = ["--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund"];
  const { code, stderr } = await run(["npm", "install", ...options], { cwd: folder });
  assert.equal(code, 0, stderr);
  return folder;
}

/**
 * Starts a registry on this machine, with no package in it. It fetches missing packages from the registry that npm uses. Returns the
 * variables with which npm uses this registry, and a separate cache.
 * @param folder the folder of its files
 */
export async function startRegistry(
  scope: CleanupScope,
  tools: string,
  folder: string,
): Promise<Readonly<Record<string, string>>> {
  const port = await findFreePort();
  const upstream = (await run(["npm", "config", "get", "registry"], { cwd: folder })).stdout.trim();
  const [config, user] = [path.join(folder, "config.json"), path.join(folder, "npmrc")];
  writeFileSync(config, JSON.stringify(configOf(folder, upstream)));
  writeFileSync(user, `//127.0.0.1:${port}/:_authToken=anybody\n`);
  const program = path.join(tools, "node_modules", "verdaccio", "bin", "verdaccio");
  const args = [program, "--config", config, "--listen", `127.0.0.1:${port}`];
  const server = spawn(process.execPath, args, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  scope.after(() => server.kill());
  const address = `http://127.0.0.1:${port}/`;
  await waitForServer(`${address}-/ping`);
  return { npm_config_registry: address, npm_config_userconfig: user, npm_config_cache: path.join(folder, "cache") };
}

/** Anybody may publish, without an account. */
function configOf(folder: string, upstream: string): unknown {
  return {
    storage: path.join(folder, "storage"),
    uplinks: { upstream: { url: upstream } },
    packages: {
      [packageName()]: { access: "$all", publish: "$all" },
      "**": { access: "$all", proxy: "upstream" },
    },
    max_body_size: "50mb",
    log: { type: "stdout", level: "error" },
  };
}
