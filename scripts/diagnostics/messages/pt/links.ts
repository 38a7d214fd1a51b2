import type { Translation } from "../../message-text.ts";
import type { LINKS as EN } from "../en/links.ts";

export const LINKS = {
  "link-without-address": "Esta ligação não tem endereço.",
  "image-without-address": "Esta imagem não tem endereço.",
  "address-with-code": "`{address}` contém código de um modelo.",
  "link-to-embargoed":
    "`{link}` só é público a partir de `{moment}`, mais tarde do que este texto: retire a ligação ou dê a este texto o mesmo `publishFrom`.",
  "link-refused": "Uma ligação não pode levar a `{address}`.",
  "image-refused": "Uma imagem não pode ter o endereço `{address}`.",
  "write-link": "Escreva um endereço https, http, mailto ou tel, ou o caminho de um ficheiro dos conteúdos.",
  "write-image": "Escreva o caminho de um ficheiro deste número, por exemplo `media/photo.jpg`.",
  "address-with-space":
    "`{address}` contém um espaço ou um carácter invisível: apague-o, ou escreva %20 em vez do espaço.",
  "address-with-backslash": "`{address}` contém uma barra invertida: escreva barras normais.",
  "image-elsewhere":
    "As páginas não mostram imagens de outro lugar, como `{address}`: copie-a para a pasta `media/` deste número e escreva `{copy}`.",
  "mail-address-wrong": "`{address}` não é um endereço de correio: escreva um como `mailto:name@example.org`.",
  "phone-wrong": "`{address}` não é um número de telefone: escreva um como `tel:+43-1-26060`.",
  "address-of-doi": "Os navegadores não abrem `{address}`: escreva o seu endereço https.",
  "address-of-old-scheme":
    "Os navegadores não abrem `{address}`: escreva um endereço https que leve lá, ou mostre este como código.",
  "address-incomplete": "`{address}` não é um endereço completo: escreva um como `https://example.org/page`.",
  "address-with-name": "`{address}` tem um nome antes do servidor: escreva só o servidor.",
  "address-without-scheme": "Falta `https:` no início de `{address}`: escreva-o.",
  "address-from-root":
    "`{address}` começa na raiz: escreva o caminho do ficheiro, por exemplo `../2021-06/lisbon.pt.md`, ou o endereço completo com https://.",
  "address-of-mailbox": "`{address}` é um endereço de correio: escreva `mailto:` antes.",
  "path-encoded": "`{address}` não é o nome simples de um ficheiro: escreva-o sem `%` nem `?`.",
  "link-shown-as-text":
    "Esta ligação não tem endereço, e é mostrada como texto: escreva `[texto que diz aonde leva](endereço)`.",
  "link-without-text": "Esta ligação não tem texto: escreva `[texto que diz aonde leva](endereço)`.",
  "image-without-alt": "Falta o texto alternativo da imagem: escreva `![o que mostra](media/photo.jpg)`.",
  "heading-unknown":
    "Nenhum título deste texto se chama `{address}`, e a ligação é mostrada como texto: escreva # e as palavras do título, unidas por hífenes.",
  "heading-unknown-there":
    "Nenhum título de `{file}` se chama `{address}`, e a ligação leva ao início da sua página: escreva # e as palavras do título, unidas por hífenes.",
  "definition-missing":
    "Falta a definição `{label}`, e a ligação é mostrada como texto: acrescente uma linha como `{line}`.",
  "footnote-missing":
    "Falta a nota `{label}`, e a sua chamada é mostrada como texto: acrescente uma linha como `{line}`.",
  "address-with-spaces":
    "Há espaços no endereço `{address}`, e é mostrado como texto: apague-os, ou escreva %20 em vez de cada um.",
  "footnote-unused": "Nada remete para a nota `{label}`, e não é mostrada: escreva `{mark}` no texto.",
  "footnote-twice": "Uma segunda nota chama-se `{label}`, e não é mostrada: dê-lhe uma etiqueta própria.",
  "footnote-empty": "A nota `{label}` não tem texto: escreva-o depois de `{mark}`.",
  "heading-without-text": "Este título não tem texto, e não é mostrado: escreva-o depois de `#`.",
  "nesting-deep": "As listas e citações estão encaixadas em {count} níveis: torne-as mais fáceis de seguir.",
  "entity-hidden": "`{entity}` representa o carácter oculto `{character}`: apague-o.",
  "link-target-unknown":
    "A ligação `{link}` não leva a nenhum ficheiro dos conteúdos: escreva o caminho de um, por exemplo `../2021-06/lisbon.pt.md`.",
  "image-target-unknown":
    "Não existe a imagem `{link}`: escreva o caminho de uma do número, por exemplo `media/quito.jpg`.",
  "link-to-draft": "`{link}` é um rascunho, e os leitores não encontrariam nenhuma página: ligue a algo publicado.",
  "link-to-www": "`{link}` é um endereço da web: escreva https:// antes.",
} as const satisfies Translation<typeof EN>;
