import Database from "better-sqlite3";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { placedTexts } from "../../../src/i18n/placed-texts";
import { problemText } from "../../../src/i18n/problem-texts";
import { problem } from "../../../src/problem/problem";
import { openTab } from "../pupils-workbook";
import { whileUnderWay, withoutAnswer } from "./walk";
import type { Walk } from "./walk";

/** From the first screen to the list of indicators, with all that may stand in the way. */
export async function walkEntry({ pane, language, application, look }: Walk): Promise<void> {
  const { page, texts, frame } = pane;
  await look("sign-in");
  await pane.press(texts.signIn.submit);
  await pane.sees(texts.signIn.loginMissing);
  await look("sign-in-fields-missing");
  await withoutAnswer(page, "/api/v1/session", async () => {
    await pane.signIn(application.password);
    const told = problem("serverUnreachable", { address: application.origin });
    await pane.sees(problemText(told, language).title);
    await look("sign-in-no-network");
  });
  await pane.signIn("wrong");
  await pane.sees(problemText(problem("signInFailed", {}), language).title);
  await look("sign-in-wrong");
  await whileUnderWay(page, "/api/v1/session", async () => {
    await pane.signIn(application.password);
    await pane.sees(texts.signIn.submitting);
    await look("signing-in");
  });
  const accept = frame().getByRole("checkbox", { name: texts.terms.accept });
  await accept.waitFor();
  await look("terms");

  await withoutAnswer(page, "/api/v1/catalogue", async () => {
    await accept.click();
    await pane.press(texts.terms.proceed);
    await pane.sees(texts.problem.tryAgain);
    await look("list-failed");
  });
  await whileUnderWay(page, "/api/v1/catalogue", async () => {
    await pane.press(texts.problem.tryAgain);
    await frame().locator("[aria-busy=true]").first().waitFor();
    await look("list-loading");
  });
  await frame().getByRole("searchbox", { name: texts.list.search }).waitFor();
}

/** The first screen again, after a session has ended in the middle. */
export async function walkSessionEnd({ pane, language, application, look }: Walk): Promise<void> {
  const file = readdirSync(application.dataFolder).find((name) => name.endsWith(".sqlite"))!;
  const registry = new Database(join(application.dataFolder, file));
  registry.prepare("UPDATE session SET expires_at = ?").run("2000-01-01T00:00:00.000Z");
  registry.close();
  await openTab(pane, placedTexts[language].tabs.workbook);
  await pane.sees(problemText(problem("sessionExpired", {}), language).title);
  await look("session-ended");
}
