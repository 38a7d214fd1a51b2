import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { outputFile } from "../../../scripts/content/addresses.ts";
import { buildPublication } from "../../../scripts/model/build-publication.ts";
import type { Publication } from "../../../scripts/model/publication.ts";
import { publicContent } from "../../../scripts/model/timing/public-content.ts";
import { loadMessages } from "../../../scripts/pipeline/load-messages.ts";
import { siteRoutes } from "../../../scripts/pipeline/site-routes.ts";
import { parseRedirects, parseWithdrawn } from "../../../scripts/release/redirects-file.ts";
import { formatAddresses } from "../../../scripts/schema/former/published-list.ts";
import { seededRandom } from "../../../tests/faults/random.ts";
import { contentOf } from "../../../tests/model/translations/content.ts";
import { temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { AS_OF, DRAW_MAP, STUB_ASSETS, THEME_DIRS } from "../../../tests/support/options.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { fileScope, findFreePort } from "../../../tests/support/servers.ts";
import { formatRedirects, type RedirectFormat } from "../src/hosts/format-redirects.ts";
import { type Files, inventPublication, renameAtRandom } from "./rename-hundred.ts";
import { serveWithCaddy, serveWithNginx } from "./served-site.ts";

const scope = fileScope();
const SEED = Number(process.env["SEED"] ?? 3);
/** The addresses that readers and programs keep: pages, feeds and calendars. */
const KEPT = /\/$|\.ics$|\/(?:feed\.xml|feed\.json|rss\.xml)$/;

/** Withdrawn addresses of an older site, and the notice on the page there. */
const WITHDRAWN = { "/old/": "rights", "/es/news.html": "It named people.", "/año": "error", "/report.pdf": "error" };

test("after a hundred renames every address ever published answers, and every id is what it was", async (t) => {
  const { files, before, ever } = renameHundred();
  const folder = await temporaryFolder(t);
  const [content, site] = [path.join(folder, "content"), path.join(folder, "site")];
  await writeTree(content, {
    ...files,
    "publication.yaml": `${files["publication.yaml"]}withdrawn: ${JSON.stringify(WITHDRAWN)}\n`,
    "addresses.txt": formatAddresses([...ever, ...Object.keys(WITHDRAWN)]),
  });
  const { code, stdout, stderr } = await runCommand(["build", "--content", content, "--output", site]);
  assert.equal(code, 0, stdout + stderr);

  const redirects = parseRedirects(readFileSync(path.join(site, "redirects.json"), "utf8"));
  assert.ok(redirects.size > 300, `${redirects.size} redirects`);
  for (const to of redirects.values()) assert.ok(!redirects.has(to), `${to} leads on`);
  const withdrawn = parseWithdrawn(readFileSync(path.join(site, "withdrawn.json"), "utf8"));
  assert.deepEqual(withdrawn, ["/año", "/año/", "/es/news.html", "/old/", "/report.pdf"]);
  const rulesOf = (format: RedirectFormat) => formatRedirects(format, "", { redirects, withdrawn });
  const hosts = [
    await serveWithNginx(scope, folder, "", await findFreePort(), rulesOf("nginx-redirects")),
    await serveWithCaddy(scope, folder, "", rulesOf("caddy-redirects")),
  ];
  for (const host of hosts) {
    for (const address of ever) await assertAnswers(host, address, redirects.get(address));
    for (const address of withdrawn) await assertGone(host, address);
  }
  for (const target of new Set(redirects.values()))
    assert.ok(existsSync(path.join(site, target.replace(/\/$/, "/index.html"))), target);
  // Hosts without rules have a page that redirects, or the feed itself.
  for (const address of [...ever].filter((each) => each.endsWith("/")))
    assert.ok(existsSync(path.join(site, address, "index.html")), address);
  assert.deepEqual(idsOf(publicationOf(files)), idsOf(before));
});

/** A publication before and after its renames, and all addresses that it had at any time. */
function renameHundred() {
  const random = seededRandom(SEED);
  let files = inventPublication(random);
  const before = publicationOf(files);
  const ever = new Set(addressesOf(before));
  for (let done = 0, tries = 0; done < 100; tries += 1) {
    assert.ok(tries < 500, "most renames are refused");
    const renamed = renameAtRandom(files, random, tries);
    if (renamed === undefined) continue;
    files = renamed;
    done += 1;
    if (done % 20 === 0) for (const address of addressesOf(publicationOf(files))) ever.add(address);
  }
  return { files, before, ever };
}

async function assertAnswers(host: string, address: string, target: string | undefined): Promise<void> {
  const answer = await fetch(`${host}${address}`, { redirect: "manual" });
  assert.equal(answer.status, target === undefined ? 200 : 301, address);
  if (target !== undefined) assert.equal(new URL(answer.headers.get("location") ?? "", host).href, `${host}${target}`);
  await answer.body?.cancel();
}

/**
 * The page contains the notice of withdrawal and the reason, in the language of the address; a document has the page of the first language.
 */
async function assertGone(host: string, address: string): Promise<void> {
  const answer = await fetch(`${host}${encodeURI(address)}`, { redirect: "manual" });
  assert.equal(answer.status, 410, `${host}${address}`);
  assert.equal(answer.headers.get("content-type"), "text/html; charset=utf-8", address);
  assert.match(
    await answer.text(),
    address.startsWith("/es/") ? /Página retirada[\s\S]*It named people/ : /Page withdrawn/,
  );
}

function publicationOf(files: Files): Publication {
  return buildPublication(publicContent(contentOf(files), AS_OF), AS_OF);
}

function addressesOf(publication: Publication): readonly string[] {
  const { messagesByLanguage } = loadMessages(THEME_DIRS, { languages: publication.languages });
  const routes = siteRoutes({
    publication,
    asOf: AS_OF,
    messagesByLanguage,
    base: { origin: "https://letter.example", path: "" },
    assets: STUB_ASSETS,
    media: new Map(),
    downloads: new Map(),
    drawMap: DRAW_MAP,
  });
  const kinds = new Set(["redirect", "redirects"]);
  const own = routes.filter(
    ({ kind, address }) => !kinds.has(kind) && KEPT.test(`/${outputFile(address)}`.replace(/index\.html$/, "")),
  );
  return own.map(({ address }) => address);
}

function idsOf({ items, events }: Publication): readonly string[] {
  return [...items.map(({ id }) => `${id.period}/${id.name}`), ...events.map(({ record }) => record.id)].sort();
}
