import type { Translation } from "../../message-text.ts";
import type { SERVER as EN } from "../en/server.ts";

export const SERVER = {
  "server-building": "Generando el sitio. Las páginas ya se pueden abrir:",
  "server-built": "Sitio generado en {seconds} s:",
  "server-refused": "El sitio no se generó: `{address}` muestra por qué.",
  "server-failed": "La generación falló. `{address}` sigue mostrando el sitio anterior.",
  "server-changed-file": "Cambió `{file}`.",
  "server-changed-files": "{count|Cambió # archivo|Cambiaron # archivos}.",
  "server-code-changed": "Cambió el código del propio servidor: inícielo de nuevo para usarlo.",
  "server-too-many-files":
    "El sistema no puede vigilar más archivos: en Linux, aumente `fs.inotify.max_user_watches` o `fs.inotify.max_user_instances`.",
  "port-wrong": "`{port}` no es un puerto: escriba un número del 0 al 65535.",
  "port-in-use": "El puerto `{port}` está ocupado: `{command}` usa otro.",
  "port-forbidden": "El puerto `{port}` exige permisos de administrador: `{command}` usa otro.",
  "host-wrong": "`{host}` no es un nombre de servidor: escriba uno sin puerto, por ejemplo `preview.example.org`.",
  "panel-failed": "La generación falló. El sitio volverá a cambiar cuando se corrija.",
  "panel-errors":
    "{count|# error. El sitio volverá a cambiar cuando se corrija.|# errores. El sitio volverá a cambiar cuando se corrijan.}",
  "site-not-built": "El sitio no se generó.",
  "host-refused": "Este servidor solo responde como `{names}`: `{command}` permite otro nombre.",
  "address-refused": "La dirección debe empezar por /.",
  "origin-refused": "Solo las páginas de `{address}` pueden preguntar a este servidor.",
} as const satisfies Translation<typeof EN>;
