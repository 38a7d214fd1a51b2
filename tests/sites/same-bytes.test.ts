import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { runProgram } from "../support/command.ts";
import { readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { AS_OF } from "../support/options.ts";
import { SAMPLE } from "../support/sample.ts";
import { sharedSite } from "../support/site.ts";

/** Far in the east, an hour and three quarters off, with other capitals for `i`; far in the west, with commas in numbers. */
const ENVIRONMENTS = [
  { TZ: "Pacific/Chatham", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  { TZ: "America/Los_Angeles", LANG: "es_EC.UTF-8", LC_ALL: "es_EC.UTF-8" },
];

test("the same content gives the same bytes in any time zone and locale, with the line breaks of Windows, in one thread or several, compiled or not", async (context) => {
  const folder = await temporaryFolder(context);
  const here = await readTree(await sharedSite(SAMPLE));
  assert.ok(here.size > 100);
  const content = join(folder, "content");
  await writeTree(content, await withLineBreaksOfWindows(SAMPLE));
  for (const [number, env] of ENVIRONMENTS.entries()) {
    const output = join(folder, `site-${number}/`);
    const { code, stdout, stderr } = await runProgram(
      ["build", "--content", content, "--output", output, "--as-of", AS_OF],
      { env },
    );
    assert.equal(code, 0, stdout + stderr);
    const there = await readTree(output);
    assert.deepEqual([...there.keys()], [...here.keys()]);
    for (const [file, bytes] of there) assert.ok(bytes.equals(here.get(file) ?? Buffer.of()), file);
  }
});

/** A content folder as git checks it out on Windows by default. */
async function withLineBreaksOfWindows(dir: string): Promise<Readonly<Record<string, Uint8Array>>> {
  const files = [...(await readTree(dir))].map(([file, bytes]) => {
    const isText = /\.(?:md|yaml|txt)$/.test(file);
    return [file, isText ? Buffer.from(bytes.toString("utf8").replaceAll("\n", "\r\n")) : bytes] as const;
  });
  return Object.fromEntries(files);
}
