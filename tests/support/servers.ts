import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { after } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { findProgram } from "../../scripts/cli/programs.mjs";

/** Something that stops servers when it ends, such as a test. */
export interface CleanupScope {
  after(stop: () => void): void;
}

/** A scope that ends after all tests of the file. */
export function fileScope(): CleanupScope {
  const stops: (() => void)[] = [];
  after(() => {
    for (const stop of stops) stop();
  });
  return { after: (stop) => stops.push(stop) };
}

/** Credentials for the object store of the tests, which accepts any. */
export const CREDENTIALS = {
  AWS_ACCESS_KEY_ID: "AKIDTESTTESTTEST",
  AWS_SECRET_ACCESS_KEY: "secret/that+must=not-show",
};

/** Starts an object store with an empty bucket named `bucket`. Returns its address without a slash at the end. */
export async function startObjectStore(scope: CleanupScope): Promise<string> {
  const program = requireProgram("moto_server");
  const port = await findFreePort();
  const env = { ...process.env, MOTO_S3_DEFAULT_MAX_KEYS: "20" }; // Lists then have several pages, as in large stores.
  const server = spawn(program, ["-H", "127.0.0.1", "-p", String(port)], { env, stdio: "ignore" });
  scope.after(() => server.kill());
  const address = `http://127.0.0.1:${port}`;
  await waitForServer(address);
  const created = await fetch(`${address}/bucket`, { method: "PUT" });
  assert.ok(created.ok);
  return address;
}

/** Starts nginx with a configuration, which must listen at `port`. It runs in the foreground, in a separate folder. */
export function startNginx(scope: CleanupScope, dir: string, config: string, port: number): Promise<void> {
  return startWebServer(scope, ["nginx", "-p", dir, "-e", "stderr", "-c", config, "-g", "daemon off;"], dir, port);
}

/** Starts Caddy with a Caddyfile, which must listen at `port`. Caddy stores its files in `dir`. */
export function startCaddy(scope: CleanupScope, dir: string, config: string, port: number): Promise<void> {
  return startWebServer(scope, ["caddy", "run", "--config", config, "--adapter", "caddyfile"], dir, port);
}

async function startWebServer(
  scope: CleanupScope,
  [name = "", ...args]: readonly string[],
  home: string,
  port: number,
): Promise<void> {
  const env = { ...process.env, HOME: home };
  const server = spawn(requireProgram(name), args, { stdio: ["ignore", "ignore", "pipe"], env });
  const said: Buffer[] = [];
  server.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  scope.after(() => server.kill());
  const ended = once(server, "exit").then(() => assert.fail(`${name} ended: ${Buffer.concat(said).toString()}`));
  ended.catch(() => {});
  await Promise.race([waitForServer(`http://127.0.0.1:${port}`), ended]);
}

/** A free port. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");
  server.close();
  await once(server, "close");
  return address.port;
}

function requireProgram(name: string): string {
  const program = findProgram(name, process);
  assert.ok(
    program !== undefined,
    `no ${name} on this machine: \`node scripts/cli/setup.mjs servers\` says what to do`,
  );
  return program;
}

/** Waits until a server answers, for ten seconds at most. */
export async function waitForServer(address: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer !== undefined) return;
    await sleep(50);
  }
  assert.fail(`nothing answers at ${address}`);
}
