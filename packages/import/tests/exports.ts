/* Exports in the format of other systems, made for the tests: all texts are invented. */

/** A post of a WordPress export: the elements that matter. */
export interface ExportedPost {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly html: string;
  /** `2021-10-14`. */
  readonly day: string;
  readonly excerpt?: string;
  readonly status?: string;
  readonly type?: string;
  readonly categories?: readonly string[];
  /** Polylang's terms. */
  readonly language?: string;
  readonly group?: string;
  readonly meta?: Readonly<Record<string, string>>;
  /** The address of the file, for attachments. */
  readonly file?: string;
}

/** A WXR 1.2 file. `site` has no slash at its end. */
export function wordpressExport(site: string, posts: readonly ExportedPost[]): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.4.2" created="2026-01-10 10:00" -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
	<title>Harbour news</title>
	<link>${site}</link>
	<language>en-US</language>
	<wp:wxr_version>1.2</wp:wxr_version>
	<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[aruiz]]></wp:author_login><wp:author_display_name><![CDATA[Ana Ruiz]]></wp:author_display_name></wp:author>
${posts.map((post) => formatPost(site, post)).join("")}</channel>
</rss>
`;
}

function formatPost(site: string, post: ExportedPost): string {
  const { id, name, title, html, day, excerpt = "", status = "publish", type = "post", language, group } = post;
  const prefix = language === undefined || language === "en" ? "" : `/${language}`;
  const terms = [
    ...(post.categories ?? []).map((category) => ["category", slugOf(category), category]),
    ...(language === undefined ? [] : [["language", language, language === "en" ? "English" : "Español"]]),
    ...(group === undefined ? [] : [["post_translations", group, group]]),
  ];
  return `	<item>
		<title><![CDATA[${title}]]></title>
		<link>${site}${prefix}/${day.slice(0, 4)}/${day.slice(5, 7)}/${name}/</link>
		<pubDate>Thu, 14 Oct 2021 09:00:00 +0000</pubDate>
		<dc:creator><![CDATA[aruiz]]></dc:creator>
		<guid isPermaLink="false">${site}/?p=${id}</guid>
		<content:encoded><![CDATA[${html}]]></content:encoded>
		<excerpt:encoded><![CDATA[${excerpt}]]></excerpt:encoded>
		<wp:post_id>${id}</wp:post_id>
		<wp:post_date><![CDATA[${day} 23:30:00]]></wp:post_date>
		<wp:post_name><![CDATA[${name}]]></wp:post_name>
		<wp:status><![CDATA[${status}]]></wp:status>
		<wp:post_type><![CDATA[${type}]]></wp:post_type>
${post.file === undefined ? "" : `		<wp:attachment_url><![CDATA[${post.file}]]></wp:attachment_url>\n`}${terms
  .map(
    ([domain, slug, label]) => `		<category domain="${domain}" nicename="${slug}"><![CDATA[${label}]]></category>\n`,
  )
  .join("")}${Object.entries(post.meta ?? {})
  .map(
    ([key, value]) =>
      `		<wp:postmeta><wp:meta_key><![CDATA[${key}]]></wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>\n`,
  )
  .join("")}	</item>
`;
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[^a-z0-9]+/g, "-");
}

/** A hundred posts in English and their translations into Spanish (Polylang), of ten years, with the pictures of `site`. */
export function manyPosts(site: string): readonly ExportedPost[] {
  const pictures = [
    {
      id: 9001,
      name: "crane",
      title: "crane",
      html: "",
      day: "2012-01-01",
      type: "attachment",
      status: "inherit",
      file: `${site}/wp-content/uploads/2012/01/crane.jpg`,
      meta: { _wp_attachment_image_alt: "The blue crane at the north quay" },
    },
    {
      id: 9002,
      name: "quay",
      title: "quay",
      html: "",
      day: "2012-01-01",
      type: "attachment",
      status: "inherit",
      file: `${site}/wp-content/uploads/2012/01/quay.png`,
    },
  ] as const;
  const posts = Array.from({ length: 100 }, (_, index) => {
    const year = 2012 + Math.floor(index / 10);
    const day = `${year}-${String(1 + (index % 10)).padStart(2, "0")}-${String(1 + (index % 28)).padStart(2, "0")}`;
    const group = `pll_${index.toString(16).padStart(13, "0")}`;
    const picture: Readonly<Record<string, string>> =
      index % 5 === 0 ? { _thumbnail_id: "9001" } : index % 7 === 0 ? { _thumbnail_id: "9002" } : {};
    return [
      {
        id: 100 + 2 * index,
        name: `harbour-report-${index}`,
        title: `Harbour report ${index}: ships & quays`,
        day,
        group,
        language: "en",
        categories: [index % 3 === 0 ? "Ships" : "Works on the quay"],
        excerpt: index % 4 === 0 ? `What came in week ${index}.` : "",
        html: htmlOf(site, index, "en"),
        meta: picture,
      },
      {
        id: 101 + 2 * index,
        name: `informe-del-puerto-${index}`,
        title: `Informe del puerto ${index}: barcos y muelles`,
        day,
        group,
        language: "es",
        categories: [index % 3 === 0 ? "Barcos" : "Obras en el muelle"],
        html: htmlOf(site, index, "es"),
      },
    ];
  });
  return [...pictures, ...posts.flat()];
}

/** Half of the posts are in blocks, the older ones in plain lines as the editor before 2018 stored them. */
function htmlOf(site: string, index: number, language: "en" | "es"): string {
  const other = Math.max(0, index - 1);
  const year = 2012 + Math.floor(other / 10);
  const month = String(1 + (other % 10)).padStart(2, "0");
  const link =
    language === "en"
      ? `${site}/${year}/${month}/harbour-report-${other}/`
      : `${site}/es/${year}/${month}/informe-del-puerto-${other}/?utm_source=mail`;
  const words =
    language === "en"
      ? ["The crane lifted", "tonnes", "the report before", "A picture of the quay"]
      : ["La grúa levantó", "toneladas", "el informe anterior", "Una imagen del muelle"];
  const [verb, unit, before, caption] = words;
  const picture = `<img class="alignnone" src="${site}/wp-content/uploads/2012/01/crane.jpg" alt="${language === "en" ? "Crane" : "Grúa"}" width="300" height="200" />`;
  if (index % 2 === 0)
    return `<!-- wp:paragraph -->\n<p>${verb} <strong>${index + 10} ${unit}</strong>; see <a href="${link}">${before}</a>.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:image -->\n<figure class="wp-block-image">${picture}<figcaption>${caption}</figcaption></figure>\n<!-- /wp:image -->\n\n<!-- wp:list -->\n<ul><li>${unit} 1</li><li>${unit} 2</li></ul>\n<!-- /wp:list -->\n`;
  return `${verb} <em>${index + 10}</em> ${unit}.\nSecond line of it.\n\n[caption id="attachment_9001" align="alignnone" width="300"]<a href="${site}/wp-content/uploads/2012/01/crane.jpg">${picture}</a> ${caption}[/caption]\n\nSee <a href="${link}">${before}</a>.\n\n<h3>${unit}</h3>\n<table><tbody><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></tbody></table>\n`;
}
