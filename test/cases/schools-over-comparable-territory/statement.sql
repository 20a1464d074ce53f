SELECT year, value, state, as_of, d_region
FROM totals_cell
WHERE indicator = ?
AND  grain IN (?, ?)
AND  ((load = ? AND year IN (?, ?)))
-- [1,"region","",1,2015,2020]
