import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../support/folders.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";

/** The small publication with texts by a machine, a text that it assisted, a reviewed text, and pictures. */
export const MACHINE_TEXTS: Readonly<Record<string, string | Uint8Array>> = {
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
  "bulletins/2026-05/media/quay.png": readFileSync(path.join(ROOT, "tests/fixtures/images/dot.png")),
  "bulletins/2026-05/quay.en.md": `---
title: The quay
date: 2026-05-05
topic: ships
image: { src: media/quay.png, alt: A quay, credit: Harbour Office, madeBy: machine }
images: [{ src: media/quay.png, alt: The same quay, madeBy: assisted }]
---
It is long.
`,
  "bulletins/2026-05/quay.es.md": `---
title: El muelle
image: { alt: Un muelle }
images: [{ alt: El mismo muelle }]
---
Es largo.
`,
};

/** A file of the small publication with more fields. */
function withFields(file: string, fields: string): string {
  return (SMALL_PUBLICATION[file] ?? "").replace(/\n---\n/, `\n${fields}---\n`);
}
