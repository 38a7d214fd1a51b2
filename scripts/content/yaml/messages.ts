import type { Complete, Table } from "../../diagnostics/message-table.ts";

/** The messages of `content/yaml/`. */
export const CONTENT_YAML_MESSAGES = {
  // The notation of fields.
  "yaml-unclosed-quote": {
    en: "Nothing closes `{quote}`: write it at the end of the text too.",
    es: "Nada cierra `{quote}`: escríbalo también al final del texto.",
    pt: "Nada fecha `{quote}`: escreva-o também no fim do texto.",
    fr: "Rien ne ferme `{quote}` : écrivez-le aussi à la fin du texte.",
  },
  "yaml-comment-in-list": {
    en: "Everything after ` #` on a line is a comment, so `{comment}` isn't read: put quotes around it.",
    es: "Todo lo que sigue a ` #` en una línea es un comentario, así que `{comment}` no se lee: póngalo entre comillas.",
    pt: "Tudo o que se segue a ` #` numa linha é um comentário, por isso `{comment}` não é lido: ponha-o entre aspas.",
    fr: "Tout ce qui suit ` #` sur une ligne est un commentaire, et `{comment}` n’est donc pas lu : mettez-le entre guillemets.",
  },
  "yaml-unclosed-list": {
    en: "Nothing closes `[`: write `]` at the end of the list.",
    es: "Nada cierra `[`: escriba `]` al final de la lista.",
    pt: "Nada fecha `[`: escreva `]` no fim da lista.",
    fr: "Rien ne ferme `[` : écrivez `]` à la fin de la liste.",
  },
  "yaml-unclosed-braces": {
    en: "The brace is not closed: write `}` after the last field in it.",
    es: "La llave no está cerrada: escriba `}` después del último campo.",
    pt: "A chaveta não está fechada: escreva `}` depois do último campo.",
    fr: "L’accolade n’est pas fermée : écrivez `}` après le dernier champ.",
  },
  "yaml-second-part": {
    en: "A second part begins here, after `---` or `...`: write all fields in one.",
    es: "Aquí empieza una segunda parte, después de `---` o `...`: escriba todos los campos en una sola.",
    pt: "Aqui começa uma segunda parte, depois de `---` ou `...`: escreva todos os campos numa só.",
    fr: "Une deuxième partie commence ici, après `---` ou `...` : écrivez tous les champs en une seule.",
  },
  "yaml-backslash": {
    en: "A backslash has a special meaning in double quotes: put single quotes around the text, or write two backslashes.",
    es: "La barra inversa tiene un significado especial entre comillas dobles: ponga el texto entre comillas simples o escriba dos barras.",
    pt: "A barra invertida tem um significado especial entre aspas duplas: ponha o texto entre plicas ou escreva duas barras.",
    fr: "La barre oblique inverse a un sens particulier entre guillemets doubles : mettez le texte entre apostrophes, ou écrivez deux barres.",
  },
  "yaml-indentation": {
    en: "The indentation is wrong: write the fields of one level under one another.",
    es: "La sangría no es correcta: escriba los campos de un mismo nivel uno debajo de otro.",
    pt: "A indentação não está certa: escreva os campos do mesmo nível uns por baixo dos outros.",
    fr: "L’indentation est incorrecte : écrivez les champs d’un même niveau les uns sous les autres.",
  },
  "yaml-no-field": {
    en: "`{line}` isn't a field: write `field: value`.",
    es: "`{line}` no es un campo: escriba `campo: valor`.",
    pt: "`{line}` não é um campo: escreva `campo: valor`.",
    fr: "`{line}` n’est pas un champ : écrivez `champ: valeur`.",
  },
  "yaml-deep": {
    en: "The fields are nested too deeply: write fields, and at most a list or fields under them.",
    es: "Los campos están anidados en exceso: escriba campos y, debajo, como mucho una lista u otros campos.",
    pt: "Os campos estão demasiado encaixados: escreva campos e, por baixo, no máximo uma lista ou outros campos.",
    fr: "Les champs sont trop imbriqués : écrivez des champs et, en dessous, au plus une liste ou d’autres champs.",
  },
  "yaml-directive": {
    en: "A line can't begin with `%`: write `field: value`.",
    es: "Una línea no puede empezar por `%`: escriba `campo: valor`.",
    pt: "Uma linha não pode começar por `%`: escreva `campo: valor`.",
    fr: "Une ligne ne peut pas commencer par `%` : écrivez `champ: valeur`.",
  },
  "yaml-key": {
    en: "This isn't the name of a field: write one, or put quotes around the value.",
    es: "Esto no es el nombre de un campo: escriba uno, o ponga el valor entre comillas.",
    pt: "Isto não é o nome de um campo: escreva um, ou ponha o valor entre aspas.",
    fr: "Ce n’est pas le nom d’un champ : écrivez-en un, ou mettez la valeur entre guillemets.",
  },
  "yaml-twice": {
    en: "There is a second `{field}`: write it once.",
    es: "Hay un segundo `{field}`: escríbalo una sola vez.",
    pt: "Há um segundo `{field}`: escreva-o uma só vez.",
    fr: "Il y a un deuxième `{field}` : écrivez-le une seule fois.",
  },
  "yaml-merge": {
    en: "Merge keys are not read: write the fields out.",
    es: "Las claves de fusión no se leen: escriba los propios campos.",
    pt: "As chaves de fusão não são lidas: escreva os próprios campos.",
    fr: "Les clés de fusion ne sont pas lues : écrivez les champs eux-mêmes.",
  },
  "yaml-alias": {
    en: "Aliases are not read: write the value itself, or put quotes around a text that begins with `*`.",
    es: "Los alias no se leen: escriba el propio valor, o ponga entre comillas un texto que empiece por `*`.",
    pt: "Os aliases não são lidos: escreva o próprio valor, ou ponha entre aspas um texto que comece por `*`.",
    fr: "Les alias ne sont pas lus : écrivez la valeur elle-même, ou mettez entre guillemets un texte qui commence par `*`.",
  },
  "yaml-anchor": {
    en: "Anchors are not read: write the value alone, or put quotes around a text that begins with `&`.",
    es: "Las anclas no se leen: escriba solo el valor, o ponga entre comillas un texto que empiece por `&`.",
    pt: "As âncoras não são lidas: escreva só o valor, ou ponha entre aspas um texto que comece por `&`.",
    fr: "Les ancres ne sont pas lues : écrivez la valeur seule, ou mettez entre guillemets un texte qui commence par `&`.",
  },
  "yaml-tag": {
    en: "Tags are not read: write the value alone, or put quotes around a text that begins with `!`.",
    es: "Las etiquetas no se leen: escriba solo el valor, o ponga entre comillas un texto que empiece por `!`.",
    pt: "As etiquetas não são lidas: escreva só o valor, ou ponha entre aspas um texto que comece por `!`.",
    fr: "Les étiquettes ne sont pas lues : écrivez la valeur seule, ou mettez entre guillemets un texte qui commence par `!`.",
  },
  "yaml-hidden-escape": {
    en: "The escape sequence stands for the hidden character `{character}`: delete it.",
    es: "La secuencia de escape representa el carácter oculto `{character}`: bórrelo.",
    pt: "A sequência de escape representa o carácter oculto `{character}`: apague-o.",
    fr: "La séquence d’échappement représente le caractère caché `{character}` : supprimez-le.",
  },
  "yaml-comment-after-text": {
    en: "`{comment}` after a text is a comment, which is not shown: put quotes around the text with ` #` in it, or write a space after the `#` of a comment.",
    es: "`{comment}` después de un texto es un comentario, que no se muestra: ponga entre comillas el texto con ` #`, o escriba un espacio después del `#` de un comentario.",
    pt: "`{comment}` depois de um texto é um comentário, que não é mostrado: ponha entre aspas o texto com ` #`, ou escreva um espaço depois do `#` de um comentário.",
    fr: "`{comment}` après un texte est un commentaire, qui n’est pas affiché : mettez entre guillemets le texte avec ` #`, ou écrivez un espace après le `#` d’un commentaire.",
  },
} as const satisfies Table;
true satisfies Complete<typeof CONTENT_YAML_MESSAGES>;
