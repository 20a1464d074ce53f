/** The one way into the workbook. */
export const fetchWorkbook = () => import(/* webpackChunkName: "workbook" */ "./workbook");
