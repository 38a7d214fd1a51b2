import { MessageError } from "../../../../scripts/diagnostics/index.ts";
import { message } from "../shell.ts";
import { EmptyDraftError, idIn, type MailProvider } from "./provider.ts";

/**
 * Mailchimp: tags from "All the Merge Tags Cheat Sheet" (https://mailchimp.com/help/all-the-merge-tags-cheat-sheet/), calls from
 * "Campaigns › Add campaign", with its `tracking`, and "Campaign Content › Set campaign content"
 * (https://mailchimp.com/developer/marketing/api/), the header field from "Fundamentals › Authenticate with an API key".
 */
export const mailchimp: MailProvider = {
  name: "mailchimp",
  title: "Mailchimp",
  tags: { web: "*|ARCHIVE|*", unsubscribe: "*|UNSUB|*" },
  // Also percent-encoded, as in links.
  opener: /\*(?=\||%7C)/gi,
  variables: ["MAILCHIMP_API_KEY"],
  lists: { pattern: /^[0-9A-Za-z]{1,40}$/, example: "a1b2c3d4e5", most: 1 },
  hasTemplates: false,
  trackedBy: "draft",
  account({ MAILCHIMP_API_KEY = "" }) {
    const centre = /^\w+-([a-z]+\d+)$/.exec(MAILCHIMP_API_KEY)?.[1];
    if (centre === undefined) return undefined;
    return {
      api: `https://${centre}.api.mailchimp.com`,
      headers: { Authorization: `Basic ${btoa(`anystring:${MAILCHIMP_API_KEY}`)}` },
    };
  },
  async draft({ name, subject, html, text, sender, lists, tracking, api }, call) {
    const created = await call({
      method: "POST",
      path: "/3.0/campaigns",
      body: {
        type: "regular",
        recipients: { list_id: lists[0] },
        ...(tracking === "off" ? { tracking: UNTRACKED } : {}),
        settings: {
          title: name,
          subject_line: subject,
          from_name: sender.name,
          reply_to: sender.address,
          to_name: "*|FNAME|*",
          auto_footer: false,
          inline_css: false,
        },
      },
    });
    // The field `web_id` of a campaign: its number in the web application.
    const admin = api.replace(".api.mailchimp.com", ".admin.mailchimp.com");
    const place = `${admin}/campaigns/show/?id=${idIn(created, "web_id")}`;
    try {
      if (tracking === "off") refuseTracked(created);
      await call({ method: "PUT", path: `/3.0/campaigns/${idIn(created)}/content`, body: { html, plain_text: text } });
    } catch (error) {
      throw new EmptyDraftError(place, error);
    }
    return place;
  },
};

const UNTRACKED = { opens: false, html_clicks: false, text_clicks: false } as const;

/** Some accounts count, whatever the draft specifies. Throws a `MessageError` then: the email would tell its readers otherwise. */
function refuseTracked({ tracking }: Readonly<Record<string, unknown>>): void {
  const kept = Object.entries(typeof tracking === "object" ? { ...tracking } : {});
  if (kept.some(([name, value]) => name in UNTRACKED && value === true))
    throw new MessageError(message("mail-still-tracked"));
}
