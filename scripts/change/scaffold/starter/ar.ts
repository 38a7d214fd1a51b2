import type { StarterTexts } from "./starter-texts.ts";

export const ar: StarterTexts = {
  topics: [
    ["البرنامج", "ما نقوم به ومع من."],
    ["الأشخاص", "القائمون على العمل وما يقولونه."],
    ["المنشورات", "ما كتبناه وما قرأناه."],
  ],
  items: [
    {
      title: "صدور العدد الأول",
      summary: "يبيّن هذا الخبر مواضع ظهور العنوان والملخص والنص.",
      body: "يكفي استبدال العنوان والملخص وهذا النص، فتتبعها الصفحة. ويمكن تغيير نهاية عنوانها حتى النشر.\n",
    },
    {
      title: "خبر ثانٍ للعدد الأول",
      summary: "لكل خبر صفحة خاصة به، ويمكن استبدال هذا الخبر أو حذفه.",
      body: "لا يحتاج الخبر إلا إلى عنوان، ويمكن إضافة الصورة والتاريخ والموضوع لاحقًا.\n",
    },
  ],
  introduction: "تُكتب هنا في جمل قليلة مواضيع العدد، ويمكن حذف هذه المقدمة.\n",
  vocabularies: { people: "أشخاص", projects: "مشاريع" },
  manual: { title: "دليل التحرير", text: "هذا الدليل متوفر حاليًا بالإنجليزية فقط." },
  questions: {
    title: "ما اسم النشرة؟",
    languages: "بأي لغات تصدر؟ (تفصل بينها فواصل، واللغة الرئيسية أولًا)",
    frequency:
      "كم مرة تصدر؟ (daily، weekly، fortnightly، monthly، bimonthly، quarterly، half-yearly، yearly، irregular)",
    url: "على أي عنوان ستُنشر؟",
    host: "أين ستُستضاف؟ (github-pages أو s3 أو netlify أو none)",
    next: "الخطوة التالية: تنفيذ `npm install` ثم `npm start`. وEDITORS.md هو دليل التحرير.",
  },
};
