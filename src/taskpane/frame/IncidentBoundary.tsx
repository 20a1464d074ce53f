import { Component } from "react";
import type { ReactNode } from "react";
import type { Problem } from "../../problem/problem";
import { problemOf } from "../../addin/problem-of";
import { ProblemBar } from "../controls/ProblemBar";

interface Incident {
  readonly problem: Problem | null;
}

/** Shows a bug of a screen as an incident with a way to go on, instead of an empty pane. */
export class IncidentBoundary extends Component<{ readonly children: ReactNode }, Incident> {
  override state: Incident = { problem: null };

  static getDerivedStateFromError(error: unknown): Incident {
    return { problem: problemOf(error) };
  }

  override render() {
    const { problem } = this.state;
    if (!problem) return this.props.children;
    return (
      <main>
        <ProblemBar problem={problem} onTryAgain={() => this.setState({ problem: null })} />
      </main>
    );
  }
}
