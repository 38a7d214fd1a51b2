import { SMALL_PUBLICATION } from "../../support/publication.ts";

/** The small publication with texts that a machine made, and one in which it helped. */
export const MACHINE_TEXTS: Readonly<Record<string, string>> = {
  "bulletins/2026-05/new-crane.es.md": withFields("bulletins/2026-05/new-crane.es.md", "translatedBy: machine\n"),
  "bulletins/2026-05/bulletin.es.md": "---\ntranslatedBy: machine\n---\nPrimavera en el puerto.\n",
  "pages/about.es.md": "---\ntitle: Sobre la carta\ntranslatedBy: machine\n---\nCuenta lo que pasa en el puerto.\n",
  "bulletins/2026-05/tides.en.md": `---
title: The tides of May
summary: High water at noon.
date: 2026-05-02
writtenBy: { by: machine, tool: Tidewriter }
---
The springs come on the seventh.
`,
  "bulletins/2026-05/ropes.en.md": `---
title: New ropes
date: 2026-05-03
writtenBy: assisted
---
They are green.
`,
  "bulletins/2026-05/nets.en.md": `---
title: New nets
date: 2026-05-01
writtenBy: machine
reviewedBy: [Ana Ruiz, legal desk]
reviewed: 2026-05-04
reviewedRevision: "5b803b9b"
---
They are dry.
`,
};

/** A file of the small publication with more fields. */
function withFields(file: string, fields: string): string {
  return (SMALL_PUBLICATION[file] ?? "").replace(/\n---\n/, `\n${fields}---\n`);
}
