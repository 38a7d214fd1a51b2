import type { Translation } from "../../message-text.ts";
import type { MEDIA as EN } from "../en/media.ts";

export const MEDIA = {
  "photo-heic": "La imagen es una foto de iPhone (HEIC), que los navegadores no muestran: guárdela como JPEG.",
  "photo-heif": "La imagen está en formato HEIF, que los navegadores no muestran: guárdela como JPEG.",
  "photo-raw": "La imagen es una foto sin procesar de una cámara, que los navegadores no muestran: guárdela como JPEG.",
  "photo-tiff":
    "La imagen es un TIFF o una foto sin procesar de una cámara, que los navegadores no muestran: guárdela como JPEG.",
  "bytes-of-other-format":
    "El nombre termina en `{ending}`, pero el archivo está en formato `{format}`: guárdelo de nuevo en el formato de su nombre.",
  "bytes-of-no-format":
    "El nombre termina en `{ending}`, pero el archivo está en otro formato: guárdelo de nuevo en el formato de su nombre.",
  "image-damaged": "La imagen está dañada: expórtela de nuevo.",
  "image-cut": "Falta el final de la imagen: expórtela de nuevo.",
  "image-large":
    "La imagen tiene {width} × {height} píxeles: redúzcala a {side} píxeles por lado y {millions} millones en total como máximo.",
  "animation-large":
    "La animación tiene {frames|# fotograma|# fotogramas} de {width} × {height} píxeles: redúzcala a {side} píxeles por lado y {millions} millones en todos los fotogramas como máximo.",
  "pdf-cut": "Falta el final del PDF: expórtelo de nuevo.",
  "pdf-script": "El PDF contiene un programa (`{name}`): imprímalo en un PDF nuevo.",
  "pdf-launch": "El PDF contiene un enlace que inicia un programa (`{name}`): imprímalo en un PDF nuevo.",
  "pdf-file": "El PDF contiene otro archivo (`{name}`): imprímalo en un PDF nuevo.",
  "pdf-media": "El PDF contiene multimedia incrustada (`{name}`): imprímalo en un PDF nuevo.",
  "pdf-form-script": "El PDF contiene un formulario con programas (`{name}`): imprímalo en un PDF nuevo.",
  "pdf-form": "El PDF contiene un formulario que envía datos (`{name}`): imprímalo en un PDF nuevo.",
  "pdf-import": "El PDF contiene una acción que lee archivos (`{name}`): imprímalo en un PDF nuevo.",
  "pdf-locked": "El PDF tiene contraseña o restricciones (`{name}`): imprímalo en un PDF nuevo.",
  "picture-unknown":
    "No existe la imagen `{file}`: escriba la ruta de una imagen de un número, por ejemplo `media/quito.jpg`.",
  "document-unknown":
    "No existe el documento `{file}`: escriba la ruta de un PDF de un número, por ejemplo `media/plan.pdf`.",
  "recording-unknown":
    "No existe la grabación `{file}`: escriba la ruta de un archivo MP3, M4A u Ogg de un número, por ejemplo `media/interview.mp3`.",
  "picture-unused": "Ningún texto muestra esta imagen: muéstrela en uno de su número, o bórrela.",
  "document-unused": "Ningún texto lleva a este documento: nómbrelo en uno de su número, o bórrelo.",
  "recording-unused": "Ningún texto lleva a esta grabación: nómbrela en uno de su número, o bórrela.",
  "picture-without-file": "Falta el campo `src`: escriba el archivo de la imagen, por ejemplo `media/quito.jpg`.",
} as const satisfies Translation<typeof EN>;
