/** The licences of the packages that are bundled into the program. All of them require that their text stays with the code. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { CompiledPackage } from "./compiled-packages.ts";

/** The standard texts, for packages that declare their licence in package.json only. */
const TEXTS = new Map([
  [
    "MIT",
    `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH
THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ],
  [
    "ISC",
    `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that
the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY
DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION,
ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
  ],
]);

/**
 * The licences of compiled packages, one after the other: name, version and SPDX expression, then the full text. Throws when a package has
 * no text and its licence has no standard text here.
 */
export function licencesOf(packages: readonly CompiledPackage[]): string {
  return packages.map(licenceOf).join(`\n${"=".repeat(80)}\n\n`);
}

function licenceOf({ name, version, license, author, folder }: CompiledPackage): string {
  const files = readdirSync(folder).filter((each) => /^(licen[cs]e|notice)/i.test(each));
  const texts = files.map((file) => readFileSync(path.join(folder, file), "utf8").trim());
  if (texts.length === 0)
    texts.push(`Copyright (c) ${author ?? `the authors of ${name}`}`, standardText(name, license));
  return `${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`;
}

/** @param license an SPDX identifier */
function standardText(name: string, license: string): string {
  const text = TEXTS.get(license);
  if (text === undefined) throw new Error(`${name} has no text of its licence, ${license}`);
  return text;
}
