import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { writeReleaseOf } from "../../../tests/support/release.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { CREDENTIALS } from "../../../tests/support/servers.ts";
import { siteFiles, type TestSite, uploadOf } from "./sites.ts";

const FIRST: TestSite = { style: "black", items: { a: "one", b: "two" } };
const SECOND: TestSite = { style: "red", items: { b: "two", c: "three" } };

async function makeSite(dir: string, site: TestSite): Promise<string> {
  await writeTree(dir, siteFiles(site));
  writeReleaseOf(dir);
  return dir;
}

test("a folder is published, updated after a dry run, and rolled back", async (t) => {
  const dir = await temporaryFolder(t);
  const [first, second] = [await makeSite(join(dir, "1"), FIRST), await makeSite(join(dir, "2"), SECOND)];
  const target = ["--target", `dir:${join(dir, "www")}`];
  const home = () => readFileSync(join(dir, "www", "index.html"), "utf8");

  const published = await runCommand(["publish", "--site", first, ...target]);
  assert.deepEqual([published.code, published.stderr], [0, ""]);
  const before = home();

  const looked = await runCommand(["publish", "--site", second, ...target, "--dry-run"]);
  assert.match(looked.stdout, /new pages: put 2021\/10\/c\/index\.html\n/);
  assert.match(looked.stdout, /tombstones: put 2021\/10\/a\/index\.html\n/);
  assert.equal(home(), before);

  const list = join(dir, "purge.txt");
  await runCommand(["publish", "--site", second, ...target, "--purge-list", list]);
  assert.deepEqual(readFileSync(list, "utf8").trim().split("\n"), [
    "/",
    "/2021/10/a/",
    "/2021/10/b/",
    "/2021/10/c/",
    "/404.html",
    "/410.html",
    "/bulletins/",
    "/feed.xml",
    "/release.json",
  ]);
  assert.notEqual(home(), before);

  const back = await runCommand(["publish", "--rollback", uploadOf(FIRST).id.slice(0, 10), ...target]);
  assert.equal(back.code, 0, back.stderr);
  assert.equal(home(), before);

  const unknown = await runCommand(["publish", "--rollback", "0000", ...target]);
  assert.equal(unknown.code, 1);
  assert.match(
    unknown.stderr,
    /^There is no release `0000`: .*\nReleases that are kept:\n {2}[0-9a-f]{64} {2}online\n/,
  );
});

test("a dry run creates no files", async (t) => {
  const dir = await temporaryFolder(t);
  const site = await makeSite(join(dir, "site"), FIRST);
  const { code } = await runCommand(["publish", "--site", site, "--target", `dir:${join(dir, "www")}`, "--dry-run"]);
  assert.equal(code, 0);
  assert.ok(!existsSync(join(dir, "www")) && !existsSync(join(dir, ".www.releases")));
});

test("wrong arguments are refused with one sentence, before any request", async (t) => {
  const dir = await temporaryFolder(t);
  const site = ["--site", await makeSite(join(dir, "site"), FIRST)];
  const bucket = [...site, "--target", "s3://bucket/news"];
  for (const [args, env, sentence] of [
    [site, {}, /^The option `--target` is missing/],
    [[...site, "--target", "ftp://x"], {}, /^`ftp:\/\/x` isn't a target/],
    [bucket, {}, /Missing environment variables: `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`/],
    [[...bucket, "--endpoint", "nowhere"], CREDENTIALS, /^`nowhere` isn't the address of a store/],
    [[...bucket, "--delete-after", "soon"], CREDENTIALS, /^`soon` isn't a length of time/],
    [[...bucket, "--lease", "0"], CREDENTIALS, /^`0` isn't a number of seconds/],
    [[...bucket, "--force"], CREDENTIALS, /^Unknown option `--force`\./],
  ] as const) {
    const { code, stderr } = await runCommand(["publish", ...args], {
      env: { AWS_ACCESS_KEY_ID: "", AWS_SECRET_ACCESS_KEY: "", ...env },
    });
    assert.equal(code, 2, args.join(" "));
    assert.match(stderr, sentence);
  }
});

test("a folder with other files, and a site that was changed after the build, are refused", async (t) => {
  const dir = await temporaryFolder(t);
  const site = await makeSite(join(dir, "site"), FIRST);
  await writeTree(join(dir, "taken"), { precious: "mine" });
  const taken = await runCommand(["publish", "--site", site, "--target", `dir:${join(dir, "taken")}`]);
  assert.equal(taken.code, 1);
  assert.match(taken.stderr, /^There are files in `.*taken`: choose a new name/);
  await writeTree(site, { "index.html": "other" });
  const changed = await runCommand(["publish", "--site", site, "--target", `dir:${join(dir, "www")}`]);
  assert.equal(changed.code, 1);
  assert.match(changed.stderr, /^`index\.html` is not the file that `release\.json` lists: build the site again/);
});

test("a folder named like the output of a build, or like any other link, is refused and leaves nothing behind", async (t) => {
  const dir = await temporaryFolder(t);
  await makeSite(join(dir, "._site-build"), FIRST);
  symlinkSync("._site-build", join(dir, "_site"));
  symlinkSync("elsewhere", join(dir, "dangling"));
  const before = readdirSync(dir);
  for (const name of ["_site", "dangling"]) {
    const target = `dir:${join(dir, name)}`;
    const { code, stderr } = await runCommand(["publish", "--site", join(dir, "_site"), "--target", target]);
    assert.equal(code, 1, name);
    assert.match(
      stderr,
      /^There are files in `.*`: choose a new name, an empty folder, or a link that publishing made/,
    );
    assert.deepEqual(readdirSync(dir), before);
    assert.equal(readlinkSync(join(dir, "_site")), "._site-build");
  }
  const adopting = ["publish", "--site", join(dir, "_site"), "--target", `dir:${join(dir, "www")}`, "--adopt"];
  assert.equal((await runCommand(adopting)).code, 2);
  assert.deepEqual(readdirSync(dir), before);
});
