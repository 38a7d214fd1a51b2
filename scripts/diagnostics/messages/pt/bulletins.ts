import type { Translation } from "../../message-text.ts";
import type { BULLETINS as EN } from "../en/bulletins.ts";

export const BULLETINS = {
  "number-not-higher": "O número `{number}` não é maior do que `{before}`, que `{period}` tem: escreva um maior.",
  "number-taken": "`{period}` já tem o número `{number}`: escreva outro.",
  "number-missing": "Falta o campo `number`: nesta série, `{period}` tem o número `{before}`.",
  "number-skips": "O número `{number}` deixa uma lacuna: `{period}` tem `{before}`, por isso segue-se `{next}`.",
  "number-skips-several":
    "O número `{number}` deixa uma lacuna: `{period}` tem `{before}`, por isso segue-se um de `{next}` a `{highest}`.",
  "order-of-day":
    "Falta o campo `order`: {count|# notícia|# notícias} de `{date}` seguem a ordem dos nomes dos seus ficheiros.",
  "order-without-day":
    "Falta o campo `order`: {count|# notícia|# notícias} sem dia seguem a ordem dos nomes dos seus ficheiros.",
  "date-future":
    "A notícia tem a data `{date}`, posterior ao dia a cuja data o sítio é gerado, `{today}`, e é publicada agora: escreva `{line}` se esperar por esse dia, ou corrija a data.",
  "date-outside":
    "A data `{date}` está fora dos dias do número `{period}`, de `{from}` a `{to}`: corrija-a, ou passe a notícia para outro número.",
  "address-reserved": "O endereço `{address}` é da própria publicação: dê outro nome a este ficheiro.",
  "address-reserved-folder": "O endereço `{address}` é da própria publicação: dê outro nome a esta pasta.",
  "address-of-agenda": "O endereço `{address}` é a agenda de `{year}`: dê outro nome a este evento.",
  "address-taken": "`{owner}` já tem o endereço `{address}`: escreva outro `slug`.",
  "address-taken-by-bulletin": "O número `{owner}` já tem o endereço `{address}`: escreva outro `slug`.",
} as const satisfies Translation<typeof EN>;
