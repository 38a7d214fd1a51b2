import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import sharp from "sharp";
import { ROOT } from "../../../../tests/support/folders.ts";
import { until } from "../../../../tests/support/until.ts";
import { type DeskSession, openDeskSession, publicationIn } from "./desk-session.ts";

/* The dialog of a picture: its crops, its description, its credit, its translations, and the other pictures of the issue. */

const FOLDER = "bulletins/2026-11";
const ITEM = `${FOLDER}/uno.es.md`;
const TALL = `${FOLDER}/alta.es.md`;
const PICTURE = path.join(ROOT, "tests/fixtures/images/dot.jpg");

const item = (title: string, image: string) =>
  `---\ntitle: ${title}\nsummary: ${title}, en una frase.\ndate: 2026-11-20\ntopic: justice\n${image}---\nEl texto.\n`;

const FILES = {
  "publication.yaml": publicationIn("es", "pt", "en", "fr"),
  "topics.yaml": "justice: { label: { es: Justicia, pt: Justiça, en: Justice, fr: Justice } }\n",
  [`${FOLDER}/bulletin.es.md`]: "---\nnumber: 7\n---\nEste mes hay noticias.\n",
  [ITEM]: item("La torre", "image: { src: media/muro.png, alt: Un muro con una torre. }\n"),
  [`${FOLDER}/uno.pt.md`]:
    "---\ntitle: A torre\nsummary: A torre.\nimage: { alt: Um muro com uma torre. }\n---\nO texto.\n",
  [`${FOLDER}/uno.en.md`]: "---\ntitle: The tower\nsummary: The tower.\ndraft: true\n---\nThe text.\n",
  [`${FOLDER}/dos.es.md`]: item("La plaza", "image: { src: media/plaza.png, alt: Una plaza vacía. }\n"),
  [TALL]: item("El faro", "image: { src: media/faro.png, alt: Un faro. }\n"),
  [`${FOLDER}/sin.es.md`]: item("Sin imagen", ""),
};

const SIZES = { "muro.png": [900, 600], "plaza.png": [600, 400], "faro.png": [300, 500] } as const;

async function openIssue(t: TestContext, options: BrowserContextOptions = {}): Promise<DeskSession> {
  const session = await openDeskSession(t, FILES, { locale: "es-ES", ...options });
  await mkdir(path.join(session.folder, FOLDER, "media"), { recursive: true });
  for (const [name, [width, height]] of Object.entries(SIZES)) {
    const background = { r: width % 256, g: height % 256, b: 90 };
    const bytes = await sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer();
    await writeFile(path.join(session.folder, FOLDER, "media", name), bytes);
  }
  await session.page.reload();
  return session;
}

/** Opens an item, and the dialog of its picture. */
async function openPicture(page: Page, slug: string, framing = "Imagen: Encuadre"): Promise<Locator> {
  await page.goto(`${page.url().split("#")[0]}#/2026-11/item/${slug}`);
  await page.getByRole("button", { name: framing }).click();
  const dialog = page.getByRole("dialog", { name: "Imagen" });
  await dialog.locator(".crop").nth(3).waitFor();
  return dialog;
}

interface Shown {
  readonly shape: string;
  readonly place: string;
}

/** The shape of each picture that matches in a document, and the part of it in sight. */
const shownIn = (
  document: string,
  selector: string,
) => `[...${document}.querySelectorAll("${selector}")].map((picture) => {
  const shapes = [picture, picture.parentElement].map((each) => getComputedStyle(each).aspectRatio);
  return {
    shape: shapes.find((each) => !each.includes("auto")) ?? "whole",
    place: getComputedStyle(picture).objectPosition,
  };
})`;

const IN_DIALOG = shownIn("document", ".crop");
const ON_PAGE = shownIn('document.querySelector(".page-frame iframe").contentDocument', "img.focus-x8.focus-y3");

test("the focal point moves by keys, mouse and finger, and the crops are those of the page", async (t) => {
  const { page, read } = await openIssue(t, { hasTouch: true });
  const dialog = await openPicture(page, "uno/es");
  const point = dialog.getByRole("slider", { name: "Punto de enfoque" });
  await point.and(page.locator(":focus")).waitFor();
  assert.equal(await point.getAttribute("aria-valuetext"), "en el centro");
  for (const key of ["ArrowRight", "ArrowRight", "ArrowUp", "End", "ArrowLeft", "ArrowLeft", "ArrowLeft"])
    await page.keyboard.press(key);
  assert.equal(await point.getAttribute("aria-valuetext"), "a 70 % de la izquierda y 40 % de arriba");
  const crops = await page.evaluate<readonly Shown[]>(IN_DIALOG);
  assert.deepEqual(
    crops.map(({ place }) => place),
    Array.from({ length: 4 }, () => "70% 40%"),
  );
  await until(async () => /focus:\s*(?:\[0\.7, 0\.4\]|- 0\.7\n\s*- 0\.4\n)/.test(await read(ITEM)));

  const box = await point.boundingBox();
  assert.ok(box !== null);
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.click(...at(0.12, 0.88));
  assert.equal(await point.getAttribute("aria-valuetext"), "a 10 % de la izquierda y 90 % de arriba");
  await page.touchscreen.tap(...at(0.78, 0.31));
  assert.equal(await point.getAttribute("aria-valuetext"), "a 80 % de la izquierda y 30 % de arriba");

  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Imagen: Encuadre" }).and(page.locator(":focus")).waitFor();
  await page.getByRole("button", { name: "En el número" }).click();
  await page.frameLocator(".page-frame iframe").locator("img.focus-x8.focus-y3").first().waitFor();
  const shapes = crops.map(({ shape }) => shape);
  await until(async () => {
    const [onPage] = await page.evaluate<readonly Shown[]>(ON_PAGE);
    return onPage?.place === "80% 30%" && shapes.includes(onPage.shape);
  });

  await openPicture(page, "uno/es");
  await dialog.getByRole("button", { name: "Volver al centro" }).click();
  await until(async () => !(await read(ITEM)).includes("focus"));
});

test("an upright picture is shown whole, and has no point", async (t) => {
  const { page } = await openIssue(t);
  await page.goto(`${page.url().split("#")[0]}#/2026-11/item/alta/es`);
  await page.getByRole("button", { name: "Imagen: Encuadre" }).click();
  await page.getByText("se muestra entera y no hace falta un punto de enfoque").waitFor();
  assert.equal(await page.getByRole("slider").count(), 0);
  assert.equal(await page.locator(".crop").count(), 0);
});

test("a picture is used once it is described, and its words wait while the dialog is closed", async (t) => {
  const { page, read, changes } = await openIssue(t);
  await page.goto(`${page.url().split("#")[0]}#/2026-11/item/sin/es`);
  const file = `${FOLDER}/sin.es.md`;
  const before = await read(file);
  await page.locator('input[accept="image/*"]').first().setInputFiles(PICTURE);
  const dialog = page.getByRole("dialog", { name: "Imagen" });
  await dialog.getByText("Imagen lista: enderezada").waitFor();
  const use = dialog.getByRole("button", { name: "Usar esta imagen" });
  const words = dialog.getByRole("textbox", { name: "Descripción de la imagen" });
  await words.and(page.locator(":focus")).waitFor();
  await use.press("Enter");
  assert.equal(await use.getAttribute("aria-disabled"), "true");
  await page.keyboard.press("Escape");
  await page.getByText("Hay una imagen que todavía no se usa").waitFor();
  await page.getByRole("button", { name: "Describirla" }).click();
  await words.fill("Un punto.");
  await page.keyboard.press("Escape");
  assert.equal(await read(file), before);
  await page.getByRole("button", { name: "Describirla" }).click();
  assert.equal(await words.inputValue(), "Un punto.");
  await dialog.getByRole("textbox", { name: "Crédito" }).fill("Ana Ruiz");
  assert.deepEqual(await changes(() => use.click()), [file]);
  assert.match(await read(file), /image:\n {2}src: media\/dot.*\.jpg\n {2}alt: Un punto\.\n {2}credit: Ana Ruiz\n/);

  await page.getByRole("button", { name: "Imagen: Encuadre" }).click();
  await dialog.getByRole("button", { name: "Quitar la imagen" }).click();
  await until(async () => (await read(file)) === before);
  await page.getByText("Deshacer", { exact: true }).click();
  await until(async () => (await read(file)).includes("alt: Un punto."));
});

test("another picture of the issue brings its description, and translations tell whether they describe it", async (t) => {
  const { page, read } = await openIssue(t);
  const dialog = await openPicture(page, "uno/es");
  const translations = ["pt\nportugués:\ndescrita", "en\ninglés:\npor describir", "fr\nfrancés:\npor traducir"];
  const described = async () => dialog.locator(".in-translations li").allInnerTexts();
  await until(async () => (await described()).join() === translations.join());
  await dialog.getByRole("button", { name: "Elegir: Una plaza vacía." }).click();
  const words = dialog.getByRole("textbox", { name: "Descripción de la imagen" });
  await until(async () => (await words.inputValue()) === "Una plaza vacía.");
  assert.match(await read(ITEM), /media\/muro\.png/);
  await dialog.getByRole("button", { name: "Usar esta imagen" }).click();
  await dialog.waitFor({ state: "detached" });
  await until(async () => /src: media\/plaza\.png, alt: Una plaza vacía\./.test(await read(ITEM)));
});

test("a picture within a text has a description and nothing that is cut", async (t) => {
  const { page, read } = await openIssue(t);
  await page.goto(`${page.url().split("#")[0]}#/2026-11/item/sin/es`);
  await page.getByRole("textbox", { name: "Texto", exact: true }).click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.getByRole("toolbar").getByRole("button", { name: "Imagen" }).click();
  const dialog = page.getByRole("dialog", { name: "Imagen" });
  await dialog.getByRole("button", { name: "Elegir: Una plaza vacía." }).click();
  await dialog.locator(".whole-picture").waitFor();
  assert.equal(await dialog.locator(".crop, [role=slider]").count(), 0);
  assert.equal(await dialog.getByRole("textbox", { name: "Crédito" }).count(), 0);
  await dialog.getByRole("button", { name: "Usar esta imagen" }).click();
  await dialog.waitFor({ state: "detached" });
  await until(async () => (await read(`${FOLDER}/sin.es.md`)).includes("![Una plaza vacía.](media/plaza.png)"));
});

for (const [locale, framing, title] of [
  ["es-ES", "Imagen: Encuadre", "Imagen"],
  ["pt-PT", "Imagem: Enquadramento", "Imagem"],
  ["fr-FR", "Image : Cadrage", "Image"],
  ["en-GB", "Picture: Framing", "Picture"],
] as const)
  test(`the dialog is accessible in ${locale}, at 320 px and in forced colours`, async (t) => {
    const { page, examine } = await openIssue(t, { locale });
    await page.goto(`${page.url().split("#")[0]}#/2026-11/item/uno/es`);
    await page.getByRole("button", { name: framing }).click();
    const dialog = page.getByRole("dialog", { name: title });
    await dialog.locator(".crop").nth(3).waitFor();
    await examine();
    await page.emulateMedia({ forcedColors: "active" });
    await page.setViewportSize({ width: 320, height: 640 });
    assert.ok(await dialog.isVisible());
    assert.deepEqual(await page.evaluate<readonly string[]>(CUT_OFF), []);
    const { outline, paper } = await page.evaluate<Readonly<Record<"outline" | "paper", string>>>(POINT);
    assert.notEqual(outline, paper);
  });

/** The parts of the dialog that reach over its edge. */
const CUT_OFF = `[...document.querySelectorAll("dialog[open] *")]
  .filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5 && !each.closest(".unseen, .focal-point"))
  .map((each) => each.outerHTML.slice(0, 120))`;

/** Colours of the focal point and of its background. */
const POINT = `({
  outline: getComputedStyle(document.querySelector(".point")).outlineColor,
  paper: getComputedStyle(document.querySelector("dialog")).backgroundColor,
})`;
