import { spawn } from "node:child_process";

/**
 * Checks types, format and unused code, for `npm run check`. The commands run in parallel, and each is shown with its output, in this
 * order. The exit code is 1 if one fails.
 */
const COMMANDS = [
  `tsc ${incremental("program")}`,
  `tsc ${incremental("pages")} --project tsconfig.browsers.json`,
  "biome check --error-on-warnings",
  "knip --cache --cache-location .cache/knip",
];

/** Checks only changes, and files that depend on them. */
function incremental(name: string): string {
  return `--checkers 1 --incremental --tsBuildInfoFile .cache/types/${name}.json`;
}

// The compiler is a program in Go: it ends so soon that collecting garbage takes a fifth of its time.
const env = { ...process.env, GOGC: "off", ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}) };

for (const { command, ended } of COMMANDS.map(start)) {
  const { code, output } = await ended;
  process.stdout.write(output);
  if (code === 0) continue;
  process.stdout.write(`✖ ${command}\n`);
  process.exitCode = 1;
}

/** Starts a command, which npm finds among the project's packages. `ended` resolves with its exit code and its output. */
function start(command: string): { readonly command: string; readonly ended: Promise<Ended> } {
  const child = spawn(command, { env, shell: true, stdio: ["ignore", "pipe", "pipe"] });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output: Buffer.concat(chunks) }));
  });
  return { command, ended };
}

interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly output: Buffer;
}
