import { idIn, type MailProvider } from "./provider.ts";

/**
 * Brevo: tags from "Customize your emails › Email link and preview variables" (https://help.brevo.com/hc/en-us/articles/4402386448530),
 * the call from "Create an email campaign" (https://developers.brevo.com/reference/create-email-campaign), which makes a draft unless
 * it has `scheduledAt`. Brevo makes the plain text itself.
 */
export const brevo: MailProvider = {
  name: "brevo",
  title: "Brevo",
  tags: { web: "{{ mirror }}", unsubscribe: "{{ unsubscribe }}" },
  // Its template language (variables, tags, comments), and the older placeholders `{NAME}` and `[UNSUBSCRIBE]`.
  opener: /\{(?=[{%#A-Z])|\[(?=[A-Z_]+\])/g,
  variables: ["BREVO_API_KEY"],
  lists: { pattern: /^[1-9]\d{0,9}$/, example: "3", most: 50 },
  hasTemplates: false,
  trackedBy: "account",
  account: ({ BREVO_API_KEY = "" }) => ({ api: "https://api.brevo.com", headers: { "api-key": BREVO_API_KEY } }),
  async draft({ name, subject, html, sender, lists }, call) {
    const created = await call({
      method: "POST",
      path: "/v3/emailCampaigns",
      body: {
        name,
        subject,
        sender: { name: sender.name, email: sender.address },
        htmlContent: html,
        recipients: { listIds: lists.map(Number) },
        mirrorActive: true,
      },
    });
    return `https://app.brevo.com/, under Campaigns, number ${idIn(created)}`;
  },
};
