import type { Translation } from "../../message-text.ts";
import type { THEME as EN } from "../en/theme.ts";

export const THEME = {
  "theme-ending": "`{file}` não tem efeito: os nomes desta pasta terminam em `{endings}`.",
  "theme-subfolder": "`{file}` não tem efeito: ponha-o diretamente em `{folder}`.",
  "theme-unnamed":
    "`{file}` não tem efeito: dê-lhe o nome de um ficheiro do Dateline, ou de um que um modelo do tema inclua.",
  "theme-unused": "`{file}` não tem efeito: dê-lhe o nome de um ficheiro do Dateline.",
  "theme-language": "`{file}` não tem efeito: a publicação tem as línguas `{languages}`.",
  "theme-folder": "`{file}` não tem efeito: as pastas de um tema são `{folders}`.",
} as const satisfies Translation<typeof EN>;
