SELECT indicator, load, year, d_region, member, value
FROM marginal
WHERE load IN (?)
AND  dimension IN (?, ?, ?, ?)
-- [4,"","d_care_group","d_age_september1","d_queue_age"]

SELECT indicator, year, value, state, as_of, d_region
FROM totals_cell
WHERE (indicator = ?
AND  grain IN (?, ?)
AND  ((load = ? AND year IN (?)))) OR (indicator = ?
AND  grain IN (?)
AND  ((load = ? AND year IN (?)))) OR (indicator = ?
AND  grain IN (?)
AND  ((load = ? AND year IN (?)))) OR (indicator = ?
AND  grain IN (?)
AND  ((load = ? AND year IN (?)))) OR (indicator = ?
AND  grain IN (?)
AND  ((load = ? AND year IN (?))))
-- [1,"region","",1,2020,8,"",2,2020,34,"",2,2020,35,"",2,2020,37,"",2,2020]
