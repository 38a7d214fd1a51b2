import { escapeHtml } from "../../../scripts/content/index.ts";
import type { MessageLanguage } from "../../../scripts/diagnostics/index.ts";

/** The page of the desk without its script, with settings for the script. */
export interface DeskPage {
  /** The language of the desk if the browser requests none of its languages. */
  readonly language: MessageLanguage;
  readonly title: string;
  readonly noScript: string;
  /** On this machine: the token of the server, which every request must have. */
  readonly token?: string;
}

/** The page of the desk, which its script fills. No search engine lists it. */
export function formatDeskPage({ language, title, noScript, token }: DeskPage): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
${token === undefined ? "" : `<meta name="dateline-token" content="${token}">\n`}<title>${escapeHtml(title)}</title>
<link rel="preload" href="newsreader-display.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="desk.css">
<script src="desk.js" type="module"></script>
</head>
<body><noscript><h1>${escapeHtml(title)}</h1><p>${escapeHtml(noScript)}</p></noscript></body>
</html>
`;
}
