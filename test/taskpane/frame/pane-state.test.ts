import { problem } from "../../../src/problem/problem";
import { announcementOf } from "../../../src/taskpane/frame/announcement";
import { firstDraft } from "../../../src/taskpane/request/draft";
import { draftIndicator } from "../../../src/taskpane/request/draft-indicator";
import {
  firstState,
  loadingFor,
  reducePane,
  screenOf,
} from "../../../src/taskpane/frame/pane-state";
import type { PaneAction, PaneState } from "../../../src/taskpane/frame/pane-state";
import { orderOf } from "../../../src/taskpane/request/verdict";
import { paneTexts } from "../../../src/i18n/pane-texts";
import { answer, indicatorOf } from "../catalogue-answer";

const labels = { kk: "", ru: "", en: "" };
const session = {
  person: { login: "analyst", name: "Analyst", role: "analyst" as const, body: labels },
  terms: { version: "1", text: labels, accepted: false },
};
const draft = firstDraft(indicatorOf(1), null);

function after(...actions: PaneAction[]): PaneState {
  return actions.reduce(reducePane, firstState("ru"));
}

const started = {
  type: "loadStarted",
  order: orderOf(
    draft,
    [
      {
        ...{ indicator: 1, years: [2020], breakdowns: [], filter: {} },
        ...{ territory: "asReported", totals: [] },
      },
    ],
    "en"
  ),
} as const satisfies PaneAction;

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
  const loading = after(...atRequest, started);
  expect(screenOf(loading)).toBe("loading");
  const writing = reducePane(loading, { type: "loadWriting", written: 30, total: 100 });
  expect(announcementOf(writing, paneTexts.en)).toBe("25 percent written.");
  const placed = { id: "r1", sheet: "Schools", sheetId: "{1}", sheetIds: ["{1}"] };
  const done = reducePane(writing, { type: "loadDone", placed });
  expect(screenOf(done)).toBe("loaded");
  expect(announcementOf(done, paneTexts.en)).toBe("Data loaded to the sheet “Schools”.");
});

test("The end of a load is shown from wherever it was begun", () => {
  const placed = { id: "r1", sheet: "Schools", sheetId: "{1}", sheetIds: ["{1}"] };
  const atCell = after(...atRequest, { type: "tabOpened", tab: "cell" }, started);
  expect(screenOf(atCell)).toBe("loading");
  expect(screenOf(reducePane(atCell, { type: "loadDone", placed }))).toBe("loaded");
  expect(screenOf(reducePane(atCell, { type: "loadCancelled" }))).toBe("cell");
});

test("A chart that failed says nothing beside the request's button", () => {
  const { order } = started;
  const failed = after(
    ...atRequest,
    { type: "loadStarted", order: { ...order, purpose: "chart" } },
    { type: "loadFailed", problem: problem("excelBusy", {}) }
  );
  expect(loadingFor(failed, "request")).toEqual({ kind: "idle" });
  expect(loadingFor(failed, "chart").kind).toBe("failed");
});

test("Nothing is said of a writing that has hardly begun, and a failure is said", () => {
  const begun = after(...atRequest, started, { type: "loadWriting", written: 1, total: 100 });
  expect(announcementOf(begun, paneTexts.en)).toBe("");
  const failed = reducePane(begun, { type: "loadFailed", problem: problem("sessionExpired", {}) });
  expect(announcementOf(failed, paneTexts.en)).toBe(paneTexts.en.loading.failed);
});

test("While Excel takes nothing, the pane says what may hold it up", () => {
  const waiting = after(...atRequest, started, { type: "loadWaiting" });
  expect(screenOf(waiting)).toBe("loading");
  expect(announcementOf(waiting, paneTexts.en)).toBe(paneTexts.en.loading.waiting);
  const writing = reducePane(waiting, { type: "loadWriting", written: 0, total: 9 });
  expect(writing.loading.kind).toBe("writing");
  const cancelling = reducePane(waiting, { type: "loadCancelling" });
  expect(reducePane(cancelling, { type: "loadWaiting" })).toEqual(cancelling);
});

test("Progress after a cancellation does not bring the load back", () => {
  const late: PaneAction = { type: "loadWriting", written: 50, total: 100 };
  const cancelling = after(...atRequest, started, { type: "loadCancelling" }, late);
  expect(cancelling.loading.kind).toBe("cancelling");
  const cancelled = reducePane(reducePane(cancelling, { type: "loadCancelled" }), late);
  expect(cancelled.loading.kind).toBe("cancelled");
  expect(screenOf(cancelled)).toBe("request");
});

test("A session that ends in the middle keeps the draft for the next sign-in", () => {
  const ended = problem("sessionExpired", {});
  const out = after(...atRequest, started, { type: "sessionEnded", problem: ended });
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
