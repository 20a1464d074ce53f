SELECT count(*) FILTER (own IS DISTINCT
FROM CAST(place AS VARCHAR)), count(*)
FROM (SELECT "left_0" AS own, row_number() OVER () - 1 AS place
FROM (SELECT "left_0", "childId", "district", "locality", "age", "left_5"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'left_0': 'VARCHAR', 'childId': 'VARCHAR', 'district': 'VARCHAR', 'locality': 'VARCHAR', 'age': 'VARCHAR', 'left_5': 'VARCHAR'}, store_rejects=true, rejects_table='passed_over_for_left_0_waitingList', rejects_scan='scan_passed_over_for_left_0_waitingList', rejects_limit=200000)) AS r
WHERE "left_0" IS NOT NULL OR "childId" IS NOT NULL OR "district" IS NOT NULL OR "locality" IS NOT NULL OR "age" IS NOT NULL OR "left_5" IS NOT NULL) AS n
-- ["/data/nameless/waitingList.csv",",",0]

SELECT count("left_5")
FROM (SELECT "left_0", "childId", "district", "locality", "age", "left_5"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'left_0': 'VARCHAR', 'childId': 'VARCHAR', 'district': 'VARCHAR', 'locality': 'VARCHAR', 'age': 'VARCHAR', 'left_5': 'VARCHAR'}, store_rejects=true, rejects_table='passed_over_for_left_5_waitingList', rejects_scan='scan_passed_over_for_left_5_waitingList', rejects_limit=200000)) AS r
-- ["/data/nameless/waitingList.csv",",",0]

ATTACH '/data/warehouse/000008.duckdb.next' AS target
-- []

CREATE TABLE stage_waitingList AS SELECT CAST(CASE WHEN r."childId" IS NULL THEN -1 WHEN length(r."childId") = 12
AND  NOT regexp_matches(r."childId", '[^0-9]') THEN -2 WHEN length(r."childId") <= 40
AND  NOT regexp_matches(r."childId", '[^A-Za-z0-9_-]') THEN 0 END AS TINYINT) AS c_child_id, hash(r."childId") AS id, CAST(CASE r."locality" WHEN 'urban' THEN 1 WHEN 'rural' THEN 2 ELSE CASE WHEN r."locality" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_locality, CASE WHEN r."age" IS NULL THEN -1 WHEN left(r."age", 1) <> '-'
AND  CAST(TRY_CAST(r."age" AS SMALLINT) AS VARCHAR) = r."age" THEN TRY_CAST(r."age" AS SMALLINT) WHEN left(regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1'), 1) <> '-'
AND  CAST(TRY_CAST(regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) AS VARCHAR) = regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1') THEN TRY_CAST(regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) END AS c_age, CASE WHEN TRY_CAST(r."district" AS position_waitingList) IS NOT NULL THEN CAST(enum_code(TRY_CAST(r."district" AS position_waitingList)) AS INTEGER) WHEN r."district" IS NULL THEN -1 WHEN TRY_CAST(regexp_replace(r."district", '^([0-9]+)[.,]00?$', '\1') AS position_waitingList) IS NOT NULL THEN CAST(enum_code(TRY_CAST(regexp_replace(r."district", '^([0-9]+)[.,]00?$', '\1') AS position_waitingList)) AS INTEGER) END AS position
FROM (SELECT "childId", "district", "locality", "age"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'left_0': 'VARCHAR', 'childId': 'VARCHAR', 'district': 'VARCHAR', 'locality': 'VARCHAR', 'age': 'VARCHAR', 'left_5': 'VARCHAR'}, store_rejects=true, rejects_table='unreadable_waitingList', rejects_scan='scan_unreadable_waitingList', rejects_limit=200000)) AS r
-- ["/data/nameless/waitingList.csv",",",0]

COPY (SELECT d_region, d_district, CAST(0 AS INTEGER) AS organisation, c_locality, c_age
FROM placed_waitingList
WHERE place NOT IN (SELECT place
FROM refused_waitingList) ORDER BY d_region, d_district, organisation) TO ? (FORMAT parquet, COMPRESSION zstd)
-- ["/data/warehouse/records/8/waitingList.parquet"]

SELECT count(*)
FROM read_parquet(?)
-- ["/data/warehouse/records/8/waitingList.parquet"]

INSERT INTO target.waiting_list_cell (load, year, d_region, d_district, d_locality, d_queue_age, i_41) SELECT ? AS load, ? AS year, d_region, d_district, d_locality, d_queue_age, i_41
FROM (SELECT d_region, d_district, CAST(coalesce(c_locality, 0) AS SMALLINT) AS d_locality, CAST(coalesce(CASE WHEN c_age >= 0 THEN 1 ELSE 0 END + CASE WHEN c_age >= 1
AND  c_age <= 6 THEN 2 ELSE 0 END + CASE WHEN c_age >= 3
AND  c_age <= 6 THEN 4 ELSE 0 END, 0) AS INTEGER) AS d_queue_age, CAST(sum(1) AS INTEGER) AS i_41
FROM read_parquet(?) GROUP BY 1, 2, 3, 4) AS g
WHERE i_41 <> 0 ORDER BY d_region, d_district, d_locality, d_queue_age
-- [8,2022,"/data/warehouse/records/8/waitingList.parquet"]

INSERT INTO target.marginal (load, year, indicator, dimension, d_region, member, value) SELECT *
FROM (SELECT ? AS load, ? AS year, indicator, '' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 41 THEN i_41 END AS value
FROM (SELECT d_region, 0 AS member, sum(i_41) AS i_41
FROM target.waiting_list_cell
WHERE load = ? AND year = ? GROUP BY d_region) AS g CROSS JOIN (VALUES (41)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_district' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 41 THEN i_41 END AS value
FROM (SELECT d_region, d_district AS member, sum(i_41) AS i_41
FROM target.waiting_list_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_district) AS g CROSS JOIN (VALUES (41)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_locality' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 41 THEN i_41 END AS value
FROM (SELECT d_region, d_locality AS member, sum(i_41) AS i_41
FROM target.waiting_list_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_locality) AS g CROSS JOIN (VALUES (41)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_queue_age' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 41 THEN i_41 END AS value
FROM (SELECT d_region, d_queue_age AS member, sum(i_41) AS i_41
FROM target.waiting_list_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_queue_age) AS g CROSS JOIN (VALUES (41)) AS i(indicator)) AS m
WHERE value <> 0) AS m ORDER BY indicator, dimension, d_region, member
-- [8,2022,8,2022,8,2022,8,2022,8,2022,8,2022,8,2022,8,2022]

INSERT INTO target.record_coverage (load, population, d_region, d_district, records) SELECT ? AS load, ? AS population, d_region, d_district, CAST(count(*) AS INTEGER) AS records
FROM read_parquet(?) GROUP BY d_region, d_district ORDER BY d_region, d_district
-- [8,"waitingList","/data/warehouse/records/8/waitingList.parquet"]

SELECT count(*)
FROM target.waiting_list_cell
WHERE load = ?
-- [8]

SELECT c.indicator, coalesce(c.as_of, ?), count(*)
FROM (SELECT k.*
FROM (SELECT c.*, l.sha256 IN (?, ?, ?) AS shipped
FROM target.totals_cell AS c INNER JOIN target.load AS l ON l.number = c.load INNER JOIN (SELECT load, max(sequence) AS used
FROM target.load_use GROUP BY load) AS u ON u.load = c.load
WHERE c.year = ?
AND  c.value IS NOT NULL QUALIFY rank() OVER (PARTITION BY c.indicator, l.sha256 IN (?, ?, ?) ORDER BY u.used DESC) = 1) AS k QUALIFY rank() OVER (PARTITION BY k.indicator, k.grain ORDER BY k.shipped) = 1) AS c
WHERE NOT (CASE WHEN c.as_of IS NULL THEN TRUE ELSE c.as_of = ? END) GROUP BY ALL ORDER BY 1, 2
-- ["2022-10-05","<sha256>","<sha256>","<sha256>",2022,"<sha256>","<sha256>","<sha256>","2022-10-05"]

SELECT indicator, grain
FROM (SELECT k.*
FROM (SELECT c.*, l.sha256 IN (?, ?, ?) AS shipped
FROM target.totals_cell AS c INNER JOIN target.load AS l ON l.number = c.load INNER JOIN (SELECT load, max(sequence) AS used
FROM target.load_use GROUP BY load) AS u ON u.load = c.load
WHERE c.year = ?
AND  c.value IS NOT NULL QUALIFY rank() OVER (PARTITION BY c.indicator, l.sha256 IN (?, ?, ?) ORDER BY u.used DESC) = 1) AS k QUALIFY rank() OVER (PARTITION BY k.indicator, k.grain ORDER BY k.shipped) = 1) AS c
WHERE CASE WHEN c.as_of IS NULL THEN TRUE ELSE c.as_of = ? END GROUP BY indicator, grain ORDER BY indicator, grain
-- ["<sha256>","<sha256>","<sha256>",2022,"<sha256>","<sha256>","<sha256>","2022-10-05"]

SELECT DISTINCT load, population, d_region
FROM target.record_coverage
WHERE load IN (?)
-- [8]

INSERT INTO target.load (number, loaded_at, file, sha256, cells, findings, kind) VALUES (?, ?, ?, ?, ?, ?, 'records')
-- [8,"2026-10-05T06:00:00.000Z","nameless","<sha256>",4,"[{\"severity\":\"note\",\"line\":null,\"column\":null,\"value\":null,\"problem\":{\"code\":\"indexColumnLeft\",\"parameters\":{\"column\":\"\"}},\"population\":\"waitingList\",\"file\":\"waitingList.csv\",\"rule\":\"indexColumnLeft\",…"]

INSERT INTO target.record_load (load, year, reference_date, source, state, demonstration, extract) VALUES (?, ?, ?, ?, ?, CAST(? AS INTEGER) = 1, ?)
-- [8,2022,"2022-10-05","made by hand","normal",1,"[{\"population\":\"waitingList\",\"file\":\"waitingList.csv\",\"rows\":4,\"sha256\":\"<sha256>\",\"refused\":0,\"kept\":\"<sha256>…"]

DELETE
FROM target.derivation
WHERE load = ?
-- [8]

INSERT INTO target.derivation (load, edition) VALUES (?, ?)
-- [8,2]

INSERT INTO target.load_use SELECT coalesce(max(sequence), 0) + 1, ?, ?
FROM target.load_use
-- [8,"2026-10-05T06:00:00.000Z"]
