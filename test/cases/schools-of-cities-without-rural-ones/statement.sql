SELECT year, value, state, as_of, d_region, d_locality
FROM totals_cell
WHERE indicator = ?
AND  grain IN (?)
AND  ((load = ? AND year IN (?)))
AND  d_region IN (?)
AND  d_locality IN (?)
-- [1,"region,locality",1,2020,"710000000","rural"]
