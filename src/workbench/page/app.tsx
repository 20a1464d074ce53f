import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { flushSync } from "react-dom";
import { officeLocales, type Language } from "../protocol/app-context";
import { CircleDialog } from "./circle-dialog";
import { Dialog } from "./dialog";
import { focusPane, focusPaneButton } from "./focus";
import { inLocale, type RibbonButton } from "./manifest";
import { Ribbon } from "./ribbon";
import { saveToDisk } from "./save";
import type { Session } from "./session";
import { TaskPane } from "./task-pane";
import { offerTestAccess } from "./offer-test-access";
import { TitleBar } from "./title-bar";
import { words } from "./words";

/** The whole page. */
export function App({ session }: { session: Session }) {
  const { manifest } = session;
  const [language, setLanguage] = useState<Language>(session.options.language);
  const pane = useSyncExternalStore(session.pane.subscribe, session.pane.current);
  const dialog = useSyncExternalStore(session.dialog.subscribe, session.dialog.current);
  const isCircular = useSyncExternalStore(session.circles.subscribe, session.circles.current);
  const [notice, setNotice] = useState(manifest ? "" : words[session.options.language].noManifest);
  const grid = useRef<HTMLDivElement>(null);
  const text = words[language];
  const title = manifest ? inLocale(manifest.displayName, officeLocales[language]) : "";

  const speak = useCallback(
    (next: Language) => {
      session.setLanguage(next);
      setLanguage(next);
    },
    [session]
  );

  useLayoutEffect(() => session.focus.listen(), [session]);

  useLayoutEffect(() => {
    if (grid.current) session.draw(grid.current, session.options.language);
    const restartAddIn = () => {
      flushSync(() => session.pane.end());
      session.pane.open();
    };
    offerTestAccess(session, { restartAddIn, setLanguage: speak });
  }, [session, speak]);

  const press = (button: RibbonButton) =>
    session.press(button.id).catch((error: unknown) => {
      console.error(error);
      setNotice(text.commandFailed);
    });

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${session.workbook.name} – ${text.mark}`;
    session.hearRefusals((message) => setNotice(message ?? text.locked));
  }, [language, session, text]);

  useEffect(() => {
    if (notice === "") return;
    const timer = setTimeout(() => setNotice(""), 6000);
    return () => clearTimeout(timer);
  }, [notice]);

  return (
    <div className="workbench">
      {manifest && (
        <a
          className="skip"
          href="#task-pane"
          onClick={(event) => {
            event.preventDefault();
            flushSync(() => session.pane.open());
            focusPane();
          }}
        >
          {text.toPane}
        </a>
      )}
      <TitleBar
        name={session.workbook.name}
        text={text}
        language={language}
        onLanguage={speak}
        onSave={() => void saveToDisk(session)}
      />
      <Ribbon
        session={session}
        text={text}
        language={language}
        manifest={manifest}
        isPaneOpen={pane === "open"}
        onPress={(button) => void press(button)}
      />
      <main className="body">
        <div className="grid" ref={grid} role="application" aria-label={text.grid} />
        {pane !== "closed" && manifest && (
          <TaskPane
            key={language}
            session={session}
            source={manifest.source}
            title={title}
            icon={manifest.icon}
            text={text}
            language={language}
            isHidden={pane === "hidden"}
            onClose={() => {
              session.pane.close();
              focusPaneButton();
            }}
          />
        )}
      </main>
      {dialog && (
        <Dialog
          key={dialog.connection.id}
          dialog={session.dialog}
          shown={dialog}
          title={title}
          text={text}
        />
      )}
      {isCircular && <CircleDialog text={text} onClose={session.circles.dismiss} />}
      <div className="notice" role="status" data-shown={notice !== ""}>
        {notice}
      </div>
    </div>
  );
}
