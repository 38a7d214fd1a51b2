import { buildSite } from "../site.ts";
import { answerRebuilds } from "./child.ts";

answerRebuilds(buildSite);
