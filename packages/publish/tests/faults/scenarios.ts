import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { hasStackTrace, type RunningCommand, startCommand } from "../../../../tests/faults/process.ts";
import { below } from "../../../../tests/faults/random.ts";
import type { Scenario, ScenarioContext, ScenarioResult } from "../../../../tests/faults/scenario.ts";
import { type Fault, type FaultyStore, startFaultProxy } from "../../../../tests/support/fault-proxy.ts";
import { writeTree } from "../../../../tests/support/folders.ts";
import { writeReleaseOf } from "../../../../tests/support/release.ts";
import { CREDENTIALS } from "../../../../tests/support/servers.ts";
import { findBrokenLinks, siteFiles, type TestSite } from "../sites.ts";

/** Publishing to an object store with faults in the publisher and the connection, and with a second publisher. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: "publisher-killed",
    description: "SIGKILL of the publisher at a random request, then another release",
    run: (context) => repeat(context, 40, killPublisher),
  },
  {
    name: "store-errors",
    description: "500, 503, 429, resets, truncated responses and timeouts for every fourth request",
    run: (context) => repeat(context, 10, failRequests),
  },
  {
    name: "publishers-concurrent",
    description: "two publishers of two releases at the same time",
    run: (context) => repeat(context, 8, publishConcurrently),
  },
  {
    name: "publisher-paused",
    description: "SIGSTOP of a publisher past its lease; another publishes; SIGCONT",
    run: (context) => repeat(context, 8, pausePublisher),
  },
];

/** An object store behind a proxy that injects faults, and the failures found in it. */
interface PublishFixture {
  readonly context: ScenarioContext;
  readonly store: FaultyStore;
  readonly failures: string[];
  /** Creates a site and starts publishing it, with a lease in seconds. */
  publish(site: TestSite, lease?: number): Promise<RunningCommand>;
}

/** Seconds: after this time, another run replaces a killed or paused one. */
const SHORT_LEASE = 1;
const LONG_LEASE = 60;

async function repeat(
  context: ScenarioContext,
  times: number,
  once: (fixture: PublishFixture, number: number) => Promise<void>,
): Promise<ScenarioResult> {
  const fixture = await openFixture(context);
  const runs = Math.max(1, Math.round(times * context.share));
  let changes = 0;
  fixture.store.onChange(() => {
    changes += 1;
    fixture.failures.push(...findBrokenLinks(siteIn(fixture.store)));
  });
  for (let number = 1; number <= runs; number += 1) await once(fixture, number);
  return { runs, failures: fixture.failures, notes: `the store was checked after each of ${changes} changes` };
}

/** Kills one or two publishers; the next one has to succeed. */
async function killPublisher(fixture: PublishFixture, number: number): Promise<void> {
  const { context, store } = fixture;
  for (let kills = 1 + below(context.random, 2); kills > 0; kills -= 1) {
    const run = await fixture.publish(randomSite(context.random));
    const last = 1 + below(context.random, 70);
    store.injectFaults((request) => {
      if (request.number < last) return "none";
      run.child.kill("SIGKILL");
      return context.random() < 0.5 ? "dropped" : "none";
    });
    await run.ended;
  }
  store.injectFaults(() => "none");
  await expectPublish(fixture, randomSite(context.random), `after kill ${number}`);
}

async function failRequests(fixture: PublishFixture, number: number): Promise<void> {
  const { context, store } = fixture;
  const faults: readonly Fault[] = [
    "dropped",
    "truncated",
    { status: 500 },
    { status: 503 },
    { status: 429, retryAfter: 1 },
    { hang: 300 },
  ];
  store.injectFaults(() =>
    context.random() < 0.25 ? (faults[below(context.random, faults.length)] ?? "none") : "none",
  );
  await expectPublish(fixture, randomSite(context.random), `errors ${number}`);
  store.injectFaults(() => "none");
}

async function publishConcurrently(fixture: PublishFixture, number: number): Promise<void> {
  const { context, store, failures } = fixture;
  const sites = [randomSite(context.random), randomSite(context.random)];
  // On a busy machine a publisher may do nothing for longer than the short lease, and would lose the store to the other.
  const runs = await Promise.all(sites.map((site) => fixture.publish(site, LONG_LEASE)));
  for (const { code, output } of await Promise.all(runs.map(({ ended }) => ended)))
    if (code !== 0) failures.push(`concurrent publishers ${number}: exit ${code}, ${output}`);
  const published = siteIn(store);
  const isOneOfThem = sites.some((site) => differences(published, site).length === 0);
  if (!isOneOfThem) failures.push(`concurrent publishers ${number}: the store holds neither site`);
}

async function pausePublisher(fixture: PublishFixture, number: number): Promise<void> {
  const { context, store, failures } = fixture;
  const sleepers = randomSite(context.random);
  const sleeper = await fixture.publish(sleepers);
  const from = 3 + below(context.random, 40);
  const asleep = new Promise<void>((resolve) => {
    store.injectFaults((request) => {
      if (request.number === from) {
        sleeper.child.kill("SIGSTOP");
        resolve();
      }
      return "none";
    });
  });
  await Promise.race([asleep, sleeper.ended]);
  await sleep(1200);
  store.injectFaults(() => "none");
  const site = randomSite(context.random);
  await expectPublish(fixture, site, `beside sleeper ${number}`);
  sleeper.child.kill("SIGCONT");
  const { code, output } = await sleeper.ended;
  if (hasStackTrace(output)) failures.push(`sleeper ${number}: ${output}`);
  // A publisher that was paused before it had the lease waits for it and publishes second.
  const last = code === 0 && differences(siteIn(store), sleepers).length === 0 ? sleepers : site;
  failures.push(...differences(siteIn(store), last).map((each) => `after sleeper ${number} (exit ${code}): ${each}`));
}

async function expectPublish(fixture: PublishFixture, site: TestSite, when: string): Promise<void> {
  const { code, output } = await (await fixture.publish(site)).ended;
  if (code !== 0) fixture.failures.push(`${when}: exit ${code}, ${output}`);
  if (output.includes(CREDENTIALS.AWS_SECRET_ACCESS_KEY))
    fixture.failures.push(`${when}: the output contains the secret`);
  fixture.failures.push(...differences(siteIn(fixture.store), site).map((each) => `${when}: ${each}`));
}

async function openFixture(context: ScenarioContext): Promise<PublishFixture> {
  const prefix = path.basename(context.dir); // Scenarios may share the store.
  const store = await startFaultProxy(context, await context.openStore(), `${prefix}/`);
  let sites = 0;
  return {
    context,
    store,
    failures: [],
    async publish(site, lease = SHORT_LEASE) {
      sites += 1;
      const dir = path.join(context.dir, `site-${sites}`);
      await writeTree(dir, siteFiles(site));
      writeReleaseOf(dir);
      const args = [
        "--site",
        dir,
        "--target",
        `s3://bucket/${prefix}`,
        "--endpoint",
        store.address,
        "--lease",
        String(lease),
      ];
      const deleteAfter = context.random() < 0.5 ? "0" : "30d";
      return startCommand(["publish", ...args, "--delete-after", deleteAfter], { env: CREDENTIALS });
    },
  };
}

function randomSite(random: () => number): TestSite {
  const names = ["a", "b", "c", "d", "e", "f"].filter(() => random() < 0.6);
  const style = ["black", "red", "blue", "green"][below(random, 4)] ?? "black";
  return { style, items: Object.fromEntries(names.map((name) => [name, `text ${below(random, 3)}`])) };
}

function siteIn(store: FaultyStore): ReadonlyMap<string, string> {
  return new Map(
    [...store.objects].filter(([key]) => !key.startsWith(".dateline/")).map(([key, bytes]) => [key, bytes.toString()]),
  );
}

function differences(found: ReadonlyMap<string, string>, site: TestSite): readonly string[] {
  return Object.entries(siteFiles(site))
    .filter(([file, text]) => found.get(file) !== text)
    .map(([file]) => `${file} is not as it was published`);
}
