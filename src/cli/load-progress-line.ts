import type { CliLoadTexts } from "../i18n/cli-load-texts";
import type { LoadProgress } from "../intake/records/load-progress";
import { printable } from "./printable";

/** How often progress is told: a terminal's line is drawn anew, other output gets lines. */
const intervals = { terminal: 200, lines: 5000 } as const;

/** Tells how far a load is on the error output, which is not what the command gives back. */
export class LoadProgressLine {
  private started = performance.now();
  private step: LoadProgress["step"] = "files";
  private told = performance.now();
  private drawn = false;

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly texts: CliLoadTexts
  ) {}

  /** Told often, it says something only now and then. */
  tell({ step, rows, of }: LoadProgress): void {
    const now = performance.now();
    if (step !== this.step) {
      this.step = step;
      this.started = now;
    }
    const { isTTY } = this.stream;
    if (now - this.told < (isTTY ? intervals.terminal : intervals.lines)) return;
    this.told = now;
    const line = printable(this.line(step, rows, of, now));
    this.stream.write(isTTY ? `\r${line}\x1b[K` : `${line}\n`);
    this.drawn = true;
  }

  /** Before the first rows neither their rate nor the time left is known. */
  private line(step: LoadProgress["step"], rows: number, of: number, now: number): string {
    const name = this.texts.steps[step];
    if (rows === 0 || of === 0) return `${name} …`;
    const rate = rows / Math.max((now - this.started) / 1000, 0.001);
    const left = Math.ceil(Math.max(of - rows, 0) / rate);
    return this.texts.progress(name, Math.floor((rows / of) * 100), rate, left);
  }

  /** Takes the line off the terminal. */
  end(): void {
    if (this.stream.isTTY && this.drawn) this.stream.write("\r\x1b[K");
  }
}
