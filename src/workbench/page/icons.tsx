import type { ReactNode } from "react";

function Icon({ children, size = 20 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

const path = (d: string) => () => (
  <Icon>
    <path d={d} />
  </Icon>
);

export const SheetIcon = () => (
  <Icon>
    <rect x="3" y="3.5" width="14" height="13" rx="2" />
    <path d="M3 8h14M3 12.2h14M8 8v8.5" />
  </Icon>
);
export const SaveIcon = path(
  "M10 3v9m0 0 3.2-3.2M10 12 6.8 8.8M4 13.5V15a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2v-1.500"
);
export const CloseIcon = path("m5.500 5.500 9 9m0-9-9 9");
/** Icons of the ribbon's commands. */
export const commandIcons = {
  undo: path("M4 8h8a4 4 0 0 1 0 8H8M4 8l3.500-3.500M4 8l3.500 3.500"),
  redo: path("M16 8H8a4 4 0 0 0 0 8h4m4-8-3.500-3.500M16 8l-3.500 3.500"),
  bold: () => (
    <Icon>
      <path
        d="M6.500 4h4.200a2.900 2.900 0 0 1 0 5.800H6.500zm0 5.800h5a3.100 3.100 0 0 1 0 6.200h-5z"
        strokeWidth="2"
      />
    </Icon>
  ),
  italic: path("M8.500 4h5M6.500 16h5m.5-12-4 12"),
  underline: path("M6 3.500v5.500a4 4 0 0 0 8 0V3.500M5 16.500h10"),
  left: path("M3.500 5h13m-13 3.500h8m-8 3.500h13m-13 3.500h8"),
  center: path("M3.500 5h13M6 8.500h8M3.500 12h13M6 15.500h8"),
  right: path("M3.500 5h13m-8 3.500h8m-13 3.500h13m-8 3.500h8"),
  wrap: path(
    "M3.500 5h13m-13 5h11a2.500 2.500 0 0 1 0 5H10m0 0 1.800-1.800M10 15l1.800 1.800M3.500 15h3"
  ),
  insertRow: path("M3.500 4h13v4h-13zM10 11v6m-3-3h6"),
  insertColumn: path("M4 3.500h4v13H4zM14 7v6m-3-3h6"),
  deleteRow: path("M3.500 4h13v4h-13zM7.500 12l5 5m0-5-5 5"),
  deleteColumn: path("M4 3.500h4v13H4zM11.500 7.500l5 5m0-5-5 5"),
  freeze: path(
    "M3.500 3.500h13v13h-13zM3.500 7.500h13M7.500 3.500v13M10 14l4-4m-1.500 5 2.500-2.500"
  ),
} as const;
