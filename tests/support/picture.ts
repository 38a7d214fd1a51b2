import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { ROOT } from "./folders.ts";

const FOLDER = path.join(ROOT, "starter", "manual", "pictures");

/** With `UPDATE_PICTURES=1`, takes a picture of a page for the manual. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (process.env["UPDATE_PICTURES"] !== "1") return;
  await mkdir(FOLDER, { recursive: true });
  const shot = await page.screenshot({ animations: "disabled" });
  await sharp(shot)
    .png({ palette: true, colours: 64, effort: 10 })
    .toFile(path.join(FOLDER, `${name}.png`));
}
