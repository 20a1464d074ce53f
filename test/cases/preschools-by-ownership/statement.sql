SELECT year, value, state, as_of, d_ownership
FROM totals_cell
WHERE indicator = ?
AND  grain IN (?, ?)
AND  ((load = ? AND year IN (?)))
-- [34,"ownership","",2,2023]
