import { problem } from "../../src/problem/problem";
import { announcementOf } from "../../src/taskpane/state/announcement";
import { firstDraft } from "../../src/taskpane/state/draft";
import {
  draftIndicator,
  firstState,
  reducePane,
  screenOf,
} from "../../src/taskpane/state/pane-state";
import type { PaneAction, PaneState } from "../../src/taskpane/state/pane-state";
import { paneTexts } from "../../src/i18n/pane-texts";
import { answer, indicatorOf } from "./catalogue-answer";

const labels = { kk: "", ru: "", en: "" };
const session = {
  person: { login: "analyst", name: "Analyst", role: "analyst" as const, body: labels },
  terms: { version: "1", text: labels, accepted: false },
};
const draft = firstDraft(indicatorOf(1), null);

function after(...actions: PaneAction[]): PaneState {
  return actions.reduce(reducePane, firstState("ru"));
}

const atRequest: PaneAction[] = [
  { type: "signedIn", session },
  { type: "termsAccepted" },
  { type: "catalogueLoaded", catalogue: answer },
  { type: "requestOpened", draft },
];

test("The way leads from the sign-in over the terms to the indicators", () => {
  expect(screenOf(after())).toBe("signIn");
  expect(screenOf(after({ type: "signedIn", session }))).toBe("terms");
  const accepted = after({ type: "signedIn", session }, { type: "termsAccepted" });
  expect(screenOf(accepted)).toBe("indicators");
});

test("A load goes through fetching and writing to its sheet", () => {
  const started = after(...atRequest, { type: "loadStarted" });
  expect(screenOf(started)).toBe("loading");
  const writing = reducePane(started, { type: "loadWriting", written: 30, total: 100 });
  expect(announcementOf(writing, paneTexts.en)).toBe("25 percent written.");
  const placed = { sheet: "Schools", sheetId: "{1}" };
  expect(screenOf(reducePane(writing, { type: "loadDone", placed }))).toBe("loaded");
});

test("Progress after a cancellation does not bring the load back", () => {
  const late: PaneAction = { type: "loadWriting", written: 50, total: 100 };
  const cancelling = after(...atRequest, { type: "loadStarted" }, { type: "loadCancelling" }, late);
  expect(cancelling.loading.kind).toBe("cancelling");
  const cancelled = reducePane(reducePane(cancelling, { type: "loadCancelled" }), late);
  expect(cancelled.loading.kind).toBe("cancelled");
  expect(screenOf(cancelled)).toBe("request");
});

test("A session that ends in the middle keeps the draft for the next sign-in", () => {
  const ended = problem("sessionExpired", {});
  const out = after(
    ...atRequest,
    { type: "loadStarted" },
    { type: "sessionEnded", problem: ended }
  );
  expect(screenOf(out)).toBe("signIn");
  expect(out).toMatchObject({ ended, draft, loading: { kind: "idle" } });
  const back = [
    { type: "signedIn", session: { ...session, terms: { ...session.terms, accepted: true } } },
    { type: "catalogueLoaded", catalogue: answer },
  ] as const satisfies readonly PaneAction[];
  const again = back.reduce<PaneState>(reducePane, out);
  expect(screenOf(again)).toBe("request");
  expect(draftIndicator(again)?.number).toBe(1);
});

test("Signing out forgets everything but the language", () => {
  const out = after(
    ...atRequest,
    { type: "languageChosen", language: "kk" },
    { type: "signedOut" }
  );
  expect(out).toEqual(firstState("kk"));
  // The load that was still running ends without a trace.
  expect(reducePane(out, { type: "loadCancelled" })).toEqual(firstState("kk"));
});
