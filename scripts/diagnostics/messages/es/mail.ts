import type { Translation } from "../../message-text.ts";
import type { MAIL as EN } from "../en/mail.ts";

export const MAIL = {
  "mail-service-unknown": "Servicio desconocido: `{service}`. Los servicios son `{services}`.",
  "mail-destination": "Escriba solo una de estas opciones: `--eml FILE`, `--to ADDRESS` o `--for SERVICE`.",
  "mail-server": "Escriba `--smtp` con la dirección de un servidor de correo, por ejemplo `smtp://localhost:1025`.",
  "mail-address-argument": "`{address}` no es una dirección de correo electrónico: escriba una como `you@example.org`.",
  "mail-no-sender": "La publicación no tiene dirección de envío: escriba `email` bajo `contact` en publication.yaml.",
  "mail-not-sent": "El correo no se envió: `{reason}`",
  "mail-html-written": "Se escribió `{file}`, con el asunto `{subject}`.",
  "mail-sent": "Se envió a `{address}`.",
  "mail-drafted": "Se creó un borrador en `{service}`, sin enviarlo a nadie: `{place}`",
  "mail-draft-failed": "No hay un borrador completo en `{service}`: `{reason}`",
  "mail-long": "El mensaje tiene {bytes} bytes: algunos programas de correo cortan todo lo que pasa de {most}.",
  "mail-account-wrong": "El valor de `{variables}` en el entorno no es válido: escríbalo como lo muestra `{service}`.",
  "mail-api-wrong": "`{address}` no es una dirección segura: escriba una que empiece por https://.",
  "mail-list-wrong": "`{list}` no es una lista del servicio: escriba una como `{example}`.",
  "mail-list-missing": "Falta la opción `--list`: escriba después la lista del servicio, por ejemplo `{example}`.",
  "mail-list-many": "Escriba `--list` como máximo {count|# vez|# veces} para `{service}`.",
  "mail-template-none": "`{service}` no admite plantillas: quite `--template`.",
  "mail-template-wrong": "`{template}` no es el número de una plantilla: escriba uno como `12`.",
  "mail-service-redirects": "{status}: el servicio redirige a otra dirección, que no se sigue.",
  "mail-service-no-answer": "{status}: esto no es una respuesta del servicio.",
  "mail-draft-empty": "Hay un borrador vacío en `{place}`.",
  "mail-answer-without": "La respuesta del servicio no tiene `{field}`.",
} as const satisfies Translation<typeof EN>;
