import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findBroken, type SiteFacts, siteFiles, writeReleaseOf } from "../publish/sites.ts";
import { type Fate, type FaultyStore, startFaultProxy } from "../support/fault-proxy.ts";
import { writeTree } from "../support/folders.ts";
import { CREDENTIALS, startObjectStore } from "../support/servers.ts";
import type { Campaign, Harm, Outcome } from "./campaign.ts";
import { type RunningCommand, showsStack, startCommand } from "./process.ts";
import { below } from "./random.ts";

/** Publishing to a real object store, with harm done to the publisher, to the way, and by another publisher. */
export const PUBLISHING: readonly Campaign[] = [
  {
    name: "publisher-killed",
    what: "SIGKILL of the publisher at a random request, then another release",
    run: (harm) => eachTime(harm, 40, killOnce),
  },
  {
    name: "store-unwell",
    what: "500, 503, 429, resets, cut answers and hangs for every fourth request",
    run: (harm) => eachTime(harm, 10, storm),
  },
  {
    name: "publishers-meet",
    what: "two publishers of two releases at once",
    run: (harm) => eachTime(harm, 8, meet),
  },
  {
    name: "publisher-sleeps",
    what: "SIGSTOP of a publisher past its lease; another publishes; SIGCONT",
    run: (harm) => eachTime(harm, 8, sleepThrough),
  },
];

/** A store under harm, and what was seen in it. */
interface Scene {
  readonly harm: Harm;
  readonly store: FaultyStore;
  readonly failures: string[];
  /** Publishes a site that is made for it. */
  publish(facts: SiteFacts): Promise<RunningCommand>;
}

async function eachTime(
  harm: Harm,
  times: number,
  once: (scene: Scene, number: number) => Promise<void>,
): Promise<Outcome> {
  const scene = await openScene(harm);
  const tried = Math.max(1, Math.round(times * harm.share));
  let changes = 0;
  scene.store.watch(() => {
    changes += 1;
    scene.failures.push(...findBroken(siteIn(scene.store)));
  });
  for (let number = 1; number <= tried; number += 1) await once(scene, number);
  return { tried, failures: scene.failures, notes: `the store was looked at after each of ${changes} changes` };
}

/** A run is killed, perhaps a second one too, and a last one has to find its way. */
async function killOnce(scene: Scene, number: number): Promise<void> {
  const { harm, store } = scene;
  for (let kills = 1 + below(harm.random, 2); kills > 0; kills -= 1) {
    const doomed = await scene.publish(randomSite(harm.random));
    const last = 1 + below(harm.random, 70);
    store.decide((asked) => {
      if (asked.number < last) return "well";
      doomed.child.kill("SIGKILL");
      return harm.random() < 0.5 ? "unheard" : "well";
    });
    await doomed.ended;
  }
  store.decide(() => "well");
  await publishWell(scene, randomSite(harm.random), `after kill ${number}`);
}

async function storm(scene: Scene, number: number): Promise<void> {
  const { harm, store } = scene;
  const fates: readonly Fate[] = [
    "unheard",
    "cut",
    { status: 500 },
    { status: 503 },
    { status: 429, retryAfter: 1 },
    { hang: 300 },
  ];
  store.decide(() => (harm.random() < 0.25 ? (fates[below(harm.random, fates.length)] ?? "well") : "well"));
  await publishWell(scene, randomSite(harm.random), `storm ${number}`);
  store.decide(() => "well");
}

async function meet(scene: Scene, number: number): Promise<void> {
  const { harm, store, failures } = scene;
  const sites = [randomSite(harm.random), randomSite(harm.random)];
  const runs = await Promise.all(sites.map((facts) => scene.publish(facts)));
  for (const { code, output } of await Promise.all(runs.map(({ ended }) => ended)))
    if (code !== 0) failures.push(`meeting ${number}: exit ${code}, ${output}`);
  const standing = siteIn(store);
  const isOneOfThem = sites.some((facts) => differences(standing, facts).length === 0);
  if (!isOneOfThem) failures.push(`meeting ${number}: the store holds neither site`);
}

async function sleepThrough(scene: Scene, number: number): Promise<void> {
  const { harm, store, failures } = scene;
  const sleepers = randomSite(harm.random);
  const sleeper = await scene.publish(sleepers);
  const from = 3 + below(harm.random, 40);
  const asleep = new Promise<void>((resolve) => {
    store.decide((asked) => {
      if (asked.number === from) {
        sleeper.child.kill("SIGSTOP");
        resolve();
      }
      return "well";
    });
  });
  await Promise.race([asleep, sleeper.ended]);
  await sleep(1200);
  store.decide(() => "well");
  const facts = randomSite(harm.random);
  await publishWell(scene, facts, `beside sleeper ${number}`);
  sleeper.child.kill("SIGCONT");
  const { code, output } = await sleeper.ended;
  if (showsStack(output)) failures.push(`sleeper ${number}: ${output}`);
  // One that fell asleep before it had the store waits for it, and then comes second.
  const last = code === 0 && differences(siteIn(store), sleepers).length === 0 ? sleepers : facts;
  failures.push(...differences(siteIn(store), last).map((each) => `after sleeper ${number} (exit ${code}): ${each}`));
}

async function publishWell(scene: Scene, facts: SiteFacts, when: string): Promise<void> {
  const { code, output } = await (await scene.publish(facts)).ended;
  if (code !== 0) scene.failures.push(`${when}: exit ${code}, ${output}`);
  if (output.includes(CREDENTIALS.AWS_SECRET_ACCESS_KEY)) scene.failures.push(`${when}: the secret was printed`);
  scene.failures.push(...differences(siteIn(scene.store), facts).map((each) => `${when}: ${each}`));
}

async function openScene(harm: Harm): Promise<Scene> {
  const address = await startObjectStore(harm);
  const store = await startFaultProxy(harm, address, "news/");
  let sites = 0;
  return {
    harm,
    store,
    failures: [],
    async publish(facts) {
      sites += 1;
      const dir = path.join(harm.dir, `site-${sites}`);
      await writeTree(dir, siteFiles(facts));
      writeReleaseOf(dir);
      const args = ["--site", dir, "--target", "s3://bucket/news", "--endpoint", store.address, "--lease", "1"];
      const deleteAfter = harm.random() < 0.5 ? "0" : "30d";
      return startCommand(["publish", ...args, "--delete-after", deleteAfter], { env: CREDENTIALS });
    },
  };
}

function randomSite(random: () => number): SiteFacts {
  const names = ["a", "b", "c", "d", "e", "f"].filter(() => random() < 0.6);
  const look = ["black", "red", "blue", "green"][below(random, 4)] ?? "black";
  return { look, items: Object.fromEntries(names.map((name) => [name, `text ${below(random, 3)}`])) };
}

function siteIn(store: FaultyStore): ReadonlyMap<string, string> {
  return new Map(
    [...store.objects].filter(([key]) => !key.startsWith(".dateline/")).map(([key, bytes]) => [key, bytes.toString()]),
  );
}

function differences(site: ReadonlyMap<string, string>, facts: SiteFacts): readonly string[] {
  return Object.entries(siteFiles(facts))
    .filter(([file, text]) => site.get(file) !== text)
    .map(([file]) => `${file} is not as it was published`);
}
