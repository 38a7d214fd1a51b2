import type { Complete, Table } from "../../diagnostics/message-table.ts";

/** The messages of `publish/`. */
export const PUBLISH_MESSAGES = {
  // Why a source, or an address of the web, can't be imported, and what to do.
  "fetch-silent": {
    en: "The server sent nothing for {seconds} seconds.",
    es: "El servidor no envió nada durante {seconds} segundos.",
    pt: "O servidor não enviou nada durante {seconds} segundos.",
    fr: "Le serveur n’a rien envoyé pendant {seconds} secondes.",
  },
  // What a release, a store and a live site are like.
  "publish-nothing-changes": {
    en: "Release `{release}`: nothing changes.",
    es: "Versión `{release}`: no cambia nada.",
    pt: "Versão `{release}`: nada muda.",
    fr: "Version `{release}` : rien ne change.",
  },
  "publish-changes": {
    en: "Release `{release}`, files that change:",
    es: "Versión `{release}`, archivos que cambian:",
    pt: "Versão `{release}`, ficheiros que mudam:",
    fr: "Version `{release}`, fichiers qui changent :",
  },
  "publish-nothing-there": {
    en: "Nothing has been published there yet.",
    es: "Todavía no se publicó nada allí.",
    pt: "Ainda não foi publicado nada ali.",
    fr: "Rien n’y a encore été publié.",
  },
  "publish-releases": {
    en: "Releases that are kept:",
    es: "Versiones que se conservan:",
    pt: "Versões que se conservam:",
    fr: "Versions conservées :",
  },
  "publish-in-place": {
    en: "in place",
    es: "en línea",
    pt: "em linha",
    fr: "en ligne",
  },
  "publish-not-ours-there": {
    en: "There are files in the target that Dateline did not publish",
    es: "En el destino hay archivos que Dateline no publicó",
    pt: "No destino há ficheiros que o Dateline não publicou",
    fr: "La cible contient des fichiers que Dateline n’a pas publiés",
  },
  "publish-release-unknown": {
    en: "There is no release `{release}`: write the first digits of one that is kept.",
    es: "No existe la versión `{release}`: escriba las primeras cifras de una que se conserve.",
    pt: "Não existe a versão `{release}`: escreva os primeiros algarismos de uma que se conserve.",
    fr: "Il n’y a pas de version `{release}` : écrivez les premiers chiffres d’une version conservée.",
  },
  "publish-site-changed": {
    en: "`{file}` is not the file that `{release}` names: build the site again.",
    es: "`{file}` no es el archivo que nombra `{release}`: genere de nuevo el sitio.",
    pt: "`{file}` não é o ficheiro que `{release}` nomeia: gere de novo o sítio.",
    fr: "`{file}` n’est pas le fichier que nomme `{release}` : produisez de nouveau le site.",
  },
  "publish-file-changed": {
    en: "`{file}` changed while it was being published: publish again.",
    es: "`{file}` cambió mientras se publicaba: publique de nuevo.",
    pt: "`{file}` mudou enquanto era publicado: publique de novo.",
    fr: "`{file}` a changé pendant sa publication : publiez de nouveau.",
  },
  "record-damaged": {
    en: "A record of a release is damaged: `{part}` is missing or wrong.",
    es: "Un registro de una versión está dañado: falta `{part}` o está mal.",
    pt: "Um registo de uma versão está danificado: falta `{part}` ou está errado.",
    fr: "Un enregistrement d’une version est endommagé : `{part}` manque ou est faux.",
  },
  "store-lost": {
    en: "`{key}` is lost in the store, and there is no other copy.",
    es: "`{key}` se perdió en el almacén y no hay otra copia.",
    pt: "`{key}` perdeu-se no armazém e não há outra cópia.",
    fr: "`{key}` est perdu dans le stockage, et il n’y a pas d’autre copie.",
  },
  "store-other-bytes": {
    en: "`{key}` is not in the store as it was written.",
    es: "`{key}` no está en el almacén como se escribió.",
    pt: "`{key}` não está no armazém como foi escrito.",
    fr: "`{key}` n’est pas dans le stockage tel qu’il a été écrit.",
  },
  "store-denied": {
    en: "The store refused `{call}` (`{answer}`): the credentials are wrong, or they may not do that.",
    es: "El almacén rechazó `{call}` (`{answer}`): las credenciales no son correctas o no lo permiten.",
    pt: "O armazém recusou `{call}` (`{answer}`): as credenciais estão erradas ou não o permitem.",
    fr: "Le stockage a refusé `{call}` (`{answer}`) : les identifiants sont faux ou ne le permettent pas.",
  },
  "store-answered": {
    en: "The store refused `{call}`: `{answer}`",
    es: "El almacén rechazó `{call}`: `{answer}`",
    pt: "O armazém recusou `{call}`: `{answer}`",
    fr: "Le stockage a refusé `{call}` : `{answer}`",
  },
  "store-silent": {
    en: "The store did not answer `{call}`: `{reason}`",
    es: "El almacén no respondió a `{call}`: `{reason}`",
    pt: "O armazém não respondeu a `{call}`: `{reason}`",
    fr: "Le stockage n’a pas répondu à `{call}` : `{reason}`",
  },
  "store-endless": {
    en: "The list of the store for `{call}` has no end: look at the settings of the store.",
    es: "La lista del almacén para `{call}` no termina: revise la configuración del almacén.",
    pt: "A lista do armazém para `{call}` não tem fim: verifique a configuração do armazém.",
    fr: "La liste du stockage pour `{call}` n’a pas de fin : vérifiez la configuration du stockage.",
  },
  "store-large": {
    en: "The store answered `{call}` with more than {most} bytes: look at the settings of the store.",
    es: "El almacén respondió a `{call}` con más de {most} bytes: revise la configuración del almacén.",
    pt: "O armazém respondeu a `{call}` com mais de {most} bytes: verifique a configuração do armazém.",
    fr: "Le stockage a répondu à `{call}` par plus de {most} octets : vérifiez la configuration du stockage.",
  },
  "store-taken": {
    en: "Another run has taken the store.",
    es: "Otro proceso ocupó el almacén.",
    pt: "Outro processo ocupou o armazém.",
    fr: "Un autre processus a pris le stockage.",
  },
  "store-without-conditions": {
    en: "The store ignores conditional writes (`If-None-Match`), so two runs could not notice each other: use another one.",
    es: "El almacén no respeta las escrituras condicionales (`If-None-Match`), así que dos procesos no se notarían: use otro.",
    pt: "O armazém não respeita as escritas condicionais (`If-None-Match`), por isso dois processos não se notariam: use outro.",
    fr: "Le stockage ignore les écritures conditionnelles (`If-None-Match`) : deux processus ne se remarqueraient pas. Utilisez-en un autre.",
  },
  "live-without-release": {
    en: "The site has no `{file}`.",
    es: "El sitio no tiene `{file}`.",
    pt: "O sítio não tem `{file}`.",
    fr: "Le site n’a pas de `{file}`.",
  },
  "fetch-late": {
    en: "The server took more than {seconds} seconds.",
    es: "El servidor tardó más de {seconds} segundos.",
    pt: "O servidor demorou mais de {seconds} segundos.",
    fr: "Le serveur a mis plus de {seconds} secondes.",
  },
  "live-large": {
    en: "The `{file}` of the site has more than {most} bytes: the server sends something else. Look at its settings.",
    es: "El `{file}` del sitio tiene más de {most} bytes: el servidor envía otra cosa. Revise su configuración.",
    pt: "O `{file}` do sítio tem mais de {most} bytes: o servidor envia outra coisa. Verifique a sua configuração.",
    fr: "Le `{file}` du site a plus de {most} octets : le serveur envoie autre chose. Vérifiez sa configuration.",
  },
  "live-elsewhere": {
    en: "`{address}` redirects to another host, to `{target}`: check the site there.",
    es: "`{address}` redirige a otro servidor, a `{target}`: revise el sitio allí.",
    pt: "`{address}` redireciona para outro servidor, para `{target}`: verifique o sítio nesse endereço.",
    fr: "`{address}` redirige vers un autre serveur, vers `{target}` : vérifiez le site à cette adresse.",
  },
  "live-right": {
    en: "Release `{release}`: {files|its only file is|all of its # files are} there, as built.",
    es: "Versión `{release}`: {files|su único archivo está|sus # archivos están} como se generaron.",
    pt: "Versão `{release}`: {files|o seu único ficheiro está|os seus # ficheiros estão} como foram gerados.",
    fr: "Version `{release}` : {files|son seul fichier est là, tel que produit|ses # fichiers sont là, tels que produits}.",
  },
  "live-wrong": {
    en: "Release `{release}`: {wrong|# file is|# files are} not right, of {files}.",
    es: "Versión `{release}`: {wrong|# archivo no está bien|# archivos no están bien}, de {files}.",
    pt: "Versão `{release}`: {wrong|# ficheiro não está bem|# ficheiros não estão bem}, de {files}.",
    fr: "Version `{release}` : {wrong|# fichier n’est pas juste|# fichiers ne sont pas justes}, sur {files}.",
  },
  "live-nothing": {
    en: "`{file}` is not there.",
    es: "`{file}` no está.",
    pt: "`{file}` não está lá.",
    fr: "`{file}` n’est pas là.",
  },
  "live-other-release": {
    en: "`{file}` is a page of another release.",
    es: "`{file}` es una página de otra versión.",
    pt: "`{file}` é uma página de outra versão.",
    fr: "`{file}` est une page d’une autre version.",
  },
  "live-other-bytes": {
    en: "`{file}` is not what was built.",
    es: "`{file}` no es lo que se generó.",
    pt: "`{file}` não é o que foi gerado.",
    fr: "`{file}` n’est pas ce qui a été produit.",
  },
  "live-other-host": {
    en: "`{file}` redirects to another host: `{target}`",
    es: "`{file}` redirige a otro servidor: `{target}`",
    pt: "`{file}` redireciona para outro servidor: `{target}`",
    fr: "`{file}` redirige vers un autre serveur : `{target}`",
  },
  "live-changed": {
    en: "Another release was published during the check: check again.",
    es: "Durante la revisión se publicó otra versión: revise de nuevo.",
    pt: "Durante a verificação foi publicada outra versão: verifique de novo.",
    fr: "Une autre version a été publiée pendant la vérification : vérifiez de nouveau.",
  },
} as const satisfies Table;
true satisfies Complete<typeof PUBLISH_MESSAGES>;
