SELECT year, value, state, as_of, d_region
FROM totals_cell
WHERE indicator = ?
AND  grain IN (?)
AND  ((load = ? AND year IN (?, ?)))
AND  d_region IN (?, ?)
-- [1,"region",1,2013,2014,"110000000","790000000"]
