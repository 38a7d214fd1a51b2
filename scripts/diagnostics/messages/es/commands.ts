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
} as const satisfies Translation<typeof EN>;
