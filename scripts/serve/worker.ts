import { OWNER } from "../command.ts";
import { buildSite } from "../site.ts";
import { answerRebuilds } from "./child.ts";

answerRebuilds((order) => buildSite(order, OWNER));
