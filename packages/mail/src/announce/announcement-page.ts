import { createHash } from "node:crypto";
import { escapeHtml } from "../../../../scripts/content/index.ts";
import { formatMessage, type Words } from "../../../../scripts/diagnostics/index.ts";
import type { HeadImage } from "../../../../scripts/templates/index.ts";
import type { Announcement, LanguageOfIssue } from "./announcements.ts";
import { composePost } from "./compose-post.ts";
import { message } from "./message.ts";
import { NETWORKS } from "./networks.ts";

/**
 * The posts of an issue in all languages as one HTML page to copy from. It loads nothing but the pictures that the publication shows
 * to other sites, from `origin`.
 */
export function formatAnnouncementPage(issues: readonly LanguageOfIssue[], origin: string, words: Words): string {
  const say: Say = (each) => escapeHtml(formatMessage(each, words));
  const title = escapeHtml(issues[0]?.title ?? "");
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src ${escapeHtml(origin)}; style-src 'unsafe-inline'; script-src 'sha256-${HASH}'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${say(message("announce-about"))}</p>
${issues.map((issue) => formatIssue(issue, say)).join("\n")}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

type Say = (each: Parameters<typeof formatMessage>[0]) => string;

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; padding: 1.5rem; }
main { max-width: 64rem; margin-inline: auto; }
article { border-block-start: 1px solid GrayText; padding-block: .5rem 1.5rem; }
figure { display: flex; flex-wrap: wrap; gap: 1rem; margin: 0 0 1rem; }
figure img { inline-size: 12rem; block-size: auto; align-self: start; }
figcaption { flex: 1 1 16rem; }
.posts { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); }
.posts header { display: flex; justify-content: space-between; gap: 1rem; }
textarea { box-sizing: border-box; inline-size: 100%; block-size: 14rem; font: inherit; padding: .5rem; }
button { font: inherit; min-block-size: 2.75rem; padding-inline: 1rem; }
`;

/** Shows the buttons, which do nothing without it. */
const SCRIPT = `
for (const button of document.querySelectorAll("button")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const text = document.getElementById(button.dataset.of);
    text.select();
    await navigator.clipboard.writeText(text.value);
    button.textContent = button.dataset.done;
  });
}
`;

/** For the policy (CSP Level 3 §6.7.2). */
const HASH = createHash("sha256").update(SCRIPT).digest("base64");

function formatIssue(issue: LanguageOfIssue, say: Say): string {
  const sections = issue.announcements.map((each, index) => formatAnnouncement(issue, each, index, say));
  return `<h2 lang="${issue.lang}">${escapeHtml(issue.name)}</h2>\n${sections.join("\n")}`;
}

function formatAnnouncement(
  { lang, dir }: LanguageOfIssue,
  announcement: Announcement,
  index: number,
  say: Say,
): string {
  const { title, picture } = announcement;
  const language = `lang="${lang}" dir="${dir}"`;
  const posts = NETWORKS.map((network) => {
    const [id, text] = [`${lang}-${index}-${network.name}`, composePost(announcement, network)];
    return `<div><header><label for="${id}">${network.title}</label><span>${network.weigh(text)} / ${network.most}</span></header>
<textarea id="${id}" ${language} readonly>\n${escapeHtml(text)}</textarea>
<button type="button" hidden data-of="${id}" data-done="${say(message("announce-copied"))}">${say(message("announce-copy"))}</button></div>`;
  });
  const figure = picture === undefined ? "" : formatPicture(picture, language, say);
  return `<article>\n<h3 ${language}>${escapeHtml(title)}</h3>\n${figure}<div class="posts">\n${posts.join("\n")}\n</div>\n</article>`;
}

/** A picture beside its description, which networks require. */
function formatPicture({ url, alt, width, height }: HeadImage, language: string, say: Say): string {
  return `<figure><img src="${escapeHtml(url)}" alt="" width="${width}" height="${height}" loading="lazy"><figcaption><strong>${say(message("announce-picture"))}</strong><br><span ${language}>${escapeHtml(alt)}</span></figcaption></figure>\n`;
}
