import type { Translation } from "../../message-text.ts";
import type { PUBLISH as EN } from "../en/publish.ts";

export const PUBLISH = {
  "publish-target-missing": "Falta la opción `--target`: escriba después `s3://BUCKET/PREFIX` o `dir:PATH`.",
  "publish-target-wrong": "`{target}` no es un destino: escriba `s3://BUCKET/PREFIX` o `dir:PATH`.",
  "publish-endpoint-wrong":
    "`{address}` no es la dirección de un almacén: escriba una como `https://storage.example.org`.",
  "publish-time-wrong": "`{time}` no es un plazo: escriba uno como `30d`, `12h` o `0`.",
  "publish-lease-wrong": "`{lease}` no es un número de segundos: escriba uno del 1 al 9999.",
  "publish-adopt": "Use otro prefijo, o `--adopt` para reemplazar estos archivos.",
  "publish-target-files":
    "Hay archivos en `{folder}`: elija un nombre nuevo, una carpeta vacía o un enlace creado al publicar.",
  "publish-disk": "No se puede leer o escribir en el disco: `{reason}`",
  "publish-not-ours": "Archivos que Dateline no publicó (`--adopt` los reemplaza)",
  "publish-replaces": "Se reemplazan archivos que Dateline no publicó",
  published: "Se publicó la versión `{release}`.",
  "published-after": "Se publicó la versión `{release}`, después de `{before}`.",
  "publish-not-live":
    "`{url}` no tiene ninguna versión que pueda leerse, así que no se añadió ninguna dirección a `{file}`.",
  "publish-addresses":
    "{count|Se añadió # dirección nueva|Se añadieron # direcciones nuevas} a `{file}`: confírmelo en git.",
  "publish-waiting": "En espera de otra ejecución, que publica en el mismo destino o fue interrumpida.",
  "due-next": "El próximo cambio con el tiempo llega en este momento: `{moment}`.",
  "due-nothing-to-come": "No habrá ningún cambio con el tiempo.",
  "due-now": "Pendiente: el sitio ha cambiado desde la última versión publicada. Genérelo y publíquelo.",
  "due-unknown": "Pendiente: la última versión publicada no dice a qué fecha se generó. Genere y publique el sitio.",
  "due-published": "`{moment}`: `{file}` pasa a ser público.",
  "due-expired": "`{moment}`: `{file}` deja de estar vigente.",
  "due-over": "`{moment}`: `{file}` ha terminado.",
  "due-release-unread": "No se leyó la última versión publicada: `{reason}`",
} as const satisfies Translation<typeof EN>;
