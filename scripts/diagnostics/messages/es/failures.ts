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
  "place-linked":
    "`{path}` es un enlace simbólico, y detrás de uno no se escribe nada. Ponga en su lugar la propia carpeta o el propio archivo.",
  "place-occupied":
    "`{path}` no es la carpeta ni el archivo normal que debería estar ahí. Muévalo a otro lugar o elimínelo.",
  "disk-took-part": "El disco solo aceptó una parte de un archivo, que no se conservó. Mire si el disco está lleno.",
  "build-file-changed": "`{file}` cambió mientras se generaba el sitio: empiece de nuevo.",
  "address-outside":
    "`{address}` se escribiría fuera del sitio, así que alguien ha cambiado la caché: elimine la carpeta `{folder}`.",
  "build-image": "No se pudo codificar la imagen `{file}`: expórtela de nuevo.",
  "build-project": "Hay un error en una plantilla o en la configuración: `{reason}`",
  "esbuild-missing":
    "Los scripts en TypeScript del tema necesitan esbuild: instálelo con `{command}` o escríbalos en JavaScript.",
} as const satisfies Translation<typeof EN>;
