import type { Translation } from "../../message-text.ts";
import type { NEW_FILES as EN } from "../en/new-files.ts";

export const NEW_FILES = {
  "new-exists": "`{file}` ya existe.",
  "new-exists-translate": "`{file}` ya existe: `{command}` crea una traducción.",
  "new-irregular":
    "Falta el nombre del número, pues publication.yaml no tiene una periodicidad regular: escriba uno como `{periods}`.",
  "new-first":
    "Falta el nombre del número, pues no hay ninguno al que pueda seguir uno `{frequency}`: escriba uno como `{periods}`.",
  "new-topic-unknown": "Tema desconocido: `{topic}`. Los temas son `{topics}`.",
  "new-no-bulletin":
    "Falta la opción `--bulletin`, pues ningún número abarca `{date}` ni hay ninguno en borrador: `{command}` crea el siguiente.",
  "new-option-foreign": "`{kind}` no tiene la opción `{option}`: quítela.",
  "new-event-title": "Falta la opción `--title`: escriba después el nombre del evento.",
  "new-not-a-text": "`{file}` no es una noticia, un número ni una página de `{folder}`: nombre uno de estos textos.",
  "write-bulletin-name": "Escriba el nombre de la carpeta de un número, por ejemplo `{periods}`.",
  "write-time-of-event":
    "Escriba un día, un mes o un día con hora como YYYY-MM-DD, YYYY-MM o YYYY-MM-DDTHH:MM, o bien `unknown`.",
  "write-language-tag": "Escriba un código de lengua, por ejemplo `nl` o `pt-br`.",
  "next-bulletin-draft":
    "Es un borrador, y con él todas las noticias de su carpeta: `{command}` las muestra. Quite `draft: true` cuando se pueda publicar.",
  "next-draft": "Es un borrador: `{command}` lo muestra. Quite `draft: true` cuando esté listo.",
  "next-event-names": "Añada su nombre en `{languages}`.",
  "next-event": "Un número lo anuncia con `{agenda}`; una noticia trata de él con `{event}`.",
  "next-topic": "Su tema es `{topic}`.",
  "next-topics": "Su tema es `{topic}`; los demás son `{others}`.",
  "next-translation": "Contiene el texto de `{original}`: sustitúyalo por la traducción.",
  "next-language": "Añada `{language}` a `languages` en publication.yaml.",
  "next-language-shipped":
    "Dateline tiene todos los textos en esta lengua: quite `# ` delante de los que sustituya y delante de sus grupos.",
  "next-language-texts": "Escriba cada texto después de su nombre: `{command}` enumera los que faltan.",
} as const satisfies Translation<typeof EN>;
