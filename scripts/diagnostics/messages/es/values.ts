import type { Translation } from "../../message-text.ts";
import type { VALUES as EN } from "../en/values.ts";

export const VALUES = {
  "write-line": "Escriba una línea de texto, de {most} caracteres como máximo.",
  "write-visible": "Escriba una línea de texto con caracteres visibles, {most} como máximo.",
  "write-localized": "Escriba una línea de texto, o una por idioma (`es: …`), de {most} caracteres como máximo.",
  "quote-value": "Póngalo entre comillas: sin ellas no se lee como texto.",
  "write-language": "Escriba el idioma como en los nombres de archivo: `en`, `es`, `pt-br`.",
  "write-item": "Escriba el nombre del archivo de una noticia, sin idioma ni extensión.",
  "write-topic": "Escriba una clave de content/topics.yaml.",
  "write-event": "Escriba el nombre de un archivo de content/events/, sin `.yaml`.",
  "write-in-list": "Escriba aquí un solo valor; varios forman una lista en `{list}`.",
  "write-country": "Escriba el código de dos letras de un país (ISO 3166-1), por ejemplo `EC`.",
  "write-slug": "Use minúsculas a–z, cifras y guiones sueltos, 80 signos en total como máximo.",
  "reserved-name": "Elija otro nombre: Windows reserva `{name}`.",
  "write-day": "Escriba un día que exista como AAAA-MM-DD, por ejemplo 2021-10-14.",
  "write-day-or-month":
    "Escriba un día o un mes que exista como AAAA-MM-DD o AAAA-MM, por ejemplo 2021-10-14 o 2021-10.",
  "write-time":
    "Escriba un día, un mes, o un día y una hora que existan como AAAA-MM-DD, AAAA-MM o AAAA-MM-DDTHH:MM, o `unknown`.",
  "write-time-or-dates":
    "Escriba un día, un mes, o un día y una hora como AAAA-MM-DD, AAAA-MM o AAAA-MM-DDTHH:MM, o `unknown`; una serie lleva `dates` en su lugar.",
  "write-series-date":
    "Escriba un día, un mes, o un día y una hora como AAAA-MM-DD, AAAA-MM o AAAA-MM-DDTHH:MM; o `start` con `end`.",
  "write-dates": "Escriba una lista de fechas entre corchetes, 200 como máximo.",
  "write-zone": "Escriba una zona horaria (IANA), por ejemplo `Europe/Madrid`.",
  "write-web-address": "Escriba una dirección que empiece por https:// o http://.",
  "write-https-address": "Escriba una dirección que empiece por https://.",
  "write-shorter-address": "Escriba una dirección de 2000 caracteres como máximo.",
  "write-address-with-slash": "Escriba una dirección que termine en `/`.",
  "write-address-without-query": "Escriba una dirección sin `?` ni `#`.",
  "write-duration": "Escriba una duración (ISO 8601), por ejemplo `PT1H12M`.",
  "write-email": "Escriba una dirección de correo electrónico, por ejemplo `editors@example.org`.",
  "write-colour": 'Escriba un color con seis cifras hexadecimales entre comillas, por ejemplo `"#8a1c2b"`.',
  "write-revision":
    'Escriba la revisión como la escriben los comandos: ocho cifras 0–9, a–f entre comillas, por ejemplo `"0a1b2c3d"`.',
  "write-number": "Escriba un número entero del {least} al {most}, sin comillas.",
  "write-issue-number": "Escriba un número entero del 1 al 99999 sin comillas, o un texto como `31 bis`.",
  "write-yes-or-no": "Escriba `true` (sí) o `false` (no), sin comillas.",
  "write-list": "Escriba una lista entre corchetes, de {most} como máximo.",
  "write-fewer": "Escriba {most} como máximo.",
  "write-fields": "Escriba debajo estos campos: `{names}`.",
  "write-one-of": "Escriba uno de estos valores: `{names}`.",
  "write-list-of-fields": "Escriba una lista en la que cada entrada tenga `{names}`.",
  "write-callout": "Escriba un destacado con sus campos debajo, el primero de ellos su `type`.",
  "write-source": "Escriba una dirección, o `url` con `title`.",
  "write-sources": "Escriba una lista entre corchetes, cada entrada una dirección, o `url` con `title`.",
  "write-name-or-fields": "Escriba un nombre, o `{names}`.",
  "write-byline": "Escriba un nombre, o `name` con `role` y `url`; o una lista de ellos, de 20 como máximo.",
  "write-withdrawn":
    "Escriba direcciones publicadas, como `/2021/10/quito/`, cada una con un motivo: `rights`, `error`, `request` o una frase.",
  "write-former-name": "Escriba un nombre anterior, por ejemplo `quito`, o una dirección como `/news/quito.html`.",
  "write-former-item":
    "Escriba un nombre anterior, por ejemplo `quito`; uno de otro número, `2021-09/quito`; o una dirección como `/news/quito.html`.",
  "write-a-language": "Escriba al menos un idioma.",
  "write-a-date": "Escriba al menos una fecha.",
  "write-line-or-list": "Escriba una línea de texto, o una lista de ellas.",
  "write-hidden-fields": "Escriba los nombres de los campos ocultos del formulario, cada uno con su valor.",
  "write-one-way": "Escriba exactamente uno de estos: `form`, `link` o `mail`.",
  "write-email-of-form": "Escriba `email` junto a `form`: el nombre del campo del formulario para la dirección.",
  "write-form": "Escriba `form` junto a los nombres de sus campos.",
  "write-otherwise": "El manual muestra cómo se escribe.",
  "write-contact": "Escriba al menos uno de estos: `email`, `url` o `address`.",
  "write-page-or-address":
    "Escriba el nombre de una página fija, por ejemplo `accessibility`, o una dirección que empiece por https://.",
  "write-emblem-or-logo": "Escriba o bien `emblem` o bien `logo`.",
  "write-funding": "Escriba debajo estos campos: `text`, `emblem`, `logo`, `url`; o una lista de tales avisos.",
  "write-licence":
    "Escriba el identificador SPDX de una licencia para textos, por ejemplo `CC-BY-4.0`, o `name` y `url`.",
  "write-menu": "Escriba una lista entre corchetes, de 12 como máximo: secciones, páginas, o `title` y `url`.",
} as const satisfies Translation<typeof EN>;
