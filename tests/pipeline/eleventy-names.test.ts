import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { NODE, run } from "../support/command.ts";
import { type Cleanup, ROOT, readTree, writeTree } from "../support/folders.ts";
import { copyProject } from "../support/project.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

/*
 * Additions of a project's Eleventy config, a plugin there and an extension work the same in every template: a copied page, a partial with
 * macros, an included partial, a slot, and a page of the project, which Eleventy renders with Nunjucks itself.
 */

/** Each kind of name once, in a form that shows how Nunjucks treats its values. */
const EVERY_NAME = [
  '{{ "a<b" | shout }}',
  '{{ "a" | shout(2, mark="?") }}',
  '{{ "a" | bold }}',
  '{{ "a" | bold | safe }}',
  '{{ "a" | nothing }}',
  '{{ "a" | isLong }}',
  '{{ "a" | listed }}',
  '{{ "a" | later | shout }}',
  '{{ "a" | promised }}',
  '{{ "a" | ofNunjucks }}',
  '{{ "a" | calledBack }}',
  '{{ "a" | ofPlugin }}',
  '{{ "a" | ofExtension }}',
  '{{ "a" | both }}',
  '{{ "a" | constructor }}',
  '{{ "a" | round }}',
  '{{ "The Old Crane" | slugify }}',
  '{{ "a<b" | upper }}',
  '{{ office.rooms | reverse | join(", ") }}{{ office.rooms | length }}',
  '{{ office.absent | default("none") }}{{ office.name | default("none") | nl2br }}',
  '{% macro tag(text, mark="*") %}<i>{{ text }}{{ mark }}</i>{% endmacro %}{{ tag("<") }}{{ tag("a", mark="?") }}',
  "{% year %}",
  '{% phone "1<", [1, { a: 2 }], kind="x" %}',
  '{% slow "a" | shout %}',
  '{% box "t", office.name %}in {{ "<" | later }}{% slow "z" %}{% endbox %}',
  "{% slowBox %}s{% endslowBox %}",
  "{{ office.name }}",
  "{{ counted }}",
  "{{ deep.down.name }}",
  "{% if office.open and 'a' | isLong %}no{% else %}yes{% endif %}",
  "{% for each in office.rooms %}{{ each | shout }}{% phone each %}{% endfor %}",
].join("|");

const EXPECTED = [
  "A&lt;B!",
  "A!!?",
  "&lt;b&gt;a&lt;/b&gt;",
  "<b>a</b>",
  "",
  "false",
  "a,a",
  "LATER A!",
  "promised a",
  "of Nunjucks a",
  "called back a",
  "of a plugin a",
  "of an extension a",
  "of the config a",
  "constructed a",
  "round a",
  "the-old-crane",
  "A&lt;B",
  "2, 12",
  "noneHarbour &amp; Office",
  "<i>&lt;*</i><i>a?</i>",
  "2026()",
  '1<[1,{"a":2}]{"kind":"x","__keywords":true}',
  "slow A!",
  "t[in later &lt;slow z]Harbour &amp; Office",
  "slow[s]",
  "Harbour &amp; Office",
  "7",
  "below",
  "yes",
  "1!1[]{}2!2[]{}",
]
  .join("|")
  .replace("t[in later &lt;slow z]Harbour &amp; Office", "t[in later &lt;slow z]Harbour & Office");

const CONFIG = `import dateline from "./scripts/eleventy.ts"; import { bold, shout } from "./names/filters.js";
export default function configure(eleventy) {
  eleventy.addFilter("shout", shout);
  eleventy.addFilter("bold", bold);
  eleventy.addFilter("nothing", () => undefined);
  eleventy.addFilter("isLong", (text) => text.length > 3);
  eleventy.addFilter("listed", (text) => [text, text]);
  eleventy.addFilter("later", async (text) => "later " + text);
  eleventy.addAsyncFilter("promised", (text) => Promise.resolve("promised " + text));
  eleventy.addNunjucksFilter("ofNunjucks", (text) => "of Nunjucks " + text);
  eleventy.addNunjucksAsyncFilter("calledBack", (text, done) => setTimeout(() => done(null, "called back " + text), 1));
  eleventy.addFilter("both", (text) => "of the config " + text);
  eleventy.addFilter("round", (text) => "round " + text);
  eleventy.addShortcode("year", (...values) => "2026(" + values.join() + ")");
  eleventy.addShortcode("phone", (number, list = [], named = {}) => number + JSON.stringify(list) + JSON.stringify(named));
  eleventy.addShortcode("where", function () {
    return this.page.url + " " + this.page.outputPath.endsWith(this.page.url + "index.html") + " " + typeof this.eleventy.version;
  });
  eleventy.addAsyncShortcode("slow", async (text) => "slow " + text);
  eleventy.addPairedShortcode("box", (content, title, name) => title + "[" + content + "]" + name);
  eleventy.addPairedAsyncShortcode("slowBox", async (content) => "slow[" + content + "]");
  eleventy.addGlobalData("office", { name: "Harbour & Office", open: true, rooms: ["1", "2"] });
  eleventy.addGlobalData("counted", async () => 7);
  eleventy.addGlobalData("deep.down.name", "below");
  eleventy.addPlugin((config) => config.addFilter("ofPlugin", (text) => "of a plugin " + text));
  eleventy.addPlugin(dateline);
}
export const config = { dir: { input: "theme", output: "_site" } };
`;

const EXTENSION = `export default {
  extensions: [
    {
      name: "names",
      filters: {
        ofExtension: (text) => "of an extension " + text,
        both: (text) => "of an extension " + text,
        constructor: (text) => "constructed " + text,
      },
    },
  ],
};
`;

const FILTERS = `export const shout = (text, times = 1, { mark = "" } = {}) => text.toUpperCase() + "!".repeat(times) + mark;
export const bold = (text) => "<b>" + text + "</b>";
`;

const inPlace = (place: string): string => `<p class="${place}">${EVERY_NAME}</p>{% where %}\n`;

const ITEM = readFileSync(join(ROOT, "templates/pages/item.njk"), "utf8")
  .replace('{% import "cards.njk" as cards %}', '$&\n{% import "own-macros.njk" as macros %}')
  .replace("{% block main %}", `$&\n${inPlace("copied")}{{ macros.names("macro") }}`);

const PROJECT_FILES = {
  ".eleventy.ts": CONFIG,
  "dateline.config.mjs": EXTENSION,
  "names/filters.js": FILTERS,
  "theme/pages/item.njk": ITEM,
  "theme/partials/own-macros.njk": `{% macro names(place) %}${inPlace("{{ place }}")}{% endmacro %}`,
  "theme/partials/callouts/vacancy.njk": `{% macro page(callout) %}${inPlace("callout")}{% phone callout.fields.post.values[0].text %}{% endmacro %}{% macro email(callout, mail, serif, sans) %}{{ page(callout) }}{% endmacro %}`,
  "theme/partials/reuse.njk": inPlace("included"),
  "theme/partials/slots/before-masthead.njk": inPlace("slot"),
  "theme/layouts/email.njk": readFileSync(join(ROOT, "templates/layouts/email.njk"), "utf8").replace(
    /<body[^>]*>/,
    `$&\n${inPlace("mail")}`,
  ),
  "theme/own.njk": `---\nlayout: dateline\npermalink: /own/\ntitle: Own\n---\n${inPlace("own")}`,
};

const project = openProject({ after });

test("what a config, a plugin and an extension add is the same in every template as in Nunjucks", async () => {
  const { folder, build } = await project;
  await build(["--output", "built"]);
  const item = await readFile(join(folder, "built/2026/05/new-crane/index.html"), "utf8");
  const own = await readFile(join(folder, "built/own/index.html"), "utf8");
  assert.equal(textsIn(own).get("own"), EXPECTED);
  for (const place of ["copied", "macro", "included", "slot"]) assert.equal(textsIn(item).get(place), EXPECTED, place);
  for (const place of ["included", "slot"]) assert.equal(textsIn(own).get(place), EXPECTED, place);
});

test("a shortcode knows its page", async () => {
  const { folder } = await project;
  const item = await readFile(join(folder, "built/2026/05/new-crane/index.html"), "utf8");
  const places = Array.from(item.matchAll(/<\/p>(\/[^<]*? (?:true|false) string)/g), ([, text]) => text);
  assert.deepEqual(places, Array(4).fill("/2026/05/new-crane/ true string"));
});

test("the template that draws a declared callout is what a shortcode in a text is elsewhere", async () => {
  const { folder } = await project;
  for (const file of ["built/2026/05/index.html", "built/2026/05/email/index.html"]) {
    const page = await readFile(join(folder, file), "utf8");
    assert.equal(textsIn(page).get("callout"), EXPECTED, file);
    assert.match(page, /Interpreter\[\]\{\}/);
  }
});

test("Eleventy's own command writes the same bytes", async () => {
  const { folder, eleventy } = await project;
  const { code, stdout, stderr } = await eleventy();
  assert.equal(code, 0, stdout + stderr);
  const [built, written] = [await readTree(join(folder, "built/")), await readTree(join(folder, "_site/"))];
  assert.deepEqual([...built.keys()], [...written.keys()]);
  const different = [...built].filter(([path, bytes]) => !bytes.equals(written.get(path) ?? Buffer.of()));
  assert.deepEqual(
    different.map(([path]) => path),
    [],
  );
});

test("a mail of a command has what its page has", async () => {
  const { folder } = await project;
  const page = await readFile(join(folder, "built/2026/05/email/index.html"), "utf8");
  assert.equal(textsIn(page).get("mail"), EXPECTED);
  const args = ["mail", "--bulletin", "2026-05", "--for", "brevo", "--html", "mail.html"];
  const { code, stdout, stderr } = await run([process.execPath, "scripts/cli/run.mjs", ...args], { cwd: folder });
  assert.equal(code, 0, stdout + stderr);
  assert.equal(textsIn(await readFile(join(folder, "mail.html"), "utf8")).get("mail"), EXPECTED);
});

test("a change of a file that the config imports renders the pages again", async () => {
  const { folder, build } = await project;
  await writeTree(folder, { "names/filters.js": FILTERS.replace('"!"', '"¡"') });
  await build(["--output", "built"]);
  const item = await readFile(join(folder, "built/2026/05/new-crane/index.html"), "utf8");
  for (const place of ["copied", "macro", "included", "slot"])
    assert.equal(textsIn(item).get(place), EXPECTED.replaceAll("!", "¡"), place);
});

test("a changed value in the config, in a data file or in a variable that it names, renders the pages again", async () => {
  const { folder, build } = await project;
  const config = (fee: number) =>
    CONFIG.replace("import dateline from", 'import { readFileSync } from "node:fs";\n$&').replace(
      /config\.addPlugin\(dateline|eleventy\.addPlugin\(dateline/,
      (call) => `${call.split(".")[0]}.addGlobalData("fee", ${fee});
  ${call.split(".")[0]}.addGlobalData("stage", process.env["STAGE"] ?? "0");
  ${call.split(".")[0]}.addGlobalData("rates", () => JSON.parse(readFileSync("./names/rates.json", "utf8")));
  ${call}`,
    );
  const built = async (files: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) => {
    await writeTree(folder, files);
    await build(["--output", "built"], env);
    const page = await readFile(join(folder, "built/2026/05/new-crane/index.html"), "utf8");
    return /fee (\d) of (\d) at (\d)/.exec(page)?.slice(1).join();
  };
  const slot = "<p>fee {{ fee }} of {{ rates.all }} at {{ stage }}</p>\n";
  assert.equal(
    await built({
      ".eleventy.ts": config(1),
      "names/rates.json": '{ "all": 1 }',
      "theme/partials/slots/after-masthead.njk": slot,
    }),
    "1,1,0",
  );
  assert.equal(await built({ "names/rates.json": '{ "all": 2 }' }), "1,2,0");
  assert.equal(await built({ ".eleventy.ts": config(2) }), "2,2,0");
  assert.equal(await built({}, { STAGE: "3" }), "2,2,3");
});

test("validate accepts what is built, and names what is not with its place", async () => {
  const { folder } = await project;
  const validate = () => run([process.execPath, "scripts/cli/run.mjs", "validate"], { cwd: folder });
  const { code, stdout, stderr } = await validate();
  assert.equal(code, 0, stdout + stderr);
  await writeTree(folder, {
    "theme/partials/slots/before-masthead.njk": "<p>\n{{ 'a' | shuot }}",
    "theme/partials/callouts/vacancy.njk": "{% macro page(callout) %}{% phnoe %}{% endmacro %}",
  });
  const failed = await validate();
  assert.equal(failed.code, 1);
  const said = failed.stdout + failed.stderr;
  assert.match(said, /before-masthead\.njk\n +2:10 +error .*no filter is called 'shuot'\. Did you mean 'shout'\?/);
  assert.match(said, /callouts\/vacancy\.njk\n +1:29 +error .*unknown block tag: phnoe\. Did you mean 'phone'\?/);
});

/** The output of templates for all names, by the place. */
function textsIn(page: string): ReadonlyMap<string, string> {
  const found = page.matchAll(/<p class="(copied|macro|included|slot|own|mail|callout)">(.*?)<\/p>/g);
  return new Map(Array.from(found, ([, place = "", text = ""]) => [place, text]));
}

async function openProject(test: Cleanup) {
  const { folder, build } = await copyProject(test, {
    ...SMALL_PUBLICATION,
    "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}contact: { email: editors@letter.harbour.example }
callouts: { vacancy: { label: Vacancy, fields: { post: { type: text, label: Post } } } }
`,
    "bulletins/2026-05/bulletin.en.md": (SMALL_PUBLICATION["bulletins/2026-05/bulletin.en.md"] ?? "").replace(
      "number: 1",
      "$&\ncallouts: [{ type: vacancy, post: Interpreter }]",
    ),
  });
  await writeTree(folder, PROJECT_FILES);
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const node = major > 22 || (major === 22 && minor >= 18) ? [process.execPath] : NODE;
  const command = join(folder, "node_modules/@11ty/eleventy/cmd.cjs");
  return { folder, build, eleventy: () => run([...node, command, "--config=.eleventy.ts"], { cwd: folder }) };
}
