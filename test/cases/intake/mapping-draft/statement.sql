SELECT value, count(*)
FROM (SELECT "left_0" AS value
FROM (SELECT "left_0"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'left_0': 'VARCHAR', 'left_1': 'VARCHAR', 'left_2': 'VARCHAR', 'left_3': 'VARCHAR', 'left_4': 'VARCHAR', 'left_5': 'VARCHAR', 'left_6': 'VARCHAR', 'left_7': 'VARCHAR', 'left_8': 'VARCHAR', 'left_9': 'VARCHAR', 'left_10': 'VARCHAR', 'left_11': 'VARCHAR'}, store_rejects=true, rejects_table='passed_over_schools_0', rejects_scan='scan_passed_over_schools_0', rejects_limit=200000)) AS r) AS v
WHERE value IS NOT NULL GROUP BY value ORDER BY 2 DESC, 1 LIMIT ?
-- ["/data/draft/schools.csv",";",0,31]

SELECT value, count(*)
FROM (SELECT "left_1" AS value
FROM (SELECT "left_1"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'left_0': 'VARCHAR', 'left_1': 'VARCHAR', 'left_2': 'VARCHAR', 'left_3': 'VARCHAR', 'left_4': 'VARCHAR', 'left_5': 'VARCHAR', 'left_6': 'VARCHAR', 'left_7': 'VARCHAR', 'left_8': 'VARCHAR', 'left_9': 'VARCHAR', 'left_10': 'VARCHAR', 'left_11': 'VARCHAR'}, store_rejects=true, rejects_table='passed_over_schools_1', rejects_scan='scan_passed_over_schools_1', rejects_limit=200000)) AS r) AS v
WHERE value IS NOT NULL GROUP BY value ORDER BY 2 DESC, 1 LIMIT ?
-- ["/data/draft/schools.csv",";",0,301]

SELECT value, count(*)
FROM (SELECT "left_2" AS value
FROM (SELECT "left_2"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'left_0': 'VARCHAR', 'left_1': 'VARCHAR', 'left_2': 'VARCHAR', 'left_3': 'VARCHAR', 'left_4': 'VARCHAR', 'left_5': 'VARCHAR', 'left_6': 'VARCHAR', 'left_7': 'VARCHAR', 'left_8': 'VARCHAR', 'left_9': 'VARCHAR', 'left_10': 'VARCHAR', 'left_11': 'VARCHAR'}, store_rejects=true, rejects_table='passed_over_schools_2', rejects_scan='scan_passed_over_schools_2', rejects_limit=200000)) AS r) AS v
WHERE value IS NOT NULL GROUP BY value ORDER BY 2 DESC, 1 LIMIT ?
-- ["/data/draft/schools.csv",";",0,301]

SELECT value, count(*)
FROM (SELECT "left_3" AS value
FROM (SELECT "left_3"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'left_0': 'VARCHAR', 'left_1': 'VARCHAR', 'left_2': 'VARCHAR', 'left_3': 'VARCHAR', 'left_4': 'VARCHAR', 'left_5': 'VARCHAR', 'left_6': 'VARCHAR', 'left_7': 'VARCHAR', 'left_8': 'VARCHAR', 'left_9': 'VARCHAR', 'left_10': 'VARCHAR', 'left_11': 'VARCHAR'}, store_rejects=true, rejects_table='passed_over_schools_3', rejects_scan='scan_passed_over_schools_3', rejects_limit=200000)) AS r) AS v
WHERE value IS NOT NULL GROUP BY value ORDER BY 2 DESC, 1 LIMIT ?
-- ["/data/draft/schools.csv",";",0,301]

SELECT value, count(*)
FROM (SELECT "left_4" AS value
FROM (SELECT "left_4"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'left_0': 'VARCHAR', 'left_1': 'VARCHAR', 'left_2': 'VARCHAR', 'left_3': 'VARCHAR', 'left_4': 'VARCHAR', 'left_5': 'VARCHAR', 'left_6': 'VARCHAR', 'left_7': 'VARCHAR', 'left_8': 'VARCHAR', 'left_9': 'VARCHAR', 'left_10': 'VARCHAR', 'left_11': 'VARCHAR'}, store_rejects=true, rejects_table='passed_over_schools_4', rejects_scan='scan_passed_over_schools_4', rejects_limit=200000)) AS r) AS v
WHERE value IS NOT NULL GROUP BY value ORDER BY 2 DESC, 1 LIMIT ?
-- ["/data/draft/schools.csv",";",0,301]

SELECT value, count(*)
FROM (SELECT "left_5" AS value
FROM (SELECT "left_5"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'left_0': 'VARCHAR', 'left_1': 'VARCHAR', 'left_2': 'VARCHAR', 'left_3': 'VARCHAR', 'left_4': 'VARCHAR', 'left_5': 'VARCHAR', 'left_6': 'VARCHAR', 'left_7': 'VARCHAR', 'left_8': 'VARCHAR', 'left_9': 'VARCHAR', 'left_10': 'VARCHAR', 'left_11': 'VARCHAR'}, store_rejects=true, rejects_table='passed_over_schools_5', rejects_scan='scan_passed_over_schools_5', rejects_limit=200000)) AS r) AS v
WHERE value IS NOT NULL GROUP BY value ORDER BY 2 DESC, 1 LIMIT ?
-- ["/data/draft/schools.csv",";",0,301]

SELECT value, count(*)
FROM (SELECT "left_6" AS value
FROM (SELECT "left_6"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'left_0': 'VARCHAR', 'left_1': 'VARCHAR', 'left_2': 'VARCHAR', 'left_3': 'VARCHAR', 'left_4': 'VARCHAR', 'left_5': 'VARCHAR', 'left_6': 'VARCHAR', 'left_7': 'VARCHAR', 'left_8': 'VARCHAR', 'left_9': 'VARCHAR', 'left_10': 'VARCHAR', 'left_11': 'VARCHAR'}, store_rejects=true, rejects_table='passed_over_schools_6', rejects_scan='scan_passed_over_schools_6', rejects_limit=200000)) AS r) AS v
WHERE value IS NOT NULL GROUP BY value ORDER BY 2 DESC, 1 LIMIT ?
-- ["/data/draft/schools.csv",";",0,31]

SELECT value, count(*)
FROM (SELECT "left_7" AS value
FROM (SELECT "left_7"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'left_0': 'VARCHAR', 'left_1': 'VARCHAR', 'left_2': 'VARCHAR', 'left_3': 'VARCHAR', 'left_4': 'VARCHAR', 'left_5': 'VARCHAR', 'left_6': 'VARCHAR', 'left_7': 'VARCHAR', 'left_8': 'VARCHAR', 'left_9': 'VARCHAR', 'left_10': 'VARCHAR', 'left_11': 'VARCHAR'}, store_rejects=true, rejects_table='passed_over_schools_7', rejects_scan='scan_passed_over_schools_7', rejects_limit=200000)) AS r) AS v
WHERE value IS NOT NULL GROUP BY value ORDER BY 2 DESC, 1 LIMIT ?
-- ["/data/draft/schools.csv",";",0,31]

SELECT value, count(*)
FROM (SELECT "left_8" AS value
FROM (SELECT "left_8"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'left_0': 'VARCHAR', 'left_1': 'VARCHAR', 'left_2': 'VARCHAR', 'left_3': 'VARCHAR', 'left_4': 'VARCHAR', 'left_5': 'VARCHAR', 'left_6': 'VARCHAR', 'left_7': 'VARCHAR', 'left_8': 'VARCHAR', 'left_9': 'VARCHAR', 'left_10': 'VARCHAR', 'left_11': 'VARCHAR'}, store_rejects=true, rejects_table='passed_over_schools_8', rejects_scan='scan_passed_over_schools_8', rejects_limit=200000)) AS r) AS v
WHERE value IS NOT NULL GROUP BY value ORDER BY 2 DESC, 1 LIMIT ?
-- ["/data/draft/schools.csv",";",0,31]

SELECT value, count(*)
FROM (SELECT "left_9" AS value
FROM (SELECT "left_9"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'left_0': 'VARCHAR', 'left_1': 'VARCHAR', 'left_2': 'VARCHAR', 'left_3': 'VARCHAR', 'left_4': 'VARCHAR', 'left_5': 'VARCHAR', 'left_6': 'VARCHAR', 'left_7': 'VARCHAR', 'left_8': 'VARCHAR', 'left_9': 'VARCHAR', 'left_10': 'VARCHAR', 'left_11': 'VARCHAR'}, store_rejects=true, rejects_table='passed_over_schools_9', rejects_scan='scan_passed_over_schools_9', rejects_limit=200000)) AS r) AS v
WHERE value IS NOT NULL GROUP BY value ORDER BY 2 DESC, 1 LIMIT ?
-- ["/data/draft/schools.csv",";",0,31]

SELECT value, count(*)
FROM (SELECT "left_10" AS value
FROM (SELECT "left_10"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'left_0': 'VARCHAR', 'left_1': 'VARCHAR', 'left_2': 'VARCHAR', 'left_3': 'VARCHAR', 'left_4': 'VARCHAR', 'left_5': 'VARCHAR', 'left_6': 'VARCHAR', 'left_7': 'VARCHAR', 'left_8': 'VARCHAR', 'left_9': 'VARCHAR', 'left_10': 'VARCHAR', 'left_11': 'VARCHAR'}, store_rejects=true, rejects_table='passed_over_schools_10', rejects_scan='scan_passed_over_schools_10', rejects_limit=200000)) AS r) AS v
WHERE value IS NOT NULL GROUP BY value ORDER BY 2 DESC, 1 LIMIT ?
-- ["/data/draft/schools.csv",";",0,31]

SELECT value, count(*)
FROM (SELECT "left_11" AS value
FROM (SELECT "left_11"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'left_0': 'VARCHAR', 'left_1': 'VARCHAR', 'left_2': 'VARCHAR', 'left_3': 'VARCHAR', 'left_4': 'VARCHAR', 'left_5': 'VARCHAR', 'left_6': 'VARCHAR', 'left_7': 'VARCHAR', 'left_8': 'VARCHAR', 'left_9': 'VARCHAR', 'left_10': 'VARCHAR', 'left_11': 'VARCHAR'}, store_rejects=true, rejects_table='passed_over_schools_11', rejects_scan='scan_passed_over_schools_11', rejects_limit=200000)) AS r) AS v
WHERE value IS NOT NULL GROUP BY value ORDER BY 2 DESC, 1 LIMIT ?
-- ["/data/draft/schools.csv",";",0,31]
