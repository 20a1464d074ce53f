import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
} from "react";
import type { Language } from "../protocol/app-context";
import { CloseIcon } from "./icons";
import type { Session } from "./session";
import type { Words } from "./words";

interface Props {
  readonly session: Session;
  readonly source: string;
  readonly title: string;
  readonly icon: string;
  readonly text: Words;
  readonly language: Language;
  readonly isHidden: boolean;
  readonly onClose: () => void;
}

const least = 300;
const most = 640;
let lastWidth = 350;

/** The dock at the right with the add-in in its frame. */
export function TaskPane(props: Props) {
  const { session, source, title, icon, text, language, isHidden, onClose } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const [width, setWidth] = useState(lastWidth);
  const [connecting, setConnecting] = useState(true);
  const [connection] = useState(() => session.prepare(source, title, language));

  useLayoutEffect(() => {
    if (!frame.current) return;
    const end = session.connect(frame.current, connection);
    void session.ready().then(() => setConnecting(false));
    return end;
  }, [session, connection]);

  useEffect(() => {
    lastWidth = width;
  }, [width]);

  const resize = (next: number) => setWidth(Math.min(most, Math.max(least, Math.round(next))));
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      resize(window.innerWidth - event.clientX);
  };
  const step = (event: KeyboardEvent) => {
    if (event.key === "ArrowLeft") resize(width + 16);
    if (event.key === "ArrowRight") resize(width - 16);
  };

  return (
    <aside className="pane" style={{ width }} aria-label={title} hidden={isHidden}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that takes focus is interactive by ARIA */}
      <div
        className="handle"
        role="separator"
        aria-orientation="vertical"
        aria-label={text.paneWidth}
        aria-valuenow={width}
        aria-valuemin={least}
        aria-valuemax={most}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={step}
      />
      <div className="pane-title">
        <img src={icon} alt="" width={16} height={16} />
        <h2>{title}</h2>
        <button
          type="button"
          className="plain"
          aria-label={text.closePane}
          title={text.closePane}
          onClick={onClose}
        >
          <CloseIcon />
        </button>
      </div>
      <div className="frame">
        {connecting && <p className="connecting">{text.connecting}</p>}
        <iframe
          id="task-pane"
          ref={frame}
          name={connection.name}
          src={connection.source}
          title={title}
          lang={language}
          data-connecting={connecting}
          onLoad={({ currentTarget: { contentWindow } }) => {
            if (contentWindow) session.hearPane(contentWindow);
          }}
        />
      </div>
    </aside>
  );
}
