import type { Translation } from "../../message-text.ts";
import type { FILES as EN } from "../en/files.ts";

export const FILES = {
  "character-hidden": "Hay un carácter oculto, `{character}`: bórrelo y vuelva a escribir el texto de alrededor.",
  "character-line-break":
    "Hay un salto de línea de otro tipo, `{character}`: guarde el archivo con saltos de línea LF o CRLF.",
  "text-utf-16": "Este texto está guardado como UTF-16: guárdelo como UTF-8.",
  "text-not-utf-8": "Algunos bytes no son UTF-8: guarde el texto como UTF-8.",
  "front-matter-empty-file": "Este archivo está vacío: escriba `---` solo en la primera línea y después los campos.",
  "front-matter-blank-line": "La primera línea está en blanco: escriba en ella solo `---` y después los campos.",
  "front-matter-space": "Hay un espacio junto a `---` en la primera línea: bórrelo.",
  "front-matter-first-line":
    "El archivo empieza por `{line}`: escriba `---` solo en la primera línea y después los campos.",
  "front-matter-no-end": "Los campos no tienen final: escriba `---` solo en la línea después del último.",
  "front-matter-end-space": "Hay un espacio junto al `---` que cierra los campos: bórrelo.",
  "front-matter-end-line": "Los campos terminan con `{line}`: escriba `---` solo en la línea después del último campo.",
  "front-matter-long":
    "La cabecera tiene {count|# carácter|# caracteres}, más de {most}: escriba `---` solo en la línea después del último campo.",
  "front-matter-gap": "Hay {count|# línea|# líneas} en blanco entre los campos: borre la mayoría.",
  "file-large": "Este archivo ocupa {size} kB: redúzcalo a {most} kB como máximo.",
  "file-symbolic-link": "Esto es un enlace simbólico: ponga en su lugar el propio archivo.",
  "file-is-folder": "Esto es una carpeta con nombre de archivo: dele otro nombre o ponga un archivo en su lugar.",
  "file-special": "Esto es una tubería, un dispositivo o un socket: ponga un archivo en su lugar.",
  "file-unreadable": "Este archivo no se puede leer (`{code}`): permita que la generación lo lea.",
  "file-slow":
    "Este archivo no se leyó en {seconds} segundos: quite los miles de corchetes, comillas o marcas, o haga de él dos más cortos.",
  "folder-full": "Esta carpeta tiene {count|# archivo|# archivos}: deje {most} como máximo.",
  "more-in-file":
    "Este archivo tiene {count|# error o aviso más|# errores y avisos más}: corrija primero los anteriores.",
  "file-missing": "Falta el archivo `{file}` en la carpeta de contenidos, en el primer nivel.",
} as const satisfies Translation<typeof EN>;
