import assert from "node:assert/strict";
import { test } from "node:test";
import { HomeError } from "../../../src/home/home.ts";
import { BRANCH, CRANE, HOSTED, openHomes, textWith, writeTitle } from "./open-homes.ts";

/* The desk's reactions to a service that refuses requests. */

const NOW = Date.parse("2026-05-02T12:00:00Z");
const seconds = (from: number) => String(NOW / 1000 + from);

/** The answers of GitHub (REST API, rate limits) and GitLab after too many requests, and the waiting time in seconds. */
const LIMITS = {
  "its limit of an hour": [403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": seconds(600) }, {}, 600],
  "its limit, with another status": [429, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": seconds(600) }, {}, 600],
  "a limit that ended before": [403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": seconds(-9) }, {}, 60],
  "a limit that a wrong clock puts far ahead": [
    403,
    { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "9e9" },
    {},
    3600,
  ],
  "its second limit, with a time": [403, { "retry-after": "30", "x-ratelimit-remaining": "4000" }, {}, 30],
  "its second limit, without one": [403, {}, { message: "You have exceeded a secondary rate limit." }, 60],
  "a time": [429, { "retry-after": "30" }, {}, 30],
  "a time that is a date": [429, { "retry-after": "Wed, 21 Oct 2026 07:28:00 GMT" }, {}, 60],
  "nothing that can be read": [429, {}, undefined, 60],
} as const;

async function errorOf(asked: Promise<unknown>): Promise<HomeError> {
  const error = await asked.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof HomeError, String(error));
  return error;
}

for (const [service, host] of Object.entries(HOSTED)) {
  for (const [what, [status, headers, said, wait]] of Object.entries(LIMITS))
    test(`who has asked ${service} too often waits, and asks no more meanwhile: ${what}`, async () => {
      let now = NOW;
      let requests = 0;
      const store = host.open(
        async () => {
          requests += 1;
          return new Response(said === undefined ? "Retry later\n" : JSON.stringify(said), { status, headers });
        },
        { clock: () => now },
      );
      for (let often = 0; often < 2; often += 1) {
        const { why, message, after } = await errorOf(store.head("main"));
        assert.deepEqual([why, message, after, requests], ["busy", "busy", wait * 1000, 1]);
      }
      now += wait * 1000;
      await errorOf(store.head("main"));
      assert.equal(requests, 2);
    });

  test(`who has no right at ${service} learns that, and of a service that is down that it is`, async () => {
    const answers = [403, 404, 500, 502, 503, 418].map((status) => new Response('{"message":"No"}', { status }));
    const store = host.open(async () => answers.shift() ?? assert.fail());
    const told = [];
    while (answers.length > 0) {
      const { why, message } = await errorOf(store.branches("dateline/"));
      told.push(`${why} ${message}`);
    }
    const [forbidden, down] = ["failed forbidden", "busy down"];
    assert.deepEqual(told, [forbidden, forbidden, down, down, down, "failed refused"]);
  });

  for (const [what, status, message, told] of [
    ["a rule of the repository", service === "GitHub" ? 422 : 400, "Creations are restricted", "refused"],
    ["a protected branch", 403, "You are not allowed to push into this branch", "forbidden"],
  ] as const)
    test(`${what} that keeps the desk from writing at ${service} is told, and asked about once`, async (t) => {
      const { host: fake, someone, textOf } = await openHomes(t, host);
      let refused = 0;
      let isRefusing = true;
      const home = someone(async (asked, init) => {
        const isWrite = init?.method !== "GET" && /\/git\/refs|\/repository\/commits$/.test(String(asked));
        if (!isWrite || !isRefusing) return fake.fetch(asked, init);
        refused += 1;
        return new Response(JSON.stringify({ message }), { status });
      });
      // The first commit creates a branch, the second is added to it.
      for (const title of ["One", "Two"]) {
        [isRefusing, refused] = [true, 0];
        const error = await errorOf(writeTitle(home, title));
        assert.deepEqual([error.why, error.message, refused], ["failed", told, 1]);
        isRefusing = false;
        await writeTitle(home, title);
        assert.equal(textOf(BRANCH, CRANE), textWith(title));
      }
    });

  test(`only the token that ${service} has refused is forgotten`, async () => {
    const refused: string[] = [];
    let token = "old";
    const tokens = { get: async () => token, refuse: (each: string) => void refused.push(each) };
    const store = host.open(
      async (_, init) => {
        const isOld = new Headers(init?.headers).get("authorization") === "Bearer old";
        token = "new";
        return new Response("{}", { status: isOld ? 401 : 404 });
      },
      { tokens },
    );
    assert.equal(await store.head("main"), undefined);
    assert.deepEqual(refused, ["old"]);
  });
}
