const README = `# A publication as Markdown

Each file in \`content\` is a page. Its front matter has its address (\`url\` for Hugo, \`permalink\` for Eleventy), its language, its date, and what
is known of it; \`tags\` are the keys of topics, whose names are in \`data/topics.yaml\`. Pages with the same \`translationKey\` are one text in
several languages, and \`translations\` leads from each to the others. \`contents\` are the items of an issue and, on the home page of a language,
its issues, pages and events. A \`date\` is always a day, by which pages are sorted; \`dateText\` is there if the day is not known. Links are
relative, to addresses. Pictures and documents are in \`static\`.

- Hugo: \`hugo\` in this folder.
- Eleventy: \`npx @11ty/eleventy\` in this folder.

Both have one layout, which shows a page and no more: \`layouts/_default\` is Hugo's, \`eleventy\` that of Eleventy.
`;

/** The layout of all pages in Hugo, whose own variables begin with a capital letter. */
const HUGO_LAYOUT = `<!doctype html>
<html lang="{{ .Params.lang }}" dir="{{ .Params.dir }}"><meta charset="utf-8"><title>{{ .Title }}</title>
{{ range .Params.translations }}<a href="{{ .href }}" hreflang="{{ .lang }}">{{ .lang }}</a> {{ end }}
<h1>{{ .Title }}</h1>
{{ .Content }}
<ul>{{ range .Params.contents }}<li><a href="{{ .href }}">{{ .title }}</a></li>{{ end }}</ul>
</html>
`;

const ELEVENTY_LAYOUT = `<!doctype html>
<html lang="{{ lang }}" dir="{{ dir }}"><meta charset="utf-8"><title>{{ title }}</title>
{% for link in translations %}<a href="{{ link.href }}" hreflang="{{ link.lang }}">{{ link.lang }}</a> {% endfor %}
<h1>{{ title }}</h1>
{{ content | safe }}
<ul>{% for link in contents %}<li><a href="{{ link.href }}">{{ link.title }}</a></li>{% endfor %}</ul>
</html>
`;

/** The settings with which Hugo and Eleventy build the folder of an export unchanged, by path. */
export const SETTINGS: Readonly<Record<string, string>> = {
  "README.md": README,
  // An issue may be published before the day that it is named after.
  "hugo.toml": 'baseURL = "/"\nbuildFuture = true\ndisableKinds = ["taxonomy", "term"]\n',
  "layouts/_default/single.html": HUGO_LAYOUT,
  "layouts/_default/list.html": HUGO_LAYOUT,
  "eleventy/page.njk": ELEVENTY_LAYOUT,
  "eleventy.config.js": `module.exports = (config) => {
  config.addPassthroughCopy({ static: "/" });
  config.addGlobalData("layout", "page.njk");
  return { dir: { input: "content", includes: "../eleventy", output: "_site" } };
};
`,
};
