import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { isatty } from "node:tty";

/** Lines that a person types, or that come through a pipe. */
export interface TypedLines {
  /** Whether somebody sits at a terminal, who can be asked. */
  readonly terminal: boolean;
  /** The next line behind a question; what is typed stays unseen where it is hidden. */
  ask(question: string, visibility: "shown" | "hidden"): Promise<string | null>;
  /** Null once there are no more lines, or somebody has pressed Ctrl-C. */
  next(): Promise<string | null>;
  close(): void;
}

/** Reads the lines of standard input; questions go to standard error, so that results stay apart. */
export function typedLines(): TypedLines {
  const terminal = isatty(0) && isatty(2);
  let hidden = false;
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      // Done at once: what waited here would be judged by what is hidden later.
      if (!hidden) process.stderr.write(chunk);
      done();
    },
  });
  // At a terminal it takes over the echo, so that there is one only if it writes it.
  const reader = createInterface({ input: process.stdin, output, terminal, historySize: 0 });
  const lines = reader[Symbol.asyncIterator]();
  reader.on("SIGINT", () => reader.close());

  async function next(): Promise<string | null> {
    const line = await lines.next();
    return line.done ? null : line.value;
  }

  return {
    terminal,
    next,
    async ask(question, visibility) {
      hidden = false;
      reader.setPrompt(question);
      reader.prompt();
      hidden = visibility === "hidden";
      const line = await next();
      // The line's end was not seen either.
      if (hidden) process.stderr.write("\n");
      hidden = false;
      return line;
    },
    close: () => reader.close(),
  };
}
