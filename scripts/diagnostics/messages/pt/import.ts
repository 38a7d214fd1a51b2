import type { Translation } from "../../message-text.ts";
import type { IMPORT as EN } from "../en/import.ts";

export const IMPORT = {
  "import-file-missing": "Não existe o ficheiro `{file}`: indique o que se vai importar.",
  "import-file-large": "O ficheiro `{file}` tem {size} bytes, e são lidos no máximo {most}: divida-o.",
  "import-file-binary": "O ficheiro `{file}` não é um texto: indique um que o seja, em UTF-8.",
  "import-folder-missing":
    "Não existe a pasta `{folder}`: indique uma que exista e descomprima antes os ficheiros comprimidos.",
  "import-folder-large": "A pasta `{folder}` tem mais de {most} ficheiros: importe-a por partes.",
  "import-folder-without-pages": "A pasta `{folder}` não tem ficheiros em `.html`: indique a das páginas.",
  "import-folder-without-mails":
    "A pasta `{folder}` não tem ficheiros em `.html`: indique a de uma exportação descomprimida do Mailchimp.",
  "import-wordpress-xml":
    "A linha {line} de `{file}` não pode ser lida como XML, `{reason}`: indique o ficheiro que o WordPress exporta ou exporte-o de novo.",
  "import-wordpress-other":
    "O ficheiro `{file}` não tem `wp:wxr_version`: indique o XML que o WordPress exporta, ou leia outro feed com `feed`.",
  "import-feed-xml":
    "A linha {line} de `{source}` não pode ser lida como XML, `{reason}`: indique um feed em RSS, Atom, RDF ou JSON Feed.",
  "import-feed-other": "Não há nenhum feed em `{source}`: indique um em RSS, Atom, RDF ou JSON Feed.",
  "import-table-wrong":
    "A tabela `{file}` não pode ser lida, `{reason}`: exporte-a como CSV, com tantos valores em cada linha como colunas.",
  "import-table-without-title":
    "A tabela `{file}` não tem a coluna `title`: dê nome às colunas na primeira linha, com alguns destes nomes, `{columns}`.",
  "import-mapping-wrong":
    "O ficheiro `{file}` não pode ser lido: escreva em cada linha uma categoria, dois pontos e a chave de um tema.",
  "import-mapping-topic":
    "`{category}` tem o tema `{topic}` em `{file}`: escreva uma chave de letras minúsculas a–z, algarismos e hífenes simples, com 80 caracteres no máximo, ou `none`.",
  "import-not-read": "Não foi possível ler `{address}`.",
  "fetch-address-wrong": "Não é um endereço.",
  "fetch-scheme": "Não começa por `http:` nem por `https:`.",
  "fetch-redirects": "Redireciona mais de {most} vezes.",
  "fetch-status": "O servidor respondeu com o estado {status}.",
  "fetch-private": "Está numa rede privada, onde só são lidos os servidores indicados com `--allow-host`.",
  "fetch-silent": "O servidor não enviou nada durante {seconds} segundos.",
  "fetch-slow": "O servidor não tinha enviado tudo ao fim de {seconds} segundos.",
  "fetch-unreached": "Não foi possível contactar o servidor: `{reason}`",
  "fetch-large": "Tem mais de {most} bytes.",
  "fetch-cut": "A ligação terminou cedo demais.",
  "import-picture-format": "Está danificada, ou o seu formato não é dos que o conteúdo admite.",
  "import-folder-full": "A pasta `{folder}` já tem {most} ficheiros: não se leem mais.",
  "import-picture-address": "O seu endereço não está completo.",
  "import-picture-web": "As imagens da web não são lidas com `--no-pictures` nem com `--dry-run`.",
  "import-picture-host": "O servidor `{host}` falhou {most} vezes e não voltou a ser consultado.",
  "import-picture-base64": "Não é uma imagem em base64.",
  "import-picture-machine": "É um ficheiro de outra máquina.",
  "import-picture-missing": "Esse ficheiro não existe.",
  "import-picture-outside": "Está fora da pasta que se importa.",
} as const satisfies Translation<typeof EN>;
