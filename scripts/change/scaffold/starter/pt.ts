import type { StarterTexts } from "./starter-texts.ts";

export const pt: StarterTexts = {
  topics: [
    ["Programa", "O que fazemos e com quem."],
    ["Pessoas", "Quem o faz e o que diz."],
    ["Publicações", "O que escrevemos e lemos."],
  ],
  items: [
    {
      title: "Sai o primeiro número",
      summary: "Esta notícia mostra onde aparecem o título, o resumo e o texto.",
      body: "Substitua o título, o resumo e este texto pelos seus: a página acompanha. O fim do endereço pode mudar até à publicação.\n",
    },
    {
      title: "Uma segunda notícia para o primeiro número",
      summary: "Cada notícia tem a sua página; substitua esta ou elimine-a.",
      body: "Uma notícia só pede um título. A imagem, a data e o tema podem vir depois.\n",
    },
  ],
  introduction: "Escreva aqui em poucas frases de que trata o número, ou apague esta introdução.\n",
  vocabularies: { people: "Pessoas", projects: "Projetos" },
  manual: { title: "Manual da redação", text: "" },
  questions: {
    title: "Como se chama o boletim?",
    languages: "Em que línguas é publicado? (separadas por vírgulas, a principal primeiro)",
    frequency:
      "Com que frequência é publicado? (daily, weekly, fortnightly, monthly, bimonthly, quarterly, half-yearly, yearly, irregular)",
    url: "Em que endereço será publicado?",
    host: "Onde será alojado? (github-pages, s3, netlify ou none)",
    next: "Agora execute `npm install` e depois `npm start`. EDITORS.md é o manual da redação.",
  },
};
