/** A minimal valid publication with every kind of content file: path → text. */
export const SMALL_PUBLICATION: Readonly<Record<string, string>> = {
  "publication.yaml": `title: The Harbour Letter
publisher: { name: Harbour Office, url: https://harbour.example/ }
url: https://letter.harbour.example/
languages: [en, es]
`,
  "topics.yaml": `ships:
  label: { en: Ships, es: Barcos }
  description: { en: What comes and goes., es: Lo que va y viene. }
`,
  "events/open-day.yaml": `name: { en: Open day, es: Puertas abiertas }
start: 2026-05-09
end: 2026-05-10
`,
  "pages/about.en.md": `---
title: About the letter
---
It tells what happens in the harbour.
`,
  "bulletins/2026-05/bulletin.en.md": `---
number: 1
lead: new-crane
---
Spring in the harbour.
`,
  "bulletins/2026-05/new-crane.en.md": `---
title: A new crane
summary: It lifts forty tonnes.
date: 2026-05-04
topic: ships
countries: [PT]
event: open-day
---
It is **blue**.
`,
  "bulletins/2026-05/new-crane.es.md": `---
title: Una grúa nueva
summary: Levanta cuarenta toneladas.
---
Es **azul**.
`,
};
