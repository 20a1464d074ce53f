SELECT year, value, state, as_of, d_region, d_locality
FROM totals_cell
WHERE indicator = ?
AND  grain IN (?, ?)
AND  ((load = ? AND year IN (?)))
AND  d_region IN (?, ?)
-- [1,"region,locality","region",1,2019,"710000000","750000000"]
