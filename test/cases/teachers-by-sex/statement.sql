SELECT year, value, state, as_of, d_sex
FROM totals_cell
WHERE indicator = ?
AND  grain IN (?, ?)
AND  ((load = ? AND year IN (?)))
-- [16,"sex","",2,2021]
