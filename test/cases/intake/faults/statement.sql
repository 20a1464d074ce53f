ATTACH '/data/warehouse/000006.duckdb.next' AS target
-- []

CREATE TABLE stage_waitingList AS SELECT CAST(CASE WHEN r."childId" IS NULL THEN -1 WHEN length(r."childId") = 12
AND  NOT regexp_matches(r."childId", '[^0-9]') THEN -2 WHEN length(r."childId") <= 40
AND  NOT regexp_matches(r."childId", '[^A-Za-z0-9_-]') THEN 0 END AS TINYINT) AS c_child_id, hash(r."childId") AS id, CAST(CASE r."locality" WHEN 'urban' THEN 1 WHEN 'rural' THEN 2 ELSE CASE WHEN r."locality" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_locality, CASE WHEN r."age" IS NULL THEN -1 WHEN left(r."age", 1) <> '-'
AND  CAST(TRY_CAST(r."age" AS SMALLINT) AS VARCHAR) = r."age" THEN TRY_CAST(r."age" AS SMALLINT) WHEN left(regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1'), 1) <> '-'
AND  CAST(TRY_CAST(regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) AS VARCHAR) = regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1') THEN TRY_CAST(regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) END AS c_age, CASE WHEN TRY_CAST(r."district" AS position_waitingList) IS NOT NULL THEN CAST(enum_code(TRY_CAST(r."district" AS position_waitingList)) AS INTEGER) WHEN r."district" IS NULL THEN -1 WHEN TRY_CAST(regexp_replace(r."district", '^([0-9]+)[.,]00?$', '\1') AS position_waitingList) IS NOT NULL THEN CAST(enum_code(TRY_CAST(regexp_replace(r."district", '^([0-9]+)[.,]00?$', '\1') AS position_waitingList)) AS INTEGER) END AS position
FROM (SELECT "childId", "district", "locality", "age"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'childId': 'VARCHAR', 'district': 'VARCHAR', 'locality': 'VARCHAR', 'age': 'VARCHAR'}, store_rejects=true, rejects_table='unreadable_waitingList', rejects_scan='scan_unreadable_waitingList', rejects_limit=200000)) AS r
-- ["/data/faults/waitingList.csv",",",0]

INSERT INTO fault_waitingList SELECT place, ?
FROM placed_waitingList
WHERE c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3
-- [0]

INSERT INTO fault_waitingList SELECT place, ?
FROM placed_waitingList
WHERE (c_child_id = -1)
AND  NOT (c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3)
-- [1]

INSERT INTO fault_waitingList SELECT place, ?
FROM placed_waitingList
WHERE (c_child_id = -2)
AND  NOT (c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3)
-- [2]

INSERT INTO fault_waitingList SELECT place, ?
FROM placed_waitingList
WHERE (c_child_id IS NULL)
AND  NOT (c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3)
-- [3]

INSERT INTO fault_waitingList SELECT place, ?
FROM placed_waitingList
WHERE (d_district = -1)
AND  NOT (c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3)
-- [4]

INSERT INTO fault_waitingList SELECT place, ?
FROM placed_waitingList
WHERE (d_district = -3)
AND  NOT (c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3)
-- [5]

INSERT INTO fault_waitingList SELECT place, ?
FROM placed_waitingList
WHERE (d_district IS NULL)
AND  NOT (c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3)
-- [6]

INSERT INTO fault_waitingList SELECT place, ?
FROM placed_waitingList
WHERE (c_locality = -1)
AND  NOT (c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3)
-- [7]

INSERT INTO fault_waitingList SELECT place, ?
FROM placed_waitingList
WHERE (c_locality IS NULL)
AND  NOT (c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3)
-- [8]

INSERT INTO fault_waitingList SELECT place, ?
FROM placed_waitingList
WHERE (c_age = -1)
AND  NOT (c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3)
-- [9]

INSERT INTO fault_waitingList SELECT place, ?
FROM placed_waitingList
WHERE ((c_age IS NULL OR (c_age <> -1
AND  (c_age < 0 OR c_age > 7))))
AND  NOT (c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3)
-- [10]

CREATE TABLE same_waitingList AS SELECT *
FROM (SELECT row_number() OVER () - 1 AS place, *
FROM (SELECT "childId", "district", "locality", "age"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'childId': 'VARCHAR', 'district': 'VARCHAR', 'locality': 'VARCHAR', 'age': 'VARCHAR'}, store_rejects=true, rejects_table='passed_over_for_ids_waitingList', rejects_scan='scan_passed_over_for_ids_waitingList', rejects_limit=200000))) AS r
WHERE place IN (SELECT place
FROM (SELECT place, count(*) OVER (PARTITION BY id) AS n
FROM (SELECT rowid AS place, id
FROM stage_waitingList
WHERE c_child_id = 0) AS v) AS s
WHERE n > 1)
-- ["/data/faults/waitingList.csv",",",0]

INSERT INTO fault_waitingList SELECT place, ?
FROM placed_waitingList
WHERE place IN (SELECT place
FROM (SELECT place, row_number() OVER (PARTITION BY "childId" ORDER BY place) AS n
FROM same_waitingList) AS t
WHERE n > 1)
-- [11]

CREATE TABLE odd_waitingList (counted BIGINT, more BIGINT)
-- []

INSERT INTO odd_waitingList VALUES (9, NULL), (11, 1)
-- []

CREATE TABLE passed_waitingList AS SELECT counted - ? - n AS place, max(n) AS lines
FROM (SELECT counted, row_number() OVER (ORDER BY counted) AS n
FROM (SELECT counted
FROM odd_waitingList
WHERE more IS NULL UNION SELECT CAST(line AS BIGINT)
FROM unreadable_waitingList) AS p
WHERE counted > ?) AS q GROUP BY ALL
-- [1,1]

CREATE TABLE long_waitingList AS SELECT counted, CAST(sum(more) OVER (ORDER BY counted) AS BIGINT) AS lines
FROM odd_waitingList
WHERE more IS NOT NULL
-- []

SELECT line, min(error_type), left(trim(any_value(csv_line), chr(10) || chr(13) || ' '), 200)
FROM (SELECT c.*, c.counted + coalesce(l.lines, 0) AS line
FROM (SELECT CAST(line AS BIGINT) AS counted, error_type, csv_line
FROM unreadable_waitingList) AS c ASOF LEFT JOIN long_waitingList AS l ON c.counted > l.counted) AS u GROUP BY line ORDER BY line LIMIT ?
-- [100000]

CREATE OR REPLACE TABLE told_waitingList AS SELECT place, number
FROM (SELECT place, number, row_number() OVER (PARTITION BY number ORDER BY place) AS kind, row_number() OVER (PARTITION BY number IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ORDER BY place, number) AS nth
FROM fault_waitingList) AS f
WHERE kind <= ? OR (number IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AND  nth <= ?)
-- [0,1,2,3,4,5,6,7,8,9,10,11,5,0,1,2,3,4,5,6,7,8,9,10,11,100000]

CREATE OR REPLACE TABLE raw_waitingList AS SELECT *
FROM (SELECT row_number() OVER () - 1 AS place, *
FROM (SELECT "childId", "district", "locality", "age"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'childId': 'VARCHAR', 'district': 'VARCHAR', 'locality': 'VARCHAR', 'age': 'VARCHAR'}, store_rejects=true, rejects_table='passed_over_for_faults_waitingList', rejects_scan='scan_passed_over_for_faults_waitingList', rejects_limit=200000))) AS s
WHERE place IN (SELECT place
FROM told_waitingList)
-- ["/data/faults/waitingList.csv",",",0]

SELECT t.line, t.number, CASE t.number WHEN 0 THEN coalesce(r."childId", '') WHEN 1 THEN coalesce(r."childId", '') WHEN 2 THEN coalesce(r."childId", '') WHEN 3 THEN coalesce(r."childId", '') WHEN 4 THEN coalesce(r."district", '') WHEN 5 THEN coalesce(r."district", '') WHEN 6 THEN coalesce(r."district", '') WHEN 7 THEN coalesce(r."locality", '') WHEN 8 THEN coalesce(r."locality", '') WHEN 9 THEN coalesce(r."age", '') WHEN 10 THEN coalesce(r."age", '') WHEN 11 THEN coalesce(r."childId", '') END AS value
FROM (SELECT c.*, c.counted + coalesce(l.lines, 0) AS line
FROM (SELECT t.*, CAST(t.place + ? + coalesce(p.lines, 0) AS BIGINT) AS counted
FROM told_waitingList AS t ASOF LEFT JOIN passed_waitingList AS p ON t.place >= p.place) AS c ASOF LEFT JOIN long_waitingList AS l ON c.counted > l.counted) AS t JOIN raw_waitingList AS r ON r.place = t.place ORDER BY t.line, t.number
-- [2]

SELECT value, count(*)
FROM (SELECT left("district", 60) AS value
FROM (SELECT *
FROM (SELECT row_number() OVER () - 1 AS place, *
FROM (SELECT "childId", "district", "locality", "age"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'childId': 'VARCHAR', 'district': 'VARCHAR', 'locality': 'VARCHAR', 'age': 'VARCHAR'}, store_rejects=true, rejects_table='passed_over_for_faults_waitingList', rejects_scan='scan_passed_over_for_faults_waitingList', rejects_limit=200000))) AS w
WHERE hash("childId", "district", "locality", "age") <> 0) AS r
WHERE place IN (SELECT place
FROM fault_waitingList
WHERE number = ?)) AS v
WHERE value IS NOT NULL GROUP BY value ORDER BY 2 DESC, 1 LIMIT ?
-- ["/data/faults/waitingList.csv",",",0,6,16]

SELECT value, count(*)
FROM (SELECT left("locality", 60) AS value
FROM (SELECT *
FROM (SELECT row_number() OVER () - 1 AS place, *
FROM (SELECT "childId", "district", "locality", "age"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'childId': 'VARCHAR', 'district': 'VARCHAR', 'locality': 'VARCHAR', 'age': 'VARCHAR'}, store_rejects=true, rejects_table='passed_over_for_faults_waitingList', rejects_scan='scan_passed_over_for_faults_waitingList', rejects_limit=200000))) AS w
WHERE hash("childId", "district", "locality", "age") <> 0) AS r
WHERE place IN (SELECT place
FROM fault_waitingList
WHERE number = ?)) AS v
WHERE value IS NOT NULL GROUP BY value ORDER BY 2 DESC, 1 LIMIT ?
-- ["/data/faults/waitingList.csv",",",0,8,16]
