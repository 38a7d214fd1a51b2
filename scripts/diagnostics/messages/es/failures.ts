import type { Translation } from "../../message-text.ts";
import type { FAILURES as EN } from "../en/failures.ts";

export const FAILURES = {
  "machine-disk-full": "El disco está lleno.",
  "machine-quota": "Su cuota de disco está agotada.",
  "machine-read-only": "El disco es de solo lectura.",
  "machine-denied": "Falta el permiso para ello.",
  "machine-open-files": "Este usuario tiene demasiados archivos abiertos: `ulimit -n` muestra el límite.",
  "machine-open-files-in-all": "Este equipo tiene demasiados archivos abiertos.",
  "file-not-written": "No se puede escribir `{file}`.",
  "file-not-read": "No se puede leer `{file}`.",
  "build-file-changed": "`{file}` cambió mientras se generaba el sitio: empiece de nuevo.",
  "build-image": "No se pudo codificar la imagen `{file}`: expórtela de nuevo.",
  "build-project": "Hay un error en una plantilla o en la configuración: `{reason}`",
  "esbuild-missing":
    "Los scripts en TypeScript del tema necesitan esbuild: instálelo con `{command}` o escríbalos en JavaScript.",
} as const satisfies Translation<typeof EN>;
