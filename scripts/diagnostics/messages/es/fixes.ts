import type { Translation } from "../../message-text.ts";
import type { FIXES as EN } from "../en/fixes.ts";

export const FIXES = {
  "fix-line-changed": "Línea {line}: `{before}` es ahora `{after}`.",
  "fix-line-added": "Línea {line}, nueva: `{after}`.",
  "fix-line-removed": "Línea {line}, suprimida: `{before}`.",
  "fix-line-breaks": "{count|Se cambió # salto de línea|Se cambiaron # saltos de línea} de Windows (CRLF) por LF.",
  "fix-nothing": "No hay nada que corregir: ningún error tiene una única respuesta correcta.",
  fixed: "{files|Se corrigió # archivo|Se corrigieron # archivos}.",
  "fix-would": "Esto fue una prueba: {files|se corregiría # archivo|se corregirían # archivos}. No se escribió nada.",
} as const satisfies Translation<typeof EN>;
