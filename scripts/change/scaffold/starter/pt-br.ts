import type { StarterTexts } from "./starter-texts.ts";

export const ptBr: StarterTexts = {
  topics: [
    ["Programa", "O que fazemos e com quem."],
    ["Pessoas", "Quem faz e o que diz."],
    ["Publicações", "O que escrevemos e lemos."],
  ],
  items: [
    {
      title: "Sai a primeira edição",
      summary: "Esta notícia mostra onde aparecem o título, o resumo e o texto.",
      body: "Substitua o título, o resumo e este texto pelos seus: a página acompanha. O final do endereço pode mudar até a publicação.\n",
    },
    {
      title: "Uma segunda notícia para a primeira edição",
      summary: "Cada notícia tem sua página; substitua esta ou apague-a.",
      body: "Uma notícia só pede um título. A imagem, a data e o tema podem vir depois.\n",
    },
  ],
  introduction: "Escreva aqui em poucas frases do que trata a edição, ou apague esta introdução.\n",
  vocabularies: { people: "Pessoas", projects: "Projetos" },
  manual: { title: "Manual da redação", text: "" },
  questions: {
    title: "Como se chama o boletim?",
    languages: "Em que idiomas é publicado? (separados por vírgulas, o principal primeiro)",
    frequency:
      "Com que frequência é publicado? (daily, weekly, fortnightly, monthly, bimonthly, quarterly, half-yearly, yearly, irregular)",
    url: "Em que endereço será publicado?",
    host: "Onde será hospedado? (github-pages, s3, netlify ou none)",
    next: "Agora execute `npm install` e depois `npm start`. EDITORS.md é o manual da redação.",
  },
};
