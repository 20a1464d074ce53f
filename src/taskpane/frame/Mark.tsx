/** The product's mark, the same file as on the ribbon. */
export function Mark() {
  return <img src="/assets/icons/nedb-20.svg" width="20" height="20" alt="" />;
}
