import type { Translation } from "../../message-text.ts";
import type { COMMANDS as EN } from "../en/commands.ts";

export const COMMANDS = {
  "command-unknown": "Orden desconocida: `{command}`.",
  "folder-missing": "No existe la carpeta `{folder}`.",
  "format-unknown": "Formato desconocido: `{format}`. Los formatos son `{formats}`.",
  "day-wrong": "`{day}` no es un día: escriba uno como `2026-11-25`.",
  "site-address-wrong": "`{address}` no es la dirección de un sitio: escriba una como `https://example.org/bulletin/`.",
  "output-occupied": "Hay otros archivos en `{folder}`: elija un nombre nuevo, una carpeta vacía o un sitio anterior.",
  "folder-occupied": "Hay archivos en `{folder}`: elija un nombre nuevo o una carpeta vacía.",
  "argument-extra": "`{argument}` al final no tiene sentido aquí: quítelo.",
  "bulletin-name-wrong":
    "`{bulletin}` no es la carpeta de un número: después de `--bulletin` escriba el nombre de una, por ejemplo `{periods}`.",
  "bulletin-name-missing":
    "Falta la opción `--bulletin`: escriba después el nombre de la carpeta de un número, por ejemplo `{periods}`.",
  "bulletin-unknown": "No existe el número `{bulletin}`. Los números son `{bulletins}`.",
  "title-wrong": "El título `{title}` está vacío o es demasiado largo: escriba de 1 a 120 caracteres.",
  "language-without-texts": "Dateline no tiene textos en `{language}`: elija entre `{languages}`.",
  "host-unknown": "Servicio de alojamiento desconocido: `{host}`. Los que hay son `{hosts}`.",
  "confirm-before-files": "Escriba `--confirm` delante de archivos como `{file}`.",
  "confirm-original": "`{file}` es el propio original: nombre una traducción.",
  "confirm-unknown": "`{file}` no es una traducción de `{folder}`.",
  "confirm-by-hand": "Los campos de `{file}` no se pueden cambiar por separado: escriba allí usted mismo `{line}`.",
  "argument-wrong": "`{argument}` no tiene sentido aquí.",
  "argument-missing": "Falta un argumento.",
  "option-without": "`{option}` y `{other}` no van juntas: quite una de las dos.",
  "option-only-with": "`{option}` solo tiene sentido con `{other}`: quítela o añada la otra.",
  "environment-missing": "Falta en el entorno: `{variables}`. Dé allí un valor a cada variable.",
  "file-written": "Se escribió `{file}`.",
  "change-completed": "Se completó un cambio de archivos en `{folder}` que se había interrumpido.",
  "base-path-wrong": "`{path}` no es una ruta de base: escriba una como `/bulletin`.",
  "content-has-errors": "El contenido de `{folder}` tiene errores: `{command}` los muestra.",
  "chromium-missing": "Falta Chromium: `{command}` lo instala o dice cómo hacerlo.",
  "clock-wrong": "El reloj de este ordenador está mal: póngalo en hora.",
  "migrate-nothing": "No hay nada que migrar.",
  "migrate-by-hand": "`{file}` no se puede reescribir sin riesgo: cambie `{fields}` a mano.",
  "migrate-rewrote": "Se reescribió `{file}`.",
  printed: "Se imprimió `{file}`.",
  "sitemap-missing": "No existe el archivo `{file}`: nombre el mapa del sitio anterior.",
  "sitemap-wrong": "`{file}` no es un mapa del sitio con `urlset`: nombre uno, no una lista de mapas.",
  "sitemap-left-out":
    "Se omitieron, por no estar bajo `{url}` o por tener `?`: {count|# dirección|# direcciones}, por ejemplo `{first}`.",
} as const satisfies Translation<typeof EN>;
