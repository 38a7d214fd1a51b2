import type { Complete, Table } from "../../../scripts/diagnostics/index.ts";

/** The messages of `packages/export/src/`. */
export const EXPORT_MESSAGES = {
  // Messages about the arguments of commands.
  "export-folder": {
    en: "Write the folder that gets the files.",
    es: "Escriba la carpeta que recibe los archivos.",
    pt: "Escreva a pasta que recebe os ficheiros.",
    fr: "Écrivez le dossier qui reçoit les fichiers.",
  },
  exported: {
    en: "Wrote {pages|# page|# pages} and {media|# media file|# media files} into `{folder}`.",
    es: "En `{folder}` se escribieron {pages|# página|# páginas} y {media|# archivo multimedia|# archivos multimedia}.",
    pt: "Em `{folder}` foram escritos {pages|# página|# páginas} e {media|# ficheiro multimédia|# ficheiros multimédia}.",
    fr: "Écrit dans `{folder}` : {pages|# page|# pages} et {media|# fichier multimédia|# fichiers multimédias}.",
  },
} as const satisfies Table;
true satisfies Complete<typeof EXPORT_MESSAGES>;
