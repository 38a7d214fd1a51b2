import type { Translation } from "../../message-text.ts";
import type { TRANSLATIONS as EN } from "../en/translations.ts";

export const TRANSLATIONS = {
  "translation-required":
    "Falta esta tradução de `{original}`, ou não está pronta para publicação: o número de `{period}` exige `{language}`.",
  "translation-stale":
    "A tradução foi feita a partir de uma versão anterior de `{original}`, `{made}`; agora é `{revision}`. Veja com `{show}` o que mudou e aceite a tradução com `{accept}`.",
  "translation-differs": "`{field}` é `{value}` aqui, mas `{right}` no original, `{original}`: retire-o aqui.",
  "translation-adds": "`{field}` é `{value}` aqui, mas o original, `{original}`, não tem esse campo: retire-o aqui.",
  "translation-picture-missing": "Falta o campo `src`: o original, `{original}`, não tem aqui nenhuma imagem.",
  "translation-picture-differs": "A imagem `{file}` não é a do original, `{original}`: retire `src`.",
  "translation-without-summary":
    "Falta o campo `summary`: escreva-o nesta língua, pois o original, `{original}`, tem-no.",
  "translation-without-title": "Falta o campo `title`: escreva-o nesta língua, pois o original, `{original}`, tem-no.",
  "translation-callouts": "Os destaques têm aqui os tipos `{found}`: repita os do original na sua ordem, `{right}`.",
  "translation-callouts-missing": "Aqui não há destaques: repita os do original na sua ordem, `{right}`.",
  "translation-callouts-added": "Os destaques têm aqui os tipos `{found}`, mas o original não tem nenhum: retire-os.",
  "translation-without-original":
    "Segundo `revision`, `{file}` é uma tradução, mas não tem original: dê-lhe o nome do original ou retire `revision`.",
} as const satisfies Translation<typeof EN>;
