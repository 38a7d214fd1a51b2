import assert from "node:assert/strict";
import path from "node:path";
import type { TestContext } from "node:test";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { parse } from "yaml";
import { editor as editorFields } from "../../scripts/content/schema/editor-fields.ts";
import { originsOf, webDeskHeaders } from "../../scripts/extras/desk/policy.ts";
import { buildSite } from "../../scripts/pipeline/build-site.ts";
import { ownerOf } from "../../scripts/release/output-dir.ts";
import { serveWithNginx } from "../extras/publish/served-site.ts";
import { sharedBrowser } from "../support/browser.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { LOGIN, startGithub } from "../support/repository-host/github.ts";
import { GITLAB, startGitlab } from "../support/repository-host/gitlab.ts";
import { findFreePort } from "../support/servers.ts";
import { WITH_EXTRAS } from "../support/site.ts";

/* The desk of a published site, served by nginx with our headers, in front of a server that stands for the service of its repository. */

/** In milliseconds: machines of continuous integration are slow. */
const WAIT = 30_000;

const SERVICES = {
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

const CRANE = "bulletins/2026-05/new-crane.en.md";
const BRANCH = "dateline/2026-05";

/** Builds the small publication with `editor`, and opens its desk in the browser of somebody who reads Spanish. */
async function openDesk(t: TestContext, { start, editor: settings }: (typeof SERVICES)["GitHub"]) {
  const context = await (await sharedBrowser()).newContext({
    locale: "es-EC",
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(WAIT);
  const root = await temporaryFolder(t);
  const contentDir = path.join(root, "content");
  const publication = `${SMALL_PUBLICATION["publication.yaml"]}editor: ${settings}\n`;
  await writeTree(contentDir, { ...SMALL_PUBLICATION, "publication.yaml": publication });
  const options = optionsFor({ contentDir, outputDir: path.join(root, "site"), purpose: "release" });
  await buildSite(options, ownerOf(process), WITH_EXTRAS);
  const origins = originsOf(editorFields.parse(parse(settings)));
  const adminHeaders = webDeskHeaders(origins);
  const server = await serveWithNginx(t, root, "", await findFreePort(), "", { adminHeaders });
  const host = await start(t, contentDir);
  await host.standIn(context);
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) complaints.push(message.text());
  });
  context.on("weberror", (thrown) => complaints.push(String(thrown.error())));
  context.on("request", (request) => {
    const known = [server, LOGIN, ...origins, "blob:", "data:"];
    if (!known.some((origin) => request.url().startsWith(origin))) complaints.push(request.url());
  });
  t.after(async () => {
    await context.unrouteAll({ behavior: "ignoreErrors" });
    await context.close();
    assert.deepEqual(complaints, []);
  });
  const page = await context.newPage();
  await page.goto(`${server}/admin/`);
  return { ...host, page, server };
}

for (const [name, service] of Object.entries(SERVICES)) {
  test(`somebody logs in at ${name}, changes a title, one line is in the proposal of the issue, and it is published`, async (t) => {
    const { page, repository, pulls } = await openDesk(t, service);
    await page.getByRole("dialog", { name: "Inicie sesión" }).waitFor();
    await service.logIn(page);
    await page.getByRole("link", { name: "A new crane" }).or(page.getByText("Una grúa nueva")).first().waitFor();
    await page.goto(`${page.url().replace(/#.*$/, "")}#/2026-05/item/new-crane/en`);
    const title = page.getByLabel("Titular").first();
    await title.waitFor();
    await title.fill("A newer crane");
    await page.keyboard.press("Control+S");
    await page
      .getByText(/Guardado a las/)
      .first()
      .waitFor();
    const lines = repository.git("diff", "--unified=0", `main...${BRANCH}`).split("\n");
    assert.deepEqual(
      lines.filter((line) => /^[+-](?![+-])/.test(line)),
      ["-title: A new crane", "+title: A newer crane"],
    );
    assert.equal(pulls.all.length, 1);
    assert.equal(repository.bytes(`main:content/${CRANE}`).toString(), SMALL_PUBLICATION[CRANE]);
    pulls.remarks.push({ number: 1, who: "Berta", when: "2026-05-02T13:00:00Z", text: "¿Más nueva que cuál?" });
    await page.goto(`${page.url().replace(/#.*$/, "")}#/2026-05/publish`);
    await page.getByText(/En revisión desde/).waitFor();
    await page.getByRole("list", { name: "Lo que dice quien la lee" }).getByText("¿Más nueva que cuál?").waitFor();
    const changes = page.getByRole("region", { name: "Qué cambia" }).locator(".part", { hasText: "Cambia" });
    await changes.getByRole("link", { name: "A newer crane" }).waitFor();
    assert.equal(await changes.locator("ins").first().textContent(), "newer");
    pulls.isProtected = true;
    await page.getByRole("button", { name: "Publicar", exact: true }).click();
    await page.getByText("Todavía no se puede publicar").waitFor();
    assert.match((await page.getByRole("link", { name: "Ver la propuesta" }).getAttribute("href")) ?? "", /^https:/);
    pulls.isProtected = false;
    await page.getByRole("button", { name: "Publicar", exact: true }).click();
    await page.getByText("Se está publicando").waitFor();
    assert.match(repository.bytes(`main:content/${CRANE}`).toString(), /^title: A newer crane$/m);
  });
}

test("a token that is pasted opens the desk, and one that is refused is asked for again", async (t) => {
  const { page } = await openDesk(t, SERVICES.GitHub);
  await page.getByLabel("O pegue un token de acceso").fill("t");
  await page.getByRole("button", { name: "Entrar con el token" }).click();
  await page.getByText("Una grúa nueva").first().waitFor();
  assert.equal(await page.getByRole("dialog").count(), 0);
  await page.waitForLoadState("networkidle"); // The page beside the board has come too.
});
