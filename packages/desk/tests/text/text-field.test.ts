import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { openFieldPage } from "./field-page.ts";

/** Selections are read a little later than they are made, which only a program could notice. */
const SETTLED = "new Promise((done) => setTimeout(done, 50))";
const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const TEXT = "Septiembre trajo una *emergencia*.\nY más.\n\n## Tres prioridades\n\n* la seguridad;\n* la formación.\n";

test("a field shows a text, and gives it back as it is", async (t) => {
  const { page, text, complaints } = await openFieldPage(t, TEXT);
  const field = page.getByRole("textbox", { name: "Texto" });
  assert.equal(await field.getByRole("heading").textContent(), "Tres prioridades");
  assert.equal(await field.getByRole("listitem").count(), 2);
  assert.equal(await text(), TEXT);
  assert.deepEqual(complaints, []);
});

test("typing changes its line alone, and undo gives back the bytes", async (t) => {
  const { page, text } = await openFieldPage(t, TEXT);
  await page.getByText("la formación.").click();
  await page.evaluate(SETTLED);
  await page.keyboard.press("End");
  await page.evaluate(SETTLED);
  await page.keyboard.type(" Y *esto* no es cursiva");
  assert.equal(await text(), TEXT.replace("formación.", "formación. Y \\*esto\\* no es cursiva"));
  while ((await page.getByRole("button", { name: "Deshacer" }).getAttribute("aria-disabled")) === "false") {
    await page.getByRole("button", { name: "Deshacer" }).click();
  }
  assert.equal(await text(), TEXT);
});

test("keys make bold, italics, breaks, paragraphs and lists, and Tab leaves the field", async (t) => {
  const { page, text } = await openFieldPage(t, "Hola.\n");
  await page.getByText("Hola.").click();
  await page.evaluate(SETTLED);
  await page.keyboard.press("End");
  await page.evaluate(SETTLED);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("uno");
  await page.keyboard.press("Control+b");
  await page.keyboard.type(" dos");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("tres");
  await page.keyboard.press("Enter");
  await page.keyboard.type("- a");
  await page.keyboard.press("Enter");
  await page.keyboard.type("b");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("1. c");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("> d");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("## e");
  assert.equal(await text(), "Hola.\n\n**uno** dos\\\ntres\n\n- a\n- b\n\n1. c\n\n> d\n\n## e\n");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate("document.activeElement.ariaLabel"), "Después");
});

test("a link is set by its words or its address, changed and removed", async (t) => {
  const { page, text, complaints } = await openFieldPage(t, "Ver el plan hoy.\n");
  await page.getByText("Ver el plan").click();
  await page.evaluate(SETTLED);
  await page.keyboard.press("Home");
  await page.evaluate(SETTLED);
  for (let letter = 0; letter < "Ver el ".length; letter += 1) await page.keyboard.press("ArrowRight");
  for (let letter = 0; letter < "plan".length; letter += 1) await page.keyboard.press("Shift+ArrowRight");
  await page.evaluate(SETTLED);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("acción");
  await page.getByRole("option", { name: /Un plan de acción/ }).waitFor();
  await page.keyboard.press("Enter");
  assert.equal(await text(), "Ver el [plan](../2026-11/plan.es.md) hoy.\n");
  await page.getByRole("button", { name: "Enlace" }).click();
  await page.getByText("Ahora lleva a «Un plan de acción».").waitFor();
  assert.equal(await page.getByRole("combobox").inputValue(), "");
  await page.getByRole("combobox").fill("example.org/a_b");
  await page.getByRole("button", { name: "Enlazar" }).click();
  assert.equal(await text(), "Ver el [plan](https://example.org/a_b) hoy.\n");
  await page.keyboard.press("Control+k");
  await page.getByRole("button", { name: "Quitar el enlace" }).click();
  assert.equal(await text(), "Ver el plan hoy.\n");
  assert.deepEqual(complaints, []);
});

test("a link that is typed in Markdown is one, and Backspace gives back what was typed", async (t) => {
  const { page, text, setText } = await openFieldPage(t, "");
  const typed = async (words: string) => {
    await setText("");
    await page.locator(".text-body").click();
    await page.keyboard.type(words);
    return (await text()).trim();
  };
  const links = [
    "[el informe](https://a.example/A_(b)) sigue",
    "[el informe](informe.pdf)",
    "dice [a](#b) y [c](d.md)",
  ];
  for (const words of links) assert.equal(await typed(words), words);
  assert.equal(await page.locator(".text-body a").count(), 2);
  assert.equal(await typed("[a](www.b.example)"), "[a](https://www.b.example)");
  for (const words of ["[sic](sin dirección)", "![a](b.png)", "[x](y)"]) {
    assert.notEqual(await typed(words), "");
    assert.equal(await page.locator(".text-body a").count(), 0);
  }
  await typed("[a](#b)");
  await page.keyboard.press("Backspace");
  assert.equal(await page.locator(".text-body").textContent(), "[a](#b)");
});

test("tools make headings, lists, quotes, footnotes and pictures", async (t) => {
  const { page, text, complaints } = await openFieldPage(t, "Uno.\n\nDos.\n");
  await page.getByText("Uno.").click();
  await page.evaluate(SETTLED);
  await page.getByRole("button", { name: "Párrafo" }).click();
  await page.getByRole("menuitemradio", { name: "Subtítulo" }).click();
  await page.getByText("Dos.").click();
  await page.evaluate(SETTLED);
  await page.keyboard.press("End");
  await page.evaluate(SETTLED);
  await page.getByRole("button", { name: "Lista" }).click();
  await page.getByRole("menuitemradio", { name: "Lista numerada" }).click();
  await page.getByRole("button", { name: "Nota al pie" }).click();
  await page.keyboard.type("Según el acta.");
  await page.getByText("Uno.").click();
  await page.evaluate(SETTLED);
  await page.getByRole("button", { name: "Imagen" }).click();
  await page.locator(".text-picture").waitFor();
  assert.equal(await text(), "### Uno.\n\n![Un muro](muro.jpg)\n\n1. Dos.[^1]\n\n[^1]: Según el acta.\n");
  assert.deepEqual(complaints, []);
});

test("the toolbar is one stop, and arrows go from tool to tool", async (t) => {
  const { page } = await openFieldPage(t, "Uno.\n");
  await page.getByLabel("Antes").focus();
  await page.keyboard.press("Tab");
  const focused = () => page.evaluate("document.activeElement.ariaLabel ?? document.activeElement.textContent");
  assert.equal(await focused(), "Párrafo");
  await page.keyboard.press("ArrowRight");
  assert.equal(await focused(), "Negrita");
  await page.keyboard.press("End");
  assert.equal(await focused(), "Rehacer");
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "Texto");
});

test("the source can be edited as text", async (t) => {
  const { page, text } = await openFieldPage(t, "Uno *dos*.\n");
  await page.getByRole("button", { name: "Párrafo" }).click();
  await page.getByRole("menuitem", { name: "Editar como texto" }).click();
  const source = page.getByRole("textbox", { name: "Texto" });
  assert.equal(await source.inputValue(), "Uno *dos*.\n");
  await source.fill("Uno _dos_.\n\n## Tres\n");
  assert.equal(await text(), "Uno _dos_.\n\n## Tres\n");
  await page.getByRole("button", { name: "Editar como texto" }).click();
  assert.equal(await page.getByRole("heading", { name: "Tres" }).count(), 1);
  await page.getByLabel("Antes").focus();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate("document.activeElement.textContent"), "Párrafo");
  assert.equal(await text(), "Uno _dos_.\n\n## Tres\n");
});

test("a fault is underlined, and said below its paragraph", async (t) => {
  const { page, text } = await openFieldPage(t, "Se reunió [en junio](nada.md) con ellas.\n\nDos.\n");
  await page.evaluate(
    `field.setFaults([{ line: 1, column: 22, length: 7, severity: "error", message: "Este enlace no lleva a nada.",
      remedies: [{ label: "Quitar el enlace", run: () => { globalThis.mended = true; } }] }])`,
  );
  assert.equal(await page.locator(".text-fault").textContent(), "en junio");
  await page.getByText("Este enlace no lleva a nada.").waitFor();
  await page.locator(".text-fault-note").getByRole("button", { name: "Quitar el enlace" }).click();
  assert.equal(await page.evaluate("globalThis.mended"), true);
  assert.equal(await text(), "Se reunió [en junio](nada.md) con ellas.\n\nDos.\n");
  await page.evaluate("field.focusAt(3)");
  await page.keyboard.type("X");
  assert.equal(await text(), "Se reunió [en junio](nada.md) con ellas.\n\nXDos.\n");
});

test("axe has nothing to say of the field, its menus and its dialog, in a narrow window", async (t) => {
  const text =
    "Uno [dos](x.md) https://a.org.[^1]\n\n- a\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[x]: https://b.org\n\n[^1]: Nota.\n";
  const { page, complaints } = await openFieldPage(t, text);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.evaluate(
    `field.setFaults([{ line: 1, column: 11, length: 4, severity: "error", message: "Este enlace no lleva a nada." }])`,
  );
  await page.evaluate(AXE);
  const look = async () => {
    const found: {
      readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
    } = await page.evaluate("axe.run()");
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  };
  assert.deepEqual(await look(), []);
  await page.getByRole("button", { name: "Párrafo" }).click();
  assert.deepEqual(await look(), []);
  await page.keyboard.press("Escape");
  await page.getByText("Uno").click();
  await page.evaluate(SETTLED);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("plan");
  await page.getByRole("option").waitFor();
  assert.deepEqual(await look(), []);
  await page.keyboard.press("Escape");
  assert.ok((await page.evaluate<number>("document.documentElement.scrollWidth")) <= 320);
  assert.deepEqual(complaints, []);
});

test("formats at the cursor are told to screen readers", async (t) => {
  const { page } = await openFieldPage(t, "Uno **dos** tres.\n\n- a\n");
  await page.getByText("Uno").click();
  await page.evaluate(SETTLED);
  await page.keyboard.press("Home");
  await page.evaluate(SETTLED);
  const told = page.locator("[aria-live=polite]");
  await page.keyboard.press("Control+b");
  await told.getByText("Negrita", { exact: true }).waitFor();
  await page.keyboard.press("Control+b");
  await told.getByText("Sin formato", { exact: true }).waitFor();
  await page.locator(".text-body li").click();
  await page.evaluate(SETTLED);
  await told.getByText("Lista con guiones", { exact: true }).waitFor();
});

test("a note that is cut with its reference comes back with it", async (t) => {
  const text = "Uno.[^1]\n\nDos.\n\n[^1]: La nota.\n";
  const { page, text: read } = await openFieldPage(t, text);
  await page.locator(".text-body sup").click();
  await page.evaluate(SETTLED);
  await page.keyboard.press("Backspace");
  assert.equal(await read(), "Uno.\n\nDos.\n");
  await page.keyboard.press("Control+z");
  assert.equal(await read(), text);
});

test("what is plain text stays text, also if it is Markdown", async (t) => {
  const { paste, text } = await openFieldPage(t, "");
  await paste({ "text/plain": "**uno** [dos](tres)" });
  assert.equal(await text(), "\\*\\*uno\\*\\* \\[dos\\](tres)\n");
});

test("a text from elsewhere takes the place of the old one, and undo gives it back", async (t) => {
  const { page, text, setText } = await openFieldPage(t, "Uno.\n\n_Dos_.\n");
  await setText("Uno.\n\nMedio.\n\n_Dos_.\n");
  assert.equal(await text(), "Uno.\n\nMedio.\n\n_Dos_.\n");
  await page.locator(".text-body").focus();
  await page.keyboard.press("Control+z");
  assert.equal(await text(), "Uno.\n\n_Dos_.\n");
});

test("the cursor stays where it is in a paragraph that changes elsewhere", async (t) => {
  const { page, text, setText } = await openFieldPage(t, "Uno dos tres.\n");
  await page.getByText("Uno").click();
  await page.evaluate(SETTLED);
  await page.keyboard.press("End");
  await page.evaluate(SETTLED);
  await setText("Cero uno dos tres.\n");
  await page.keyboard.type("!");
  assert.equal(await text(), "Cero uno dos tres.!\n");
});

test("Enter in a table goes to the cell below, in a new row if there is none, and Backspace removes an empty row", async (t) => {
  const { page, text } = await openFieldPage(t, "| a | b |\n|---|---|\n| 1 | 2 |\n");
  await page.getByRole("cell", { name: "1" }).click();
  await page.evaluate(SETTLED);
  await page.keyboard.press("Enter");
  await page.keyboard.type("3");
  assert.equal(await text(), "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 |  |\n");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  assert.equal(await text(), "| a | b |\n|---|---|\n| 1 | 2 |\n");
});
