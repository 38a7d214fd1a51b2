import assert from "node:assert/strict";
import { cp } from "node:fs/promises";
import path from "node:path";
import { after, type TestContext } from "node:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import { parse } from "yaml";
import { memoize } from "../../../../scripts/memoize.ts";
import { buildSite } from "../../../../scripts/pipeline/build-site.ts";
import { ownerOf } from "../../../../scripts/release/output-dir.ts";
import { editor as editorFields } from "../../../../scripts/schema/editor-fields.ts";
import { sharedBrowser } from "../../../../tests/support/browser.ts";
import { temporaryFolder, writeTree } from "../../../../tests/support/folders.ts";
import { hostWithNginx, writtenHeaders } from "../../../../tests/support/hosted-site.ts";
import { optionsFor } from "../../../../tests/support/options.ts";
import { LOGIN, startGithub } from "../../../../tests/support/repository-host/github.ts";
import { GITLAB, startGitlab } from "../../../../tests/support/repository-host/gitlab.ts";
import { findFreePort } from "../../../../tests/support/servers.ts";
import { WITH_PACKAGES } from "../../../../tests/support/site.ts";
import { originsOf } from "../../src/policy.ts";

/** In milliseconds: machines of continuous integration are slow. */
const WAIT = 30_000;

/** The services of repositories, each with its stub server. */
export const HOSTS = {
  GitHub: {
    start: startGithub,
    editor: `{ backend: github, repo: example/letter, baseUrl: ${LOGIN} }`,
    logIn: (page: Page) => page.getByRole("button", { name: "Iniciar sesión con GitHub" }).click(),
  },
  GitLab: {
    start: startGitlab,
    editor: `{ backend: gitlab, repo: example/press/letter, baseUrl: ${GITLAB}, appId: abcdef123456 }`,
    async logIn(page: Page) {
      await page.getByRole("button", { name: "Iniciar sesión con GitLab" }).click();
      await page.getByRole("link", { name: "Authorize" }).click();
    },
  },
};

/**
 * Builds a publication whose repository is at a service, and serves it with its desk as a host would, until the test ends. Asserts then
 * that no page has violated the policy or sent requests to other servers.
 */
export async function openPublishedDesk(
  t: TestContext,
  { start, editor: settings }: (typeof HOSTS)["GitHub"],
  files: Readonly<Record<string, string>>,
) {
  const browser = await sharedBrowser();
  const root = await temporaryFolder(t);
  const whole = { ...files, "publication.yaml": `${files["publication.yaml"]}editor: ${settings}\n` };
  await cp(await builtPublication(JSON.stringify(whole)), root, { recursive: true });
  const origins = originsOf(editorFields.parse(parse(settings)));
  const rules = await writtenHeaders("nginx", path.join(root, "content"));
  const server = await hostWithNginx(t, root, await findFreePort(), rules);
  const host = await start(t, path.join(root, "content"));
  const known = [server, LOGIN, ...origins, "blob:", "data:"];

  /** Opens the desk in a separate browser. */
  async function openPage(given: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce",
      ...given,
    });
    context.setDefaultTimeout(WAIT);
    await host.standIn(context);
    const complaints: string[] = [];
    context.on("console", (message) => {
      if (/Content.Security.Policy|Refused to/i.test(message.text())) complaints.push(message.text());
    });
    context.on("weberror", (thrown) => complaints.push(String(thrown.error())));
    context.on("request", (request) => {
      if (!known.some((origin) => request.url().startsWith(origin))) complaints.push(request.url());
    });
    t.after(async () => {
      await context.unrouteAll({ behavior: "ignoreErrors" });
      await context.close();
      assert.deepEqual(complaints, []);
    });
    const page = await context.newPage();
    await page.goto(`${server}/admin/`);
    return page;
  }

  /** Builds the site anew from the published branch, as a workflow of the repository does after a merge. */
  async function rebuild(): Promise<void> {
    const paths = host.repository.git("ls-tree", "-r", "--name-only", "main", "content/").split("\n");
    const published = paths.map((name) => [name, host.repository.bytes(`main:${name}`)] as const);
    await writeTree(root, Object.fromEntries(published));
    await build(root);
  }

  return { ...host, openPage, server, rebuild };
}

const removals: (() => Promise<void>)[] = [];
after(() => Promise.all(removals.map((remove) => remove())));

/** A folder with the files of a publication, which are given as JSON, and its site; built once for all tests of the process. */
const builtPublication = memoize(async (files: string): Promise<string> => {
  const root = await temporaryFolder({ after: (remove) => removals.push(remove) });
  await writeTree(path.join(root, "content"), JSON.parse(files));
  await build(root);
  return root;
});

/** Builds the site of a folder of {@link builtPublication}. */
async function build(root: string): Promise<void> {
  const folders = { contentDir: path.join(root, "content"), outputDir: path.join(root, "site") };
  await buildSite(optionsFor({ ...folders, purpose: "release" }), ownerOf(process), WITH_PACKAGES);
}
