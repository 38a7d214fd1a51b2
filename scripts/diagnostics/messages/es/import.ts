import type { Translation } from "../../message-text.ts";
import type { IMPORT as EN } from "../en/import.ts";

export const IMPORT = {
  "import-file-missing": "No existe el archivo `{file}`: nombre el que se va a importar.",
  "import-file-large": "El archivo `{file}` tiene {size} bytes, y se leen como máximo {most}: divídalo.",
  "import-file-binary": "El archivo `{file}` no es un texto: nombre uno que lo sea, en UTF-8.",
  "import-folder-missing": "No existe la carpeta `{folder}`: nombre una que exista y descomprima antes los archivos.",
  "import-folder-large": "La carpeta `{folder}` tiene más de {most} archivos: impórtela por partes.",
  "import-folder-without-pages": "La carpeta `{folder}` no tiene archivos en `.html`: nombre la de las páginas.",
  "import-folder-without-mails":
    "La carpeta `{folder}` no tiene archivos en `.html`: nombre la de una exportación descomprimida de Mailchimp.",
  "import-wordpress-xml":
    "La línea {line} de `{file}` no puede leerse como XML, `{reason}`: nombre el archivo que exporta WordPress o expórtelo de nuevo.",
  "import-wordpress-other":
    "El archivo `{file}` no tiene `wp:wxr_version`: nombre el XML que exporta WordPress, o lea otro canal web con `feed`.",
  "import-feed-xml":
    "La línea {line} de `{source}` no puede leerse como XML, `{reason}`: nombre un canal web en RSS, Atom, RDF o JSON Feed.",
  "import-feed-other": "No hay ningún canal web en `{source}`: nombre uno en RSS, Atom, RDF o JSON Feed.",
  "import-table-wrong":
    "La tabla `{file}` no puede leerse, `{reason}`: expórtela como CSV, con tantos valores en cada fila como columnas.",
  "import-table-without-title":
    "La tabla `{file}` no tiene la columna `title`: nombre sus columnas en la primera fila, con algunos de estos nombres, `{columns}`.",
  "import-mapping-wrong":
    "El archivo `{file}` no puede leerse: escriba en cada línea una categoría, dos puntos y la clave de un tema.",
  "import-mapping-topic":
    "`{category}` tiene el tema `{topic}` en `{file}`: escriba una clave de letras minúsculas a–z, cifras y guiones sueltos, de 80 caracteres como máximo, o `none`.",
  "import-not-read": "No se leyó `{address}`.",
  "fetch-address-wrong": "No es una dirección.",
  "fetch-scheme": "No empieza por `http:` ni por `https:`.",
  "fetch-redirects": "Redirige más de {most} veces.",
  "fetch-status": "El servidor respondió con el estado {status}.",
  "fetch-private": "Está en una red privada, donde solo se leen los servidores indicados con `--allow-host`.",
  "fetch-silent": "El servidor no envió nada durante {seconds} segundos.",
  "fetch-slow": "El servidor no lo había enviado todo al cabo de {seconds} segundos.",
  "fetch-unreached": "No se pudo conectar con el servidor: `{reason}`",
  "fetch-large": "Tiene más de {most} bytes.",
  "fetch-cut": "La conexión terminó antes de tiempo.",
  "import-picture-format": "Está dañada, o su formato no es de los que el contenido admite.",
  "import-folder-full": "La carpeta `{folder}` ya tiene {most} archivos: no se leen más.",
  "import-picture-address": "Su dirección no está completa.",
  "import-picture-web": "Las imágenes de la web no se leen con `--no-pictures` ni con `--dry-run`.",
  "import-picture-host": "El servidor `{host}` falló {most} veces y no se le preguntó más.",
  "import-picture-base64": "No es una imagen en base64.",
  "import-picture-machine": "Es un archivo de otra máquina.",
  "import-picture-missing": "Ese archivo no existe.",
  "import-picture-outside": "Está fuera de la carpeta que se importa.",
} as const satisfies Translation<typeof EN>;
