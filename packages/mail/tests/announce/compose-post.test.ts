import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { composePost, hashtagOf, type PostParts } from "../../src/announce/compose-post.ts";
import { NETWORKS, type Network } from "../../src/announce/networks.ts";

const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }),
  fc.constantFrom("Quito", "监狱", "👩🏽‍⚖️", "السجون"),
);
const sentence = (most: number) =>
  fc
    .array(word, { minLength: 1, maxLength: most })
    .map((words) => words.join(" ").replaceAll(/\s+/g, " ").trim() || "Quito");
const parts: fc.Arbitrary<PostParts> = fc.record({
  title: sentence(20),
  lines: fc.array(sentence(60), { maxLength: 15 }),
  url: fc.webUrl({ size: "small" }),
  hashtags: fc.uniqueArray(fc.constantFrom("#Drogas", "#CooperaciónJudicial", "#監獄", "#السجون"), { maxLength: 4 }),
});

/** As people count characters (Unicode TR29), with links as short as the network makes them: not how the program counts. */
function countGraphemes(text: string, { name }: Network): number {
  const short = name === "mastodon" || name === "x" ? text.replaceAll(/https?:\/\/\S+/g, "x".repeat(23)) : text;
  return [...new Intl.Segmenter().segment(short)].length;
}

test("a post of any text fits its network, has its link whole, and its title unless that is too long", () => {
  fc.assert(
    fc.property(parts, fc.constantFrom(...NETWORKS), (all, network) => {
      const post = composePost(all, network);
      assert.ok(countGraphemes(post, network) <= network.most, post);
      assert.ok(network.weigh(post) <= network.most, post);
      assert.ok(post.split("\n").includes(all.url), post);
      const isShort = network.weigh(`${all.title}\n\n${all.url}`) <= network.most;
      assert.equal(post.startsWith(`${all.title}\n\n`), isShort, post);
    }),
  );
});

test("what no longer fits goes in this order: other hashtags, lines, the main hashtag, the end of the title", () => {
  const x = NETWORKS.find(({ name }) => name === "x");
  assert.ok(x !== undefined);
  const url = "https://example.org/2026/11/";
  const hashtags = ["#One", "#Two"];
  const post = (title: string, lines: readonly string[]) => composePost({ title, lines, url, hashtags }, x);
  assert.equal(post("Title", ["Line"]), `Title\n\nLine\n\n${url}\n\n#One #Two`);
  assert.equal(post("Title", ["a ".repeat(150).trim()]).split("\n\n")[1], `${"a ".repeat(120).trim()}…`);
  assert.equal(post("Title", ["One", "b".repeat(240)]), `Title\n\nOne\n\n${url}\n\n#One #Two`);
  assert.equal(post("c".repeat(255), []), `${"c".repeat(255)}\n\n${url}`);
  assert.equal(post(`${"d".repeat(200)}, ${"e".repeat(90)}`, []), `${"d".repeat(200)}…\n\n${url}\n\n#One #Two`);
});

test("WhatsApp gets no hashtags, and X counts letters of wide scripts twice", () => {
  const weights = Object.fromEntries(
    NETWORKS.map(({ name, weigh }) => [name, weigh("监狱 https://example.org/long/address/")]),
  );
  assert.deepEqual([weights["x"], weights["mastodon"], weights["bluesky"]], [28, 26, 36]);
  const whatsapp = NETWORKS.find(({ name }) => name === "whatsapp");
  assert.ok(whatsapp !== undefined);
  assert.equal(
    composePost({ title: "A", lines: [], url: "https://example.org/", hashtags: ["#B"] }, whatsapp),
    "A\n\nhttps://example.org/",
  );
});

test("a topic's hashtag is its words without spaces and marks", () => {
  for (const [name, hashtag] of [
    ["Cooperación judicial", "#CooperaciónJudicial"],
    ["l’État de droit", "#LÉtatDeDroit"],
    ["COVID-19", "#COVID19"],
    ["2030", undefined],
    ["&", undefined],
  ] as const)
    assert.equal(hashtagOf(name), hashtag);
});
