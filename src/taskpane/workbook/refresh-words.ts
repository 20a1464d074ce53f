import type { PlacedTexts } from "../../i18n/placed-texts";
import type { PaneTexts } from "../../i18n/pane-texts";
import type { Progress } from "../../addin/refresh-event";
import type { Placed } from "./placed";
import type { Asked } from "../../excel/refreshed";
import { behindWords } from "./freshness";
import { countsOf } from "./placed";

type Told = Exclude<Progress, { kind: "failed" } | Asked>;

/** How the refresh of one result goes or has ended, where it asks nothing and names no problem. */
export function progressWords(
  progress: Told,
  texts: PlacedTexts,
  pane: Pick<PaneTexts, "loading">
): string {
  const { progress: words } = texts;
  switch (progress.kind) {
    case "held":
      return pane.loading.waiting;
    case "waiting":
      return words.waiting;
    case "fetching":
      return words.fetching;
    case "writing":
      return progress.total === 0
        ? words.comparing
        : words.writing(progress.written, progress.total);
    case "done":
      return [doneWords(progress, words), standWords(progress, texts)].join(". ");
    case "earlier":
      return words.earlier;
    case "laidAnew":
      return words.laidAnew;
    case "laidBack":
      return words.laidBack;
    case "gone":
      return words.gone;
    case "stopped":
      return words.stopped;
  }
}

type Done = Extract<Progress, { kind: "done" }>;

function doneWords({ changes, cells }: Done, words: PlacedTexts["progress"]): string {
  if (changes === null) return words.doneUnknown(cells);
  return changes === 0 && cells === 0 ? words.doneSame : words.done(changes, cells);
}

/** How many figures are refreshed, how many not, and where. */
function standWords({ figures, behind }: Done, texts: PlacedTexts): string {
  const stand = texts.progress.refreshed(figures);
  return behind.figures > 0 ? `${stand}. ${behindWords(behind, texts)}` : stand;
}

/** What a refresh says to a screen reader, step by step and at its end; seldom enough to listen to. */
export function refreshHeard(
  placed: Placed,
  texts: PlacedTexts,
  pane: Pick<PaneTexts, "loading">
): string {
  const { together, progress, running } = placed;
  const { done, asked, failed, partly, all } = countsOf(placed);
  const only = together.length === 1 ? progress[together[0]!] : undefined;
  if (only) return onlyHeard(only, texts, pane);
  if (running !== "no") return texts.progress.all(done + asked + failed, all);
  return all ? texts.progress.ended(done, asked, failed, partly) : "";
}

function onlyHeard(
  progress: Progress,
  texts: PlacedTexts,
  pane: Pick<PaneTexts, "loading">
): string {
  switch (progress.kind) {
    case "edited":
      return `${texts.edited.title(progress.edits.length)}. ${texts.edited.text}`;
    case "differs":
      return texts.differs.title;
    case "copied":
      return `${texts.copied.title}. ${texts.copied.text(progress.cells)}`;
    case "merged":
      return `${texts.merged.title}. ${texts.merged.text(progress.addresses.join(", "))}`;
    case "hidden":
      return texts.hidden.title(progress.cells);
    case "unkept":
      return texts.unkept.title(progress.cells);
    // The problem itself is an alert.
    case "failed":
      return "";
    case "writing": {
      const { written, total } = progress;
      const quarters = total ? Math.floor((written / total) * 4) : 0;
      const heard = { ...progress, written: Math.round((quarters * total) / 4) };
      return progressWords(heard, texts, pane);
    }
    default:
      return progressWords(progress, texts, pane);
  }
}
