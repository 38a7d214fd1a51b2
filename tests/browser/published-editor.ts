import path from "node:path";
import type { TestContext } from "node:test";
import type { Page } from "playwright-core";
import { parse } from "yaml";
import { editor as editorFields } from "../../scripts/content/schema/editor-fields.ts";
import { webEditorHeaders } from "../../scripts/extras/editor/policy.ts";
import { originsOf } from "../../scripts/extras/editor/web-backend.ts";
import { buildSite } from "../../scripts/pipeline/build-site.ts";
import { ownerOf } from "../../scripts/release/output-dir.ts";
import { serveWithNginx } from "../extras/publish/served-site.ts";
import { sharedBrowser } from "../support/browser.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import type { startGithub } from "../support/repository-host/github.ts";
import { LOGIN } from "../support/repository-host/github.ts";
import { findFreePort } from "../support/servers.ts";
import { WITH_EXTRAS } from "../support/site.ts";

/** For what happens in a browser: in milliseconds. */
export const WAIT = { timeout: 30_000 } as const;

/**
 * Builds the small publication with `editor` in its masthead, serves it by nginx with our headers, and opens a page in the browser of
 * somebody who reads Spanish. `start` serves the repository. `complaints` are violations of the policy, and requests elsewhere.
 */
export async function openPublishedEditor(t: TestContext, settings: string, start: typeof startGithub) {
  const context = await (await sharedBrowser()).newContext({
    locale: "es-EC",
    viewport: { width: 1200, height: 760 },
  });
  t.after(async () => {
    await context.unrouteAll({ behavior: "ignoreErrors" });
    await context.close();
  });
  const root = await temporaryFolder(t);
  const contentDir = path.join(root, "content");
  const publication = `${SMALL_PUBLICATION["publication.yaml"]}editor: ${settings}\n`;
  await writeTree(contentDir, { ...SMALL_PUBLICATION, "publication.yaml": publication });
  await buildSite(
    optionsFor({ contentDir, outputDir: path.join(root, "site"), purpose: "release" }),
    ownerOf(process),
    WITH_EXTRAS,
  );
  const editor = originsOf(editorFields.parse(parse(settings)));
  const server = await serveWithNginx(t, root, "", await findFreePort(), "", {
    adminHeaders: webEditorHeaders(editor),
  });
  const host = await start(t, contentDir);
  await host.standIn(context);
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) complaints.push(message.text());
  });
  context.on("request", (request) => {
    const known = [server, LOGIN, ...editor, "blob:", "data:"];
    if (!known.some((origin) => request.url().startsWith(origin))) complaints.push(request.url());
  });
  const page = await context.newPage();
  page.on("dialog", (dialog) => void dialog.accept()); // It asks before it publishes.
  return { ...host, context, page, server, complaints, ...toolsFor(page, server, host.repository.git) };
}

/** What an editor does in a page, and what a branch has then. */
function toolsFor(page: Page, server: string, git: (...args: readonly string[]) => string) {
  async function open(place: string, tab = page): Promise<Page> {
    await tab.goto(`${server}/admin/#/collections/${place}`);
    await tab.getByLabel("Titular").first().waitFor(WAIT);
    return tab;
  }

  /**
   * Presses a button or an entry of a menu, and waits for what Decap says then. It says it for some seconds, and no longer once it is
   * clicked. So this waits first until it no longer says the same of what was done before, and listens while it presses.
   */
  async function press(names: readonly string[], answer: string | RegExp, tab = page): Promise<void> {
    await tab
      .locator(".Toastify__toast")
      .getByText(answer)
      .first()
      .waitFor({ ...WAIT, state: "hidden" });
    const answered = tab.getByText(answer).first().waitFor(WAIT);
    answered.catch(() => {}); // It is awaited below. Until then, an error must not count as unhandled.
    for (const [index, name] of names.entries())
      await tab
        .getByRole(index === 0 ? "button" : "menuitem", { name })
        .first()
        .click(WAIT);
    await answered;
    await tab.evaluate("for (const toast of document.querySelectorAll('.Toastify__toast')) toast.click()");
  }

  const save = (answer: string | RegExp = "Cambios guardados", tab = page) => press(["Guardar"], answer, tab);

  /** The lines that a branch changes in its files. */
  const changes = (branch: string) =>
    git("diff", "--unified=0", `main...${branch}`)
      .split("\n")
      .filter((line) => /^[+-]/.test(line));
  return { open, press, save, changes };
}
