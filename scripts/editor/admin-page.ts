import { MESSAGE_LANGUAGES } from "../diagnostics/message-language.ts";

/** The first language of a publication in which the editor speaks, for editors whose browser asks for none of its languages. */
export type AdminPage = {
  readonly defaultLanguage: string;
  /** On this machine: the token of the server, which every request must have. */
  readonly token?: string;
};

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

/** The page of the editor. It has no text of its own: the script fills it, in the language of the browser. */
export function formatAdminPage({ defaultLanguage, token }: AdminPage): string {
  const known = MESSAGE_LANGUAGES.some((language) => language === defaultLanguage);
  const language = known ? defaultLanguage : MESSAGE_LANGUAGES[0];
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
<body></body>
</html>
`;
}
