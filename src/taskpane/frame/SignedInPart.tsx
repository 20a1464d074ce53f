import { fetchSignedIn } from "./parts";
import { usePart } from "./use-part";
import { ProblemBar } from "../controls/ProblemBar";

/** The screens after signing in, once they are fetched. */
export function SignedInPart() {
  const { part, problem, tryAgain } = usePart(fetchSignedIn);
  if (part) return <part.SignedInScreens />;
  return (
    <main aria-busy={!problem}>
      {problem && <ProblemBar problem={problem} onTryAgain={tryAgain} />}
    </main>
  );
}
