import type { Translation } from "../../message-text.ts";
import type { RELEASES as EN } from "../en/releases.ts";

export const RELEASES = {
  "publish-nothing-changes": "Versión `{release}`: no cambia nada.",
  "publish-changes": "Versión `{release}`, archivos que cambian:",
  "publish-nothing-there": "Todavía no se publicó nada allí.",
  "publish-releases": "Versiones que se conservan:",
  "publish-in-place": "en línea",
  "publish-not-ours-there": "En el destino hay archivos que Dateline no publicó",
  "publish-release-unknown": "No existe la versión `{release}`: escriba las primeras cifras de una que se conserve.",
  "publish-site-changed": "`{file}` no es el archivo que nombra `{release}`: genere de nuevo el sitio.",
  "publish-file-changed": "`{file}` cambió mientras se publicaba: publique de nuevo.",
  "publish-still-running": "Otro proceso sigue publicando en el destino: inténtelo más tarde.",
  "record-damaged": "Un registro de una versión está dañado: falta `{part}` o está mal.",
  "store-lost": "`{key}` se perdió en el almacén y no hay otra copia.",
  "store-other-bytes": "`{key}` no está en el almacén como se escribió.",
  "store-denied": "El almacén rechazó `{call}` (`{answer}`): las credenciales no son correctas o no lo permiten.",
  "store-answered": "El almacén rechazó `{call}`: `{answer}`",
  "store-silent": "El almacén no respondió a `{call}`: `{reason}`",
  "store-endless": "La lista del almacén para `{call}` no termina: revise la configuración del almacén.",
  "store-large": "El almacén respondió a `{call}` con más de {most} bytes: revise la configuración del almacén.",
  "store-taken": "Otro proceso ocupó el almacén.",
  "store-without-conditions":
    "El almacén no respeta las escrituras condicionales (`If-None-Match`), así que dos procesos no se notarían: use otro.",
  "live-without-release": "El sitio no tiene `{file}`.",
  "fetch-late": "El servidor tardó más de {seconds} segundos.",
  "live-unread": "No se puede leer `{address}`: `{reason}`",
  "live-large":
    "El `{file}` del sitio tiene más de {most} bytes: el servidor envía otra cosa. Revise su configuración.",
  "live-elsewhere": "`{address}` redirige a otro servidor, a `{target}`: revise el sitio allí.",
  "live-right": "Versión `{release}`: {files|su único archivo está|sus # archivos están} como se generaron.",
  "live-wrong": "Versión `{release}`: {wrong|# archivo no está bien|# archivos no están bien}, de {files}.",
  "live-nothing": "`{file}` no está.",
  "live-other-release": "`{file}` es una página de otra versión.",
  "live-other-bytes": "`{file}` no es lo que se generó.",
  "live-other-host": "`{file}` redirige a otro servidor: `{target}`",
  "live-changed": "Durante la revisión se publicó otra versión: revise de nuevo.",
} as const satisfies Translation<typeof EN>;
