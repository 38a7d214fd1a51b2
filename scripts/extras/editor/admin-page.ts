import type { MessageLanguage } from "../../diagnostics/message-language.ts";

/** What the page of the editor says without a script, and to it. */
export interface AdminPage {
  /** The language in which the editor speaks if the browser asks for none of its languages. */
  readonly language: MessageLanguage;
  /** That the editor needs JavaScript. */
  readonly noScript: string;
  /** On this machine: the token of the server, which every request must have. */
  readonly token?: string;
}

/** The folder of the editor in a site. */
export const ADMIN = "/admin/";

/** The names of the files beside the page. */
export const ADMIN_FILES = {
  script: "editor.js",
  style: "editor.css",
  decap: "decap-cms.js",
  preview: "preview.json",
  templates: "templates.js",
} as const;

/** The name of the file with the settings in a language. */
export function settingsFile(language: string): string {
  return `settings-${language}.json`;
}

/** The page of the editor. The script fills it, in the language of the browser. No search engine lists it. */
export function formatAdminPage({ language, noScript, token }: AdminPage): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${token === undefined ? "" : `<meta name="dateline-token" content="${token}">\n`}<title>Dateline</title>
<link rel="stylesheet" href="${ADMIN_FILES.style}">
<script src="${ADMIN_FILES.script}" type="module"></script>
</head>
<body><noscript><h1>Dateline</h1><p>${noScript}</p></noscript></body>
</html>
`;
}
