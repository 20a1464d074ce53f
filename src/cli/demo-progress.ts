import type { DemonstrationProgress } from "../demonstration/write-demonstration";
import type { CliTexts } from "../i18n/cli-texts";
import { printable } from "./printable";

/** How often progress is told: a terminal's line is drawn anew, other output gets lines. */
const intervals = { terminal: 200, lines: 5000 } as const;

/** Tells how far the work is on the error output, which is not what the command gives back. */
export class DemoProgress {
  private readonly started = performance.now();
  private told = 0;

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly texts: CliTexts
  ) {}

  /** Told often, it says something only now and then. */
  tell({ year, rows, share }: DemonstrationProgress): void {
    const elapsed = performance.now() - this.started;
    const { isTTY } = this.stream;
    if (elapsed - this.told < (isTTY ? intervals.terminal : intervals.lines)) return;
    this.told = elapsed;
    const seconds = elapsed / 1000;
    const left = share > 0 ? Math.ceil((seconds * (1 - share)) / share) : 0;
    const text = this.texts.demoProgress(year, Math.floor(share * 100), rows / seconds, left);
    const line = printable(text);
    this.stream.write(isTTY ? `\r${line}\x1b[K` : `${line}\n`);
  }

  /** Takes the line off the terminal. */
  end(): void {
    if (this.stream.isTTY && this.told > 0) this.stream.write("\r\x1b[K");
  }
}
