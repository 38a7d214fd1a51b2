import type { Complete, Table } from "../diagnostics/message-table.ts";

/** The messages of `extensions/`: what is wrong with the code of a project. */
export const EXTENSIONS_MESSAGES = {
  "config-not-loaded": {
    en: "`{place}`: the extensions can't be loaded: `{reason}`.",
    es: "`{place}`: no se pueden cargar las extensiones: `{reason}`.",
    pt: "`{place}`: não é possível carregar as extensões: `{reason}`.",
    fr: "`{place}` : impossible de charger les extensions : `{reason}`.",
  },
  "config-not-module": {
    en: 'Node reads `{file}` as CommonJS, though it is a module. Write `"type": "module"` in package.json.',
    es: 'Node lee `{file}` como CommonJS, aunque es un módulo. Escriba `"type": "module"` en package.json.',
    pt: 'O Node lê `{file}` como CommonJS, embora seja um módulo. Escreva `"type": "module"` em package.json.',
    fr: 'Node lit `{file}` comme du CommonJS, bien que ce soit un module. Écrivez `"type": "module"` dans package.json.',
  },
  "config-typescript": {
    en: "This version of Node can't load TypeScript. Run `{command}`, use Node `{version}` or newer, or write `{other}` in place of `{file}`.",
    es: "Esta versión de Node no puede cargar TypeScript. Ejecute `{command}`, use Node `{version}` o posterior, o escriba `{other}` en lugar de `{file}`.",
    pt: "Esta versão do Node não pode carregar TypeScript. Execute `{command}`, use o Node `{version}` ou posterior, ou escreva `{other}` em vez de `{file}`.",
    fr: "Cette version de Node ne peut pas charger de TypeScript. Exécutez `{command}`, utilisez Node `{version}` ou une version ultérieure, ou écrivez `{other}` au lieu de `{file}`.",
  },
  "config-linked": {
    en: "`{file}` is a symbolic link. Put the file itself there: what it leads to may be anybody's.",
    es: "`{file}` es un enlace simbólico. Ponga ahí el archivo mismo: aquello a lo que lleva puede ser de cualquiera.",
    pt: "`{file}` é uma ligação simbólica. Ponha ali o próprio ficheiro: aquilo a que leva pode ser de qualquer pessoa.",
    fr: "`{file}` est un lien symbolique. Placez-y le fichier lui-même : ce à quoi il mène peut venir de n’importe qui.",
  },
  "config-in-content": {
    en: "`{file}` is code in the content folder, and content is never code. Move it out of `{folder}`.",
    es: "`{file}` es código en la carpeta de contenidos, y el contenido nunca es código. Sáquelo de `{folder}`.",
    pt: "`{file}` é código na pasta de conteúdos, e o conteúdo nunca é código. Retire-o de `{folder}`.",
    fr: "`{file}` est du code dans le dossier de contenu, et le contenu n’est jamais du code. Sortez-le de `{folder}`.",
  },
  "config-twice": {
    en: "The project has `{file}` and `{other}`. Keep one of them.",
    es: "El proyecto tiene `{file}` y `{other}`. Deje uno de los dos.",
    pt: "O projeto tem `{file}` e `{other}`. Mantenha um dos dois.",
    fr: "Le projet contient `{file}` et `{other}`. N’en gardez qu’un.",
  },
  "config-shape": {
    en: "`{place}`: `{part}` must be `{expected}`, and is `{found}`.",
    es: "`{place}`: `{part}` debe ser `{expected}`, y es `{found}`.",
    pt: "`{place}`: `{part}` tem de ser `{expected}`, e é `{found}`.",
    fr: "`{place}` : `{part}` doit être `{expected}`, et c’est `{found}`.",
  },
  "config-unknown": {
    en: "`{place}`: `{part}` is unknown. There are: `{known}`.",
    es: "`{place}`: se desconoce `{part}`. Existen: `{known}`.",
    pt: "`{place}`: `{part}` é desconhecido. Existem: `{known}`.",
    fr: "`{place}` : `{part}` est inconnu. Il existe : `{known}`.",
  },
  "config-name": {
    en: "`{place}`: `{name}` can't be the name of `{part}`. Write lower-case letters, digits and hyphens.",
    es: "`{place}`: `{name}` no puede ser el nombre de `{part}`. Escriba letras minúsculas, cifras y guiones.",
    pt: "`{place}`: `{name}` não pode ser o nome de `{part}`. Escreva letras minúsculas, algarismos e hífenes.",
    fr: "`{place}` : `{name}` ne peut pas être le nom de `{part}`. Écrivez des minuscules, des chiffres et des traits d’union.",
  },
  "config-filter-name": {
    en: "`{place}`: `{name}` can't be the name of a filter. Write letters and digits, such as `{example}`.",
    es: "`{place}`: `{name}` no puede ser el nombre de un filtro. Escriba letras y cifras, como `{example}`.",
    pt: "`{place}`: `{name}` não pode ser o nome de um filtro. Escreva letras e algarismos, como `{example}`.",
    fr: "`{place}` : `{name}` ne peut pas être le nom d’un filtre. Écrivez des lettres et des chiffres, comme `{example}`.",
  },
  "config-file-name": {
    en: "`{place}`: `{name}` can't be the name of a feed's file. Write one such as `{example}`.",
    es: "`{place}`: `{name}` no puede ser el nombre del archivo de un canal. Escriba uno como `{example}`.",
    pt: "`{place}`: `{name}` não pode ser o nome do ficheiro de um feed. Escreva um como `{example}`.",
    fr: "`{place}` : `{name}` ne peut pas être le nom du fichier d’un flux. Écrivez-en un comme `{example}`.",
  },
  "config-name-taken": {
    en: "`{place}`: the name `{name}` of `{part}` is taken. Choose another one.",
    es: "`{place}`: el nombre `{name}` de `{part}` ya está en uso. Elija otro.",
    pt: "`{place}`: o nome `{name}` de `{part}` já está a ser utilizado. Escolha outro.",
    fr: "`{place}` : le nom `{name}` de `{part}` est déjà pris. Choisissez-en un autre.",
  },
  "config-theme-missing": {
    en: "`{place}`: `{part}` is `{folder}`, which is no folder of the project. Write one, from the folder of the config.",
    es: "`{place}`: `{part}` es `{folder}`, que no es una carpeta del proyecto. Escriba una, desde la carpeta de la configuración.",
    pt: "`{place}`: `{part}` é `{folder}`, que não é uma pasta do projeto. Escreva uma, a partir da pasta da configuração.",
    fr: "`{place}` : `{part}` est `{folder}`, qui n’est pas un dossier du projet. Écrivez-en un, à partir du dossier de la configuration.",
  },
  "config-template-missing": {
    en: "`{place}`: the pages of the kind `{kind}` need a template. Write `{file}`.",
    es: "`{place}`: las páginas del tipo `{kind}` necesitan una plantilla. Escriba `{file}`.",
    pt: "`{place}`: as páginas do tipo `{kind}` precisam de um modelo. Escreva `{file}`.",
    fr: "`{place}` : les pages du type `{kind}` ont besoin d’un modèle. Écrivez `{file}`.",
  },
  "extension-failed": {
    en: "`{place}`: `{part}` has failed: `{reason}`.",
    es: "`{place}`: `{part}` falló: `{reason}`.",
    pt: "`{place}`: `{part}` falhou: `{reason}`.",
    fr: "`{place}` : `{part}` a échoué : `{reason}`.",
  },
  "extension-result": {
    en: "`{place}`: `{part}` gives `{found}`, and must give `{expected}`.",
    es: "`{place}`: `{part}` devuelve `{found}`, y debe devolver `{expected}`.",
    pt: "`{place}`: `{part}` devolve `{found}`, e tem de devolver `{expected}`.",
    fr: "`{place}` : `{part}` renvoie `{found}`, et doit renvoyer `{expected}`.",
  },
  "extension-message-unknown": {
    en: "`{place}`: `{part}` uses the message `{id}`, which the extension does not have. There are: `{known}`.",
    es: "`{place}`: `{part}` usa el mensaje `{id}`, que la extensión no tiene. Existen: `{known}`.",
    pt: "`{place}`: `{part}` usa a mensagem `{id}`, que a extensão não tem. Existem: `{known}`.",
    fr: "`{place}` : `{part}` utilise le message `{id}`, que l’extension n’a pas. Il existe : `{known}`.",
  },
  "extension-file-unknown": {
    en: "`{place}`: `{part}` reports on `{file}`, which does not exist.",
    es: "`{place}`: `{part}` informa sobre `{file}`, que no existe.",
    pt: "`{place}`: `{part}` assinala `{file}`, que não existe.",
    fr: "`{place}` : `{part}` signale `{file}`, qui n’existe pas.",
  },
  "extension-address-reserved": {
    en: "`{place}`: a page of `{part}` would be at `{address}`, which Dateline keeps for itself. Change its `{field}`.",
    es: "`{place}`: una página de `{part}` estaría en `{address}`, que Dateline reserva para sí. Cambie su `{field}`.",
    pt: "`{place}`: uma página de `{part}` ficaria em `{address}`, que o Dateline reserva para si. Altere o seu `{field}`.",
    fr: "`{place}` : une page de `{part}` serait à `{address}`, que Dateline se réserve. Modifiez son `{field}`.",
  },
  "extension-address-former": {
    en: "`{place}`: a page of `{part}` would be at `{address}`, a former address that leads to where its page is now. Change its `{field}`.",
    es: "`{place}`: una página de `{part}` estaría en `{address}`, una dirección anterior que lleva adonde está ahora su página. Cambie su `{field}`.",
    pt: "`{place}`: uma página de `{part}` ficaria em `{address}`, um endereço anterior que leva aonde está agora a sua página. Altere o seu `{field}`.",
    fr: "`{place}` : une page de `{part}` serait à `{address}`, une ancienne adresse qui mène là où sa page se trouve désormais. Modifiez son `{field}`.",
  },
  "extension-address-taken": {
    en: "`{place}`: a page of `{part}` would be at `{address}`, where the site has another page or file. Change its `{field}`.",
    es: "`{place}`: una página de `{part}` estaría en `{address}`, donde el sitio tiene otra página u otro archivo. Cambie su `{field}`.",
    pt: "`{place}`: uma página de `{part}` ficaria em `{address}`, onde o sítio tem outra página ou outro ficheiro. Altere o seu `{field}`.",
    fr: "`{place}` : une page de `{part}` serait à `{address}`, où le site a une autre page ou un autre fichier. Modifiez son `{field}`.",
  },
} as const satisfies Table;
true satisfies Complete<typeof EXTENSIONS_MESSAGES>;
