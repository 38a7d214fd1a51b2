/**
 * The licences of the packages that are compiled into the program. All of them ask that their text stays with the code.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The standard texts, for packages that name their licence in package.json only. */
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
 * The names, versions and licences of the packages that files belong to, one after the other. Throws when a package has no text and
 * its licence has no standard text here.
 * @param {readonly string[]} files
 */
export function licencesOf(files) {
  const folders = files.flatMap((file) => packageOf(file) ?? []);
  return [...new Set(folders)]
    .sort()
    .map(licenceIn)
    .join(`\n${"=".repeat(80)}\n\n`);
}

/**
 * The folder of the package that a file belongs to. What a package has compiled into itself may lie in a `node_modules` of its own, without
 * a package.json: it belongs to the package around it, whose licence covers what it distributes.
 * @param {string} file
 * @returns {string | undefined}
 */
function packageOf(file) {
  const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];
  if (folder === undefined || existsSync(path.join(folder, "package.json"))) return folder;
  return packageOf(path.dirname(path.dirname(folder)));
}

/** @param {string} folder */
function licenceIn(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((each) => /^(licen[cs]e|notice)/i.test(each));
  const texts = files.map((file) => readFileSync(path.join(folder, file), "utf8").trim());
  if (texts.length === 0) texts.push(`Copyright (c) ${author?.name ?? author}`, standardText(name, license));
  return `${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`;
}

/**
 * @param {string} name
 * @param {string} license an SPDX identifier
 */
function standardText(name, license) {
  const text = TEXTS.get(license);
  if (text === undefined) throw new Error(`${name} has no text of its licence, ${license}`);
  return text;
}
