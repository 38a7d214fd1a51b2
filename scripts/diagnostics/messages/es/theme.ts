import type { Translation } from "../../message-text.ts";
import type { THEME as EN } from "../en/theme.ts";

export const THEME = {
  "theme-ending": "`{file}` no tiene efecto: los nombres de esta carpeta terminan en `{endings}`.",
  "theme-subfolder": "`{file}` no tiene efecto: póngalo directamente en `{folder}`.",
  "theme-unnamed":
    "`{file}` no tiene efecto: dele el nombre de un archivo de Dateline, o de uno que incluya una plantilla del tema.",
  "theme-unused": "`{file}` no tiene efecto: dele el nombre de un archivo de Dateline.",
  "theme-language": "`{file}` no tiene efecto: la publicación tiene los idiomas `{languages}`.",
  "theme-folder": "`{file}` no tiene efecto: las carpetas de un tema son `{folders}`.",
} as const satisfies Translation<typeof EN>;
