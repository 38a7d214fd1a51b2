import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { BUILDING } from "./building.ts";
import type { Campaign, Outcome } from "./campaign.ts";
import { PUBLISHING } from "./publishing.ts";
import { seededRandom } from "./random.ts";
import { SURROUNDINGS } from "./surroundings.ts";

const HELP = `Usage: npm run faults -- [NAME …] [--seed N] [--share N]

Does harm to builds and to publishing, and looks at what is left: the site before or the site after, whole; and whether
the next run succeeds without any help. Exit code 0: always, 1: not always.

  NAME       only the campaigns whose name begins so
  --seed N   the same seed does the same harm, as far as a machine's timing allows
  --share N  how much of it, 1 when left out
`;

const CAMPAIGNS: readonly Campaign[] = [...BUILDING, ...SURROUNDINGS, ...PUBLISHING];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "1" },
    share: { type: "string", default: "1" },
    help: { type: "boolean" },
  },
});

if (values.help === true) process.stdout.write(HELP);
else process.exitCode = await runAll();

async function runAll(): Promise<number> {
  const wanted = CAMPAIGNS.filter(
    ({ name }) => positionals.length === 0 || positionals.some((start) => name.startsWith(start)),
  );
  let failed = 0;
  for (const campaign of wanted) {
    const began = performance.now();
    const outcome = await runCampaign(campaign);
    const seconds = Math.round((performance.now() - began) / 1000);
    process.stdout.write(describe(campaign, outcome, seconds));
    failed += outcome.failures.length;
  }
  process.stdout.write(`${wanted.length} campaigns, ${failed} failures, seed ${values.seed}\n`);
  return failed === 0 && wanted.length > 0 ? 0 : 1;
}

async function runCampaign(campaign: Campaign): Promise<Outcome> {
  const dir = mkdtempSync(path.join(tmpdir(), "dateline-faults-"));
  const stops: (() => void)[] = [];
  try {
    const random = seededRandom(Number(values.seed));
    return await campaign.run({ dir, random, share: Number(values.share), after: (stop) => stops.push(stop) });
  } finally {
    for (const stop of stops.reverse()) stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

function describe({ name, what }: Campaign, { tried, failures, notes, impossible }: Outcome, seconds: number): string {
  const diagnostics =
    impossible === undefined ? `${tried} times, ${failures.length} failures` : `not here: ${impossible}`;
  const lines = [
    `${name.padEnd(18)} ${diagnostics} (${seconds} s)`,
    `  ${what}${notes === undefined ? "" : `; ${notes}`}`,
    ...failures.slice(0, 10).map((failure) => `  FAILURE ${failure}`),
  ];
  return `${lines.join("\n")}\n`;
}
