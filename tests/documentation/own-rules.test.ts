import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { AS_OF } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";
import { fileOf, readCodeBlocks } from "./code-blocks.ts";

const PAGE = "docs/content/pages/engineers/own-rules.en.md";
const ITEM = "bulletins/2026-05/new-crane.en.md";

test("the example of own rules finds what its page shows, and nothing once it is mended", async (t) => {
  const cwd = await temporaryFolder(t);
  const blocks = readCodeBlocks().filter(({ document }) => document === PAGE);
  for (const block of blocks.filter(({ notation }) => notation === "ts"))
    await writeTree(cwd, { [fileOf(block) ?? assert.fail()]: block.code });
  const field = blocks.find((block) => fileOf(block) === "publication.yaml") ?? assert.fail();
  const texts = { ...SMALL_PUBLICATION, "publication.yaml": SMALL_PUBLICATION["publication.yaml"] + field.code };
  const validate = async (fields: string, link: string) => {
    const item = (SMALL_PUBLICATION[ITEM] ?? "").replace("[PT]\n", `[PT]\n${fields}`);
    await writeTree(path.join(cwd, "content"), { ...texts, [ITEM]: `${item}[The plan](${link})\n` });
    return (await runCommand(["validate", "--as-of", AS_OF, "--lang", "en"], { cwd })).stdout;
  };
  const [, shown = assert.fail()] =
    /\n```\n(content\/.*?)```\n/s.exec(readFileSync(path.join(ROOT, PAGE), "utf8")) ?? [];
  assert.equal(await validate("project: EU-2026-14\n", "https://intranet.harbour.example/plan"), shown);
  const mended = "project: EU-2026-014\nsources: [{ name: Harbour Office, url: https://harbour.example/ }]\n";
  assert.match(await validate(mended, "https://harbour.example/plan"), /^No errors or warnings/);
});
