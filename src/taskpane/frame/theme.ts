import { createLightTheme } from "@fluentui/react-components";
import type { BrandVariants, Theme } from "@fluentui/react-components";

/** The one accent: the blue of the national flag, darkened until white text on it reads well. */
const accent: BrandVariants = {
  10: "#00111e",
  20: "#001d2c",
  30: "#002a3b",
  40: "#003648",
  50: "#004256",
  60: "#004e63",
  70: "#005970",
  80: "#08667f",
  90: "#1e748c",
  100: "#358198",
  110: "#4d91a7",
  120: "#64a3b8",
  130: "#7eb6ca",
  140: "#9bcddf",
  150: "#c3e6f1",
  160: "#e6f5fa",
};

/** The pane's colours; Windows contrast themes replace them by forced colours. */
export const paneTheme: Theme = createLightTheme(accent);
