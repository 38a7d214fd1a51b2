import type { Translation } from "../../message-text.ts";
import type { IMPORT_TEXTS as EN } from "../en/import-texts.ts";

export const IMPORT_TEXTS = {
  "import-text-not-read": "O seu texto não foi lido.",
  "import-text-long": "Tem {length} caracteres, e são lidos no máximo {most}.",
  "import-text-deep": "Tem elementos a mais de {most} níveis de profundidade.",
  "import-text-slow": "Convertê-lo demora mais de {seconds} segundos.",
  "import-text-refused": "Falta o seu texto, que o conteúdo não admite.",
  "import-beside": "Foi omitido o que estava junto ao seu texto: `{text}`",
  "import-aside": "Tudo está em `{file}`.",
  "import-invisible": "Foram omitidos caracteres invisíveis.",
  "import-markdown-plain": "O seu Markdown é agora texto simples.",
  "import-relative": "Leva a `{address}`, que está junto à sua antiga página: escreva um endereço completo.",
  "import-html-plain":
    "O seu texto já não tem formato, pois tinha marcas que o Markdown não pode mostrar: compare-o com a página antiga.",
  "import-element-left-out": "Foi omitido `{element}`.",
  "import-element-linked": "`{element}` é agora uma ligação para `{address}`.",
  "import-link-empty": "A ligação para `{address}` foi omitida, pois não tem texto.",
  "import-link-tracking": "A ligação para `{address}` conta leitores: substitua-a pelo endereço a que leva.",
  "import-link-text": "A ligação para `{address}` é agora texto.",
  "import-link-within": "A ligação para `{address}` é agora texto, pois levava a um lugar do próprio texto.",
  "import-picture-left-out": "A imagem `{picture}` foi omitida.",
  "import-picture-unread": "A imagem `{picture}` foi omitida, pois o seu endereço não pode ser lido.",
  "import-picture-undescribed":
    "A imagem `{picture}` não tem descrição: acrescente `{line}` no seu lugar, com o que mostra em vez das reticências.",
  "import-picture-main":
    "A imagem principal não tem descrição: acrescente `{line}`, com o que mostra em vez das reticências.",
  "import-picture-not-exported": "A sua imagem principal não está na exportação.",
} as const satisfies Translation<typeof EN>;
