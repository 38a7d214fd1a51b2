import type { Translation } from "../../message-text.ts";
import type { THEME as EN } from "../en/theme.ts";

export const THEME = {
  "theme-ending": "`{file}` est sans effet : les noms de ce dossier se terminent par `{endings}`.",
  "theme-subfolder": "`{file}` est sans effet : mettez-le directement dans `{folder}`.",
  "theme-unnamed":
    "`{file}` est sans effet : donnez-lui le nom d’un fichier de Dateline, ou d’un fichier qu’un gabarit du thème inclut.",
  "theme-unused": "`{file}` est sans effet : donnez-lui le nom d’un fichier de Dateline.",
  "theme-language": "`{file}` est sans effet : la publication a les langues `{languages}`.",
  "theme-folder": "`{file}` est sans effet : les dossiers d’un thème sont `{folders}`.",
} as const satisfies Translation<typeof EN>;
