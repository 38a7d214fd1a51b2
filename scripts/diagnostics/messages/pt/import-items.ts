import type { Translation } from "../../message-text.ts";
import type { IMPORT_ITEMS as EN } from "../en/import-items.ts";

export const IMPORT_ITEMS = {
  "import-twice": "A fonte tem-na duas vezes.",
  "import-language":
    "A sua língua é `{language}`, que não está em `publication.yaml`: acrescente-a a `languages` ou a `itemLanguages`.",
  "import-undated": "Não tem data: indique um número para ela com `--undated`.",
  "import-without-date": "Não tem data.",
  "import-refused": "O conteúdo não a pode ter.",
  "import-untitled": "Não tem título.",
  "import-title-wrong": "O seu título não o pode ser: `{title}`",
  "import-field-left-out": "O campo `{field}` foi omitido.",
  "import-former-path": "O seu endereço antigo `{address}` não tem um caminho que possa levar a ela.",
  "import-former-taken": "O seu endereço antigo `{address}` não leva a ela, pois é o de `{owner}`.",
  "import-former-own": "O seu endereço antigo `{address}` não leva a ela, pois é da própria publicação.",
  "import-no-text": "O feed não tem texto dela.",
  "import-merge-tag": "O seu texto tem a etiqueta `{tag}`, que só o Mailchimp pode preencher.",
  "import-not-in-campaigns": "Não está em `campaigns.csv`.",
  "import-shortcode": "O seu texto tem o código curto `{shortcode}`, que só o WordPress pode preencher.",
  "import-tags": "Tinha as etiquetas `{tags}`.",
  "import-state": "O seu estado era `{state}`.",
  "import-password": "Estava protegida por uma palavra-passe.",
  "import-others": "Não se importa, pois só os artigos são notícias: {count|# elemento|# elementos} do tipo `{type}`.",
  "import-posts-in-state": "Não se importa: {count|# artigo|# artigos} no estado `{state}`.",
  "import-column": "A coluna `{column}` não foi lida.",
  "import-date": "A data `{date}` não foi lida: escreva-a como `2021-10-14`.",
} as const satisfies Translation<typeof EN>;
