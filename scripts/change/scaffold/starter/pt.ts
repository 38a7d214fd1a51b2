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
      body: "Abra este ficheiro num editor de texto, substitua o título, o resumo e este texto, e guarde-o: a página é recarregada. O nome do ficheiro passa a ser o endereço da página; mude-o antes de publicar.\n",
    },
    {
      title: "Uma segunda notícia para o primeiro número",
      summary: "Cada notícia é um ficheiro; substitua esta ou apague-a.",
      body: "Para acrescentar outra notícia, execute `npm run new -- item DATA NOME`. EDITORS.md explica todos os campos.\n",
    },
  ],
  introduction: "Substitua esta introdução no ficheiro `bulletin.pt.md` ou apague-a.\n",
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
