/** The screens after signing in, not downloaded before. */
export const fetchSignedIn = () => import(/* webpackChunkName: "signed-in" */ "./SignedInScreens");

export const fetchPersonMenu = () => import(/* webpackChunkName: "signed-in" */ "./PersonMenu");

/** The words of problems: needed last before signing in, so fetched after the first screen. */
export const fetchProblemTexts = () =>
  import(/* webpackChunkName: "problem-texts" */ "../../i18n/problem-texts");
