import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { takePicture } from "../support/picture.ts";
import { LOGIN, startGithub } from "../support/repository-host/github.ts";
import { GITLAB, startGitlab } from "../support/repository-host/gitlab.ts";
import { openPublishedEditor, WAIT } from "./published-editor.ts";

/*
 * An editor who reads Spanish, at /admin/ of a published site. nginx serves it with our headers, and a server with a real repository
 * stands for GitHub or GitLab. After each step the repository is compared with what was done.
 */

const BRANCH = "cms/item-es/2026-05/new-crane";
const FILE = "content/bulletins/2026-05/new-crane.es.md";

test("an editor on the web writes pull requests on GitHub", async (t) => {
  const settings = `{ backend: github, repo: example/letter, baseUrl: "${LOGIN}" }`;
  const opened = await openPublishedEditor(t, settings, startGithub);
  const { context, page, server, complaints, repository, pulls, requests, open, press, save, changes } = opened;
  const { git } = repository;
  /** A second tab: to load the editor takes seconds. */
  const other = await context.newPage();
  other.on("dialog", (dialog) => void dialog.accept()); // It asks before it leaves a form that was not saved.

  await t.test("a window of its own logs in, and the list asks for no text that the site has", async () => {
    await page.goto(`${server}/admin/`);
    const login = page.getByRole("button", { name: "Iniciar sesión con GitHub" });
    await login.waitFor(WAIT);
    await takePicture(page, "web-login");
    await login.click();
    await page.getByRole("heading", { name: "Una grúa nueva" }).waitFor(WAIT);
    const asked = requests.filter((each) => /blobs|commits/.test(each));
    assert.deepEqual(asked, []);
  });

  await t.test("a corrected summary is one line of a pull request, which is a draft", async () => {
    await open("item-es/entries/2026-05/new-crane");
    await page.getByLabel("Entradilla").first().fill("Levanta cincuenta toneladas.");
    await save();
    assert.deepEqual(changes(BRANCH), [
      `--- a/${FILE}`,
      `+++ b/${FILE}`,
      "-summary: Levanta cuarenta toneladas.",
      "+summary: Levanta cincuenta toneladas.",
    ]);
    assert.deepEqual(
      pulls.all.map(({ title, labels }) => [title, ...labels]),
      [[`Change ${FILE}`, "decap-cms/draft"]],
    );
  });

  await t.test("whoever opened the same text before is told, and overwrites nothing", async () => {
    await open("item-es/entries/2026-05/new-crane", other);
    await page.getByLabel("Entradilla").first().fill("Levanta sesenta toneladas.");
    await save();
    await other.getByLabel("Entradilla").first().fill("Otra entradilla.");
    await save(/ha cambiado en el repositorio/, other);
    assert.equal(changes(BRANCH).at(-1), "+summary: Levanta sesenta toneladas.");
  });

  await t.test("a text with an error is saved, and stays a draft until it has none", async () => {
    const body = page.locator("[contenteditable=true]").last();
    await body.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" [Vea](javascript:x).");
    await save();
    await press(["Estado", "En revisión"], /sigue como borrador/);
    assert.deepEqual(pulls.all[0]?.labels, ["decap-cms/draft"]);
    await body.click();
    await page.keyboard.press("Control+End");
    for (const _ of " [Vea](javascript:x).") await page.keyboard.press("Backspace");
    await save();
    await press(["Estado", "En revisión"], "Estado: En revisión");
    assert.deepEqual(pulls.all[0]?.labels, ["decap-cms/pending_review"]);
    await takePicture(page, "web-review");
    await press(["Estado", "Listo"], "Estado: Listo");
  });

  await t.test("what the repository does not let in is not forced into it", async () => {
    const before = git("rev-parse", "main");
    pulls.isProtected = true;
    await press(["Publicar", "Publicar ahora"], /El repositorio todavía no lo acepta/);
    assert.equal(git("rev-parse", "main"), before);
    pulls.isProtected = false;
    await press(["Publicar", "Publicar ahora"], "Entrada publicada");
    assert.deepEqual(
      git("diff", "--stat=200", before, "main").split("\n")[1],
      " 1 file changed, 1 insertion(+), 1 deletion(-)",
    );
  });

  await t.test("a new item goes into the bulletin that was chosen, under a name that is free", async () => {
    await open("item-es/new", other);
    await other.getByLabel("Número").first().selectOption("2026-05");
    await other.getByLabel("Nombre del archivo").first().fill("new-crane");
    await other.getByLabel("Titular").first().fill("Abre el muelle");
    await save(/new-crane.*ya existe/, other);
    await other.getByLabel("Nombre del archivo").first().fill("open-quay");
    await save("Cambios guardados", other);
    assert.deepEqual(changes("cms/item-es/2026-05/open-quay"), [
      "--- /dev/null",
      "+++ b/content/bulletins/2026-05/open-quay.es.md",
      "+---",
      "+title: Abre el muelle",
      "+---",
    ]);
  });

  await t.test(
    "its picture from a telephone is upright, smaller, and without the place where it was taken",
    async () => {
      const photo = sharp({ create: { width: 4000, height: 1000, channels: 3, background: "#8a1c2b" } });
      const exif = { IFD0: { Make: "Phone" }, IFD3: { GPSLatitudeRef: "S" } };
      const buffer = await photo.withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
      const { exif: before } = await sharp(buffer).metadata();
      assert.ok(before?.includes("Phone"));
      await page.goto("about:blank"); // The form of a new text is replaced once its pull request is there.
      await open("item-es/entries/2026-05/open-quay");
      const id = await page
        .locator("label", { hasText: /^Imagen/i })
        .first()
        .getAttribute("for");
      await page.locator(`[id="${id}"]`).getByRole("button").first().click(WAIT);
      await page.getByRole("button", { name: "Elige una imagen" }).first().click(WAIT);
      await page
        .locator("input[type=file]")
        .first()
        .setInputFiles({ name: "crane.jpg", mimeType: "image/jpeg", buffer });
      await page.getByRole("button", { name: "Confirmar selección" }).click(WAIT);
      await page.getByLabel("Descripción de la imagen").first().fill("Una grúa roja");
      await save();
      const picture = repository.bytes("cms/item-es/2026-05/open-quay:content/bulletins/2026-05/media/crane.jpg");
      const { width, height, exif: after, orientation } = await sharp(picture).metadata();
      assert.deepEqual([width, height, after, orientation], [800, 3200, undefined, undefined]);
      assert.deepEqual(changes("cms/item-es/2026-05/open-quay").slice(-4), [
        "+image:",
        "+  src: media/crane.jpg",
        "+  alt: Una grúa roja",
        "+---",
      ]);
    },
  );

  assert.deepEqual(complaints, []);
});

test("an editor on the web writes merge requests on GitLab, without an exchange", async (t) => {
  const settings = `{ backend: gitlab, repo: example/press/letter, baseUrl: "${GITLAB}", appId: 0123456789abcdef }`;
  const { page, server, complaints, pulls, open, press, save, changes } = await openPublishedEditor(
    t,
    settings,
    startGitlab,
  );

  await t.test("GitLab itself logs in, and leads back", async () => {
    await page.goto(`${server}/admin/`);
    await page.getByRole("button", { name: "Iniciar sesión con GitLab" }).click();
    assert.match(page.url(), /client_id=0123456789abcdef.*code_challenge=/);
    await page.getByRole("link", { name: "Authorize" }).click();
    await page.getByRole("heading", { name: "Una grúa nueva" }).waitFor(WAIT);
  });

  await t.test("a corrected summary is one line of a merge request, which goes its way", async () => {
    await open("item-es/entries/2026-05/new-crane");
    for (const tons of ["cincuenta", "sesenta"]) {
      await page.getByLabel("Entradilla").first().fill(`Levanta ${tons} toneladas.`);
      await save();
      assert.deepEqual(changes(BRANCH).slice(2), [
        "-summary: Levanta cuarenta toneladas.",
        `+summary: Levanta ${tons} toneladas.`,
      ]);
    }
    await press(["Estado", "Listo"], "Estado: Listo");
    assert.deepEqual(pulls.all[0]?.labels, ["decap-cms/pending_publish"]);
    await press(["Publicar", "Publicar ahora"], "Entrada publicada");
    assert.equal(pulls.all[0]?.state, "closed");
  });

  assert.deepEqual(complaints, []);
});
