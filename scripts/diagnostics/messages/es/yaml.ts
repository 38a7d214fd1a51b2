import type { Translation } from "../../message-text.ts";
import type { YAML as EN } from "../en/yaml.ts";

export const YAML = {
  "yaml-unclosed-quote": "Nada cierra `{quote}`: escríbalo también al final del texto.",
  "yaml-comment-in-list":
    "Después de ` #` nada cuenta en la línea, así que `{comment}` es un comentario: póngalo entre comillas.",
  "yaml-unclosed-list": "Nada cierra `[`: escriba `]` al final de la lista.",
  "yaml-unclosed-braces": "Nada cierra la llave: escriba otra después del último campo.",
  "yaml-tab": "Esta línea empieza con un tabulador: escriba espacios en su lugar.",
  "yaml-second-part": "Aquí empieza una segunda parte, después de `---` o `...`: escriba todos los campos en una sola.",
  "yaml-backslash":
    "La barra inversa tiene un sentido entre comillas dobles: ponga el texto entre comillas simples o escriba dos barras.",
  "yaml-indentation": "La sangría no es correcta: escriba los campos de un mismo nivel uno debajo de otro.",
  "yaml-no-space": "Falta un espacio después de `{name}`: escriba `campo: valor`.",
  "yaml-no-field": "`{line}` no es un campo: escriba `campo: valor`.",
  "yaml-outside-quotes": "El texto sigue después de las comillas: ponga entre comillas todo el texto.",
  "yaml-indicator": "El texto empieza por `{indicator}`: póngalo entre comillas.",
  "yaml-second-colon": "Hay un segundo `: ` en esta línea: ponga entre comillas el texto que lo contiene.",
  "yaml-deep": "Los campos están anidados en exceso: escriba campos y, debajo, como mucho una lista u otros campos.",
  "yaml-directive": "Una línea no puede empezar por `%`: escriba `campo: valor`.",
  "yaml-key": "Esto no es el nombre de un campo: escriba uno, o ponga el valor entre comillas.",
  "yaml-twice": "Hay un segundo `{field}`: escríbalo una sola vez.",
  "yaml-merge": "Las claves de fusión no se leen: escriba los propios campos.",
  "yaml-alias": "Los alias no se leen: escriba el propio valor, o ponga entre comillas un texto que empiece por `*`.",
  "yaml-anchor": "Las anclas no se leen: escriba solo el valor, o ponga entre comillas un texto que empiece por `&`.",
  "yaml-tag": "Las etiquetas no se leen: escriba solo el valor, o ponga entre comillas un texto que empiece por `!`.",
  "yaml-hidden-escape": "El escape representa el carácter oculto `{character}`: bórrelo.",
  "yaml-comment-after-text":
    "`{comment}` después de un texto es un comentario, que no se muestra: ponga entre comillas el texto con ` #`, o escriba un espacio después del `#` de un comentario.",
} as const satisfies Translation<typeof EN>;
