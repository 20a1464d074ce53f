import { useLayoutEffect, useRef, useState } from "react";
import { frameIdentity } from "../protocol/office-frame";
import { dialogFaults, type OpenDialog, type PageDialog } from "../protocol/page-dialog";
import { CloseIcon } from "./icons";
import type { Words } from "./words";

interface Props {
  readonly dialog: PageDialog;
  readonly shown: OpenDialog;
  readonly title: string;
  readonly text: Words;
}

/** Frame name and address through which the dialog's page finds its host. */
function identityOf({ request, connection }: OpenDialog): { name: string; source: string } {
  const parent = location.origin + location.pathname;
  const { name, hostInfo } = frameIdentity(connection, parent, true);
  const url = new URL(request.url);
  if (!request.urlNoHostInfo) url.searchParams.set("_host_Info", hostInfo);
  return { name, source: url.href };
}

type NavigateEvent = Event & { readonly destination: { readonly url: string } };

/** What is wrong with the page that a frame has come to; of other addresses a browser does not say. */
function watchPage(frame: HTMLIFrameElement, dialog: PageDialog): void {
  const page = frame.contentWindow;
  if (!page || !frame.contentDocument) return;
  const [entry] = page.performance.getEntriesByType("navigation");
  if (entry && (entry as PerformanceNavigationTiming).responseStatus >= 400)
    dialog.failed(dialogFaults.cannotLoad);
  const { navigation } = page as Window & { navigation?: EventTarget };
  navigation?.addEventListener("navigate", (event) => {
    if (new URL((event as NavigateEvent).destination.url).protocol !== "http:") return;
    event.preventDefault();
    dialog.failed(dialogFaults.notHttps);
  });
}

/** The dialog of an add-in within the page. */
export function Dialog({ dialog, shown, title, text }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [{ name, source }] = useState(() => identityOf(shown));
  const { width, height, hideTitle, useDeviceIndependentPixels } = shown.request;
  const unit = useDeviceIndependentPixels ? "px" : "%";

  useLayoutEffect(() => {
    if (!frame.current) return;
    const ending = dialog.connect(frame.current, shown);
    const asking = new AbortController();
    const { signal } = asking;
    // A frame does not tell of a page that no server answers for.
    fetch(source, { method: "HEAD", mode: "no-cors", signal }).catch(() => {
      if (!signal.aborted) dialog.failed(dialogFaults.cannotLoad);
    });
    frame.current.focus();
    return () => {
      ending();
      asking.abort();
    };
  }, [dialog, shown, source]);

  return (
    <div className="dialog-veil">
      <div
        className="dialog"
        role="dialog"
        aria-modal="true"
        aria-label={title}
        style={{ width: `${width}${unit}`, height: `${height}${unit}` }}
      >
        <div className="pane-title" data-bare={hideTitle}>
          {!hideTitle && <h2>{title}</h2>}
          <button
            type="button"
            className="plain"
            aria-label={text.closeDialog}
            title={text.closeDialog}
            onClick={() => dialog.dismiss()}
          >
            <CloseIcon />
          </button>
        </div>
        <iframe
          ref={frame}
          name={name}
          src={source}
          title={title}
          onLoad={({ currentTarget }) => watchPage(currentTarget, dialog)}
        />
      </div>
    </div>
  );
}
