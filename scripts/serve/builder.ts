import { OWNER } from "../command.ts";
import { answerRebuilds } from "./child.ts";
import { openLivePress } from "./live-press.ts";

answerRebuilds(openLivePress(OWNER));
