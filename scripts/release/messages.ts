import type { Complete, Table } from "../diagnostics/message-table.ts";

/** The messages of `release/`. */
export const RELEASE_MESSAGES = {
  // Faults of a release, a store or a live site.
  "publish-site-changed": {
    en: "`{file}` is not the file that `{release}` lists: build the site again.",
    es: "`{file}` no es el archivo que indica `{release}`: genere de nuevo el sitio.",
    pt: "`{file}` não é o ficheiro que `{release}` indica: gere de novo o sítio.",
    fr: "`{file}` n’est pas le fichier qu’indique `{release}` : générez de nouveau le site.",
  },
  "record-damaged": {
    en: "A record of a release is damaged: `{part}` is missing or wrong.",
    es: "Un registro de una versión está dañado: falta `{part}` o está mal.",
    pt: "Um registo de uma versão está danificado: falta `{part}` ou está errado.",
    fr: "Un enregistrement d’une version est endommagé : `{part}` manque ou est erroné.",
  },
} as const satisfies Table;
true satisfies Complete<typeof RELEASE_MESSAGES>;
