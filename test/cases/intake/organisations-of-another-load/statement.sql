ATTACH '/data/warehouse/000004.duckdb.next' AS target
-- []

SELECT extract
FROM target.record_load
WHERE load = ?
-- [3]

SELECT column_name, column_type
FROM (DESCRIBE SELECT *
FROM read_parquet(?))
-- ["/data/warehouse/records/3/schools.parquet"]

CREATE TABLE placed_schools AS SELECT organisation - 1 AS place, id, d_region, d_district, c_locality, c_ownership, c_school_type, c_study_form, c_in_depth_classes, c_evening_department, c_camps, c_computers, c_computers_with_internet, 0 AS c_closed
FROM read_parquet(?)
-- ["/data/warehouse/records/3/schools.parquet"]

CREATE TABLE refused_schools (place BIGINT)
-- []

CREATE TABLE lookup_pupils AS SELECT row_number() OVER (ORDER BY code) - 1 AS position, *
FROM (SELECT id AS code, CASE WHEN count(*) > 1 THEN -5 ELSE any_value(number) END AS number, any_value(d_region) AS d_region, any_value(d_district) AS d_district, any_value(o_school_type) AS o_school_type, any_value(o_locality) AS o_locality, any_value(o_ownership) AS o_ownership, any_value(o_study_form) AS o_study_form, any_value(o_evening_department) AS o_evening_department, any_value(o_in_depth_classes) AS o_in_depth_classes
FROM (SELECT id, CASE WHEN c_closed = 0 THEN place + 1 ELSE -6 END AS number, d_region, d_district, c_school_type AS o_school_type, c_locality AS o_locality, c_ownership AS o_ownership, c_study_form AS o_study_form, c_evening_department AS o_evening_department, c_in_depth_classes AS o_in_depth_classes
FROM placed_schools
WHERE place NOT IN (SELECT place
FROM refused_schools) UNION ALL SELECT DISTINCT id, -4, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM placed_schools
WHERE place IN (SELECT place
FROM refused_schools)
AND  id IS NOT NULL
AND  id NOT IN (SELECT id
FROM (SELECT id, CASE WHEN c_closed = 0 THEN place + 1 ELSE -6 END AS number, d_region, d_district, c_school_type AS o_school_type, c_locality AS o_locality, c_ownership AS o_ownership, c_study_form AS o_study_form, c_evening_department AS o_evening_department, c_in_depth_classes AS o_in_depth_classes
FROM placed_schools
WHERE place NOT IN (SELECT place
FROM refused_schools)) AS k)) AS a GROUP BY id) AS l
-- []

CREATE TYPE position_pupils AS ENUM (SELECT code
FROM lookup_pupils ORDER BY position)
-- []

CREATE TABLE stage_pupils AS SELECT CAST(CASE WHEN r."pupilId" IS NULL THEN -1 WHEN length(r."pupilId") = 12
AND  NOT regexp_matches(r."pupilId", '[^0-9]') THEN -2 WHEN length(r."pupilId") <= 40
AND  NOT regexp_matches(r."pupilId", '[^A-Za-z0-9_-]') THEN 0 END AS TINYINT) AS c_pupil_id, hash(r."pupilId") AS id, CAST(CASE r."studyForm" WHEN 'day' THEN 1 WHEN 'evening' THEN 2 ELSE CASE WHEN r."studyForm" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_study_form, CAST(CASE r."sex" WHEN 'male' THEN 1 WHEN 'female' THEN 2 ELSE CASE WHEN r."sex" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_sex, CAST(CASE r."grade" WHEN '1' THEN 2 WHEN '2' THEN 3 WHEN '3' THEN 4 WHEN '4' THEN 5 WHEN '5' THEN 6 WHEN '6' THEN 7 WHEN '7' THEN 8 WHEN '8' THEN 9 WHEN '9' THEN 10 WHEN '10' THEN 11 WHEN '11' THEN 12 WHEN '12' THEN 13 ELSE CASE WHEN r."grade" IS NULL THEN -1 ELSE CASE regexp_replace(r."grade", '^([0-9]+)[.,]00?$', '\1') WHEN '1' THEN 2 WHEN '2' THEN 3 WHEN '3' THEN 4 WHEN '4' THEN 5 WHEN '5' THEN 6 WHEN '6' THEN 7 WHEN '7' THEN 8 WHEN '8' THEN 9 WHEN '9' THEN 10 WHEN '10' THEN 11 WHEN '11' THEN 12 WHEN '12' THEN 13 END END END AS TINYINT) AS c_grade, CAST(CASE r."shift" WHEN '1' THEN 1 WHEN '2' THEN 2 WHEN '3' THEN 3 ELSE CASE WHEN r."shift" IS NULL THEN -1 ELSE CASE regexp_replace(r."shift", '^([0-9]+)[.,]00?$', '\1') WHEN '1' THEN 1 WHEN '2' THEN 2 WHEN '3' THEN 3 END END END AS TINYINT) AS c_shift, CASE WHEN r."age" IS NULL THEN -1 WHEN left(r."age", 1) <> '-'
AND  CAST(TRY_CAST(r."age" AS SMALLINT) AS VARCHAR) = r."age" THEN TRY_CAST(r."age" AS SMALLINT) WHEN left(regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1'), 1) <> '-'
AND  CAST(TRY_CAST(regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) AS VARCHAR) = regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1') THEN TRY_CAST(regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) END AS c_age, CAST(CASE r."ethnicity" WHEN 'kazakh' THEN 1 WHEN 'russian' THEN 2 WHEN 'uzbek' THEN 3 WHEN 'uyghur' THEN 4 WHEN 'ukrainian' THEN 5 WHEN 'tatar' THEN 6 WHEN 'german' THEN 7 WHEN 'turkish' THEN 8 WHEN 'azerbaijani' THEN 9 WHEN 'korean' THEN 10 WHEN 'dungan' THEN 11 WHEN 'tajik' THEN 12 WHEN 'belarusian' THEN 13 WHEN 'kurdish' THEN 14 WHEN 'chechen' THEN 15 WHEN 'polish' THEN 16 WHEN 'bashkir' THEN 17 WHEN 'other' THEN 18 WHEN 'notStated' THEN 19 ELSE CASE WHEN r."ethnicity" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_ethnicity, CAST(CASE r."language" WHEN 'kazakh' THEN 1 WHEN 'russian' THEN 2 WHEN 'uzbek' THEN 3 WHEN 'uyghur' THEN 4 WHEN 'tajik' THEN 5 WHEN 'english' THEN 6 WHEN 'mixed' THEN 7 WHEN 'other' THEN 8 ELSE CASE WHEN r."language" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_language, CAST(CASE r."limitedAbilities" WHEN '0' THEN 0 WHEN '1' THEN 1 ELSE CASE WHEN r."limitedAbilities" IS NULL THEN -1 ELSE CASE regexp_replace(r."limitedAbilities", '^([0-9]+)[.,]00?$', '\1') WHEN '0' THEN 0 WHEN '1' THEN 1 END END END AS TINYINT) AS c_limited_abilities, CAST(CASE r."orphan" WHEN '0' THEN 0 WHEN '1' THEN 1 ELSE CASE WHEN r."orphan" IS NULL THEN -1 ELSE CASE regexp_replace(r."orphan", '^([0-9]+)[.,]00?$', '\1') WHEN '0' THEN 0 WHEN '1' THEN 1 END END END AS TINYINT) AS c_orphan, CAST(CASE r."disabled" WHEN '0' THEN 0 WHEN '1' THEN 1 ELSE CASE WHEN r."disabled" IS NULL THEN -1 ELSE CASE regexp_replace(r."disabled", '^([0-9]+)[.,]00?$', '\1') WHEN '0' THEN 0 WHEN '1' THEN 1 END END END AS TINYINT) AS c_disabled, CASE WHEN TRY_CAST(r."schoolId" AS position_pupils) IS NOT NULL THEN CAST(enum_code(TRY_CAST(r."schoolId" AS position_pupils)) AS INTEGER) WHEN r."schoolId" IS NULL THEN -1 WHEN length(r."schoolId") = 12
AND  NOT regexp_matches(r."schoolId", '[^0-9]') THEN -2 END AS position
FROM (SELECT "pupilId", "schoolId", "studyForm", "sex", "grade", "shift", "age", "ethnicity", "language", "limitedAbilities", "orphan", "disabled"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'pupilId': 'VARCHAR', 'schoolId': 'VARCHAR', 'studyForm': 'VARCHAR', 'sex': 'VARCHAR', 'grade': 'VARCHAR', 'shift': 'VARCHAR', 'age': 'VARCHAR', 'ethnicity': 'VARCHAR', 'language': 'VARCHAR', 'limitedAbilities': 'VARCHAR', 'orphan': 'VARCHAR', 'disabled': 'VARCHAR'}, store_rejects=true, rejects_table='unreadable_pupils', rejects_scan='scan_unreadable_pupils', rejects_limit=200000)) AS r
-- ["/data/later/pupils.csv",",",0]

CREATE VIEW placed_pupils AS SELECT s.rowid AS place, s.* EXCLUDE (position), l.d_region, CAST(coalesce(l.number, s.position) AS INTEGER) AS organisation, l.d_district, l.o_school_type, l.o_locality, l.o_ownership, l.o_study_form, l.o_evening_department, l.o_in_depth_classes
FROM stage_pupils AS s LEFT JOIN lookup_pupils AS l ON l.position = s.position
WHERE NOT (coalesce(s.c_pupil_id, 0) = -1
AND  coalesce(s.position, 0) = -1
AND  coalesce(s.c_study_form, 0) = -1
AND  coalesce(s.c_sex, 0) = -1
AND  coalesce(s.c_grade, 0) = -1
AND  coalesce(s.c_shift, 0) = -1
AND  coalesce(s.c_age, 0) = -1
AND  coalesce(s.c_ethnicity, 0) = -1
AND  coalesce(s.c_language, 0) = -1
AND  coalesce(s.c_limited_abilities, 0) = -1
AND  coalesce(s.c_orphan, 0) = -1
AND  coalesce(s.c_disabled, 0) = -1)
-- []

SELECT count(*)
FROM stage_pupils
WHERE NOT (coalesce(c_pupil_id, 0) = -1
AND  coalesce(position, 0) = -1
AND  coalesce(c_study_form, 0) = -1
AND  coalesce(c_sex, 0) = -1
AND  coalesce(c_grade, 0) = -1
AND  coalesce(c_shift, 0) = -1
AND  coalesce(c_age, 0) = -1
AND  coalesce(c_ethnicity, 0) = -1
AND  coalesce(c_language, 0) = -1
AND  coalesce(c_limited_abilities, 0) = -1
AND  coalesce(c_orphan, 0) = -1
AND  coalesce(c_disabled, 0) = -1)
-- []

SELECT count(DISTINCT line)
FROM unreadable_pupils
-- []

CREATE TABLE fault_pupils (place BIGINT, number INTEGER)
-- []

SELECT count(*)
FROM placed_pupils
WHERE c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10 OR (c_pupil_id = -1)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (c_pupil_id = -2)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (c_pupil_id IS NULL)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (organisation = -1)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (organisation = -2)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (organisation = -4)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (organisation = -6)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (organisation = -5)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (organisation IS NULL)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (c_study_form = -1)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (c_study_form IS NULL)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (c_sex = -1)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (c_sex IS NULL)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (c_grade = -1)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (c_grade IS NULL)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (c_shift = -1)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (c_shift IS NULL)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (c_age = -1)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR ((c_age IS NULL OR (c_age <> -1
AND  (c_age < 5 OR c_age > 80))))
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (c_ethnicity = -1)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (c_ethnicity IS NULL)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (c_language = -1)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (c_language IS NULL)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (c_limited_abilities = -1)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (c_limited_abilities IS NULL)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (c_orphan = -1)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (c_orphan IS NULL)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (c_disabled = -1)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR (c_disabled IS NULL)
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR ((c_study_form >= 0
AND  organisation > 0
AND  c_age BETWEEN 5
AND  80
AND  c_grade >= 0
AND  (c_study_form IN (1)
AND  (NOT o_school_type IN (4)))
AND  NOT ((c_age - (c_grade - (1))) >= 4
AND  (c_age - (c_grade - (1))) <= 9)))
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR ((c_study_form >= 0
AND  organisation > 0
AND  c_study_form IN (2)
AND  NOT (o_study_form IN (2) OR o_evening_department IN (1))))
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR ((organisation > 0
AND  c_study_form >= 0
AND  o_study_form IN (2)
AND  NOT c_study_form IN (2)))
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR ((organisation > 0
AND  c_grade >= 0
AND  o_school_type IN (1)
AND  NOT ((c_grade - (1)) >= 1
AND  (c_grade - (1)) <= 4)))
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR ((organisation > 0
AND  c_grade >= 0
AND  o_school_type IN (2)
AND  NOT ((c_grade - (1)) >= 1
AND  (c_grade - (1)) <= 9)))
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10) OR ((organisation > 0
AND  c_limited_abilities >= 0
AND  o_school_type IN (4)
AND  NOT c_limited_abilities IN (1)))
AND  NOT (c_pupil_id IS NULL
AND  (CAST(coalesce(c_pupil_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_limited_abilities, 0) = -1 AS INTEGER) + CAST(coalesce(c_orphan, 0) = -1 AS INTEGER) + CAST(coalesce(c_disabled, 0) = -1 AS INTEGER)) >= 10)
-- []

SELECT count(*) - count(DISTINCT id)
FROM stage_pupils
WHERE NOT (coalesce(c_pupil_id, 0) = -1
AND  coalesce(position, 0) = -1
AND  coalesce(c_study_form, 0) = -1
AND  coalesce(c_sex, 0) = -1
AND  coalesce(c_grade, 0) = -1
AND  coalesce(c_shift, 0) = -1
AND  coalesce(c_age, 0) = -1
AND  coalesce(c_ethnicity, 0) = -1
AND  coalesce(c_language, 0) = -1
AND  coalesce(c_limited_abilities, 0) = -1
AND  coalesce(c_orphan, 0) = -1
AND  coalesce(c_disabled, 0) = -1)
-- []

CREATE TABLE refused_pupils AS SELECT DISTINCT place
FROM fault_pupils
WHERE number IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- [0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,31,32,33,34,35,36]

SELECT number, count(*)
FROM fault_pupils GROUP BY number
-- []

SELECT count(*)
FROM refused_pupils
-- []

COPY (SELECT d_region, d_district, CAST(organisation AS INTEGER) AS organisation, c_study_form, c_sex, c_grade, c_shift, c_age, c_ethnicity, c_language, c_limited_abilities, c_orphan, c_disabled, o_school_type, o_locality, o_ownership, o_study_form, o_evening_department, o_in_depth_classes
FROM placed_pupils
WHERE place NOT IN (SELECT place
FROM refused_pupils) ORDER BY d_region, d_district, organisation) TO ? (FORMAT parquet, COMPRESSION zstd)
-- ["/data/warehouse/records/4/pupils.parquet"]

SELECT count(*)
FROM read_parquet(?)
-- ["/data/warehouse/records/4/pupils.parquet"]

INSERT INTO target.pupils_cell (load, year, d_region, d_district, d_school_type, d_study_form, d_locality, d_ownership, d_sex, d_grade, d_shift, d_age, d_ethnicity, d_language, d_care_group, i_8, i_9, i_10, i_11, i_18, i_21, i_22) SELECT ? AS load, ? AS year, d_region, d_district, d_school_type, d_study_form, d_locality, d_ownership, d_sex, d_grade, d_shift, d_age, d_ethnicity, d_language, d_care_group, i_8, i_9, i_10, i_11, i_18, i_21, i_22
FROM (SELECT d_region, d_district, CAST(coalesce(o_school_type, 0) AS SMALLINT) AS d_school_type, CAST(coalesce(c_study_form, 0) AS SMALLINT) AS d_study_form, CAST(coalesce(o_locality, 0) AS SMALLINT) AS d_locality, CAST(coalesce(o_ownership, 0) AS SMALLINT) AS d_ownership, CAST(coalesce(c_sex, 0) AS SMALLINT) AS d_sex, CAST(coalesce(c_grade, 0) AS SMALLINT) AS d_grade, CAST(coalesce(c_shift, 0) AS SMALLINT) AS d_shift, CAST(coalesce(CASE WHEN c_age >= 5
AND  c_age <= 5 THEN 6 WHEN c_age >= 6
AND  c_age <= 6 THEN 7 WHEN c_age >= 7
AND  c_age <= 7 THEN 8 WHEN c_age >= 8
AND  c_age <= 8 THEN 9 WHEN c_age >= 9
AND  c_age <= 9 THEN 10 WHEN c_age >= 10
AND  c_age <= 10 THEN 11 WHEN c_age >= 11
AND  c_age <= 11 THEN 12 WHEN c_age >= 12
AND  c_age <= 12 THEN 13 WHEN c_age >= 13
AND  c_age <= 13 THEN 14 WHEN c_age >= 14
AND  c_age <= 14 THEN 15 WHEN c_age >= 15
AND  c_age <= 15 THEN 16 WHEN c_age >= 16
AND  c_age <= 16 THEN 17 WHEN c_age >= 17
AND  c_age <= 17 THEN 18 WHEN c_age >= 18
AND  c_age <= 18 THEN 19 WHEN c_age >= 19
AND  c_age <= 19 THEN 20 WHEN c_age >= 20
AND  c_age <= 20 THEN 21 WHEN c_age >= 21 THEN 22 ELSE 0 END, 0) AS SMALLINT) AS d_age, CAST(coalesce(c_ethnicity, 0) AS SMALLINT) AS d_ethnicity, CAST(coalesce(c_language, 0) AS SMALLINT) AS d_language, CAST(CASE WHEN c_orphan IN (1) THEN 1 ELSE 0 END + CASE WHEN c_disabled IN (1) THEN 2 ELSE 0 END AS INTEGER) AS d_care_group, CAST(sum(1) AS INTEGER) AS i_8, CAST(sum(1) AS INTEGER) AS i_9, CAST(sum(CASE WHEN (c_limited_abilities IN (1)
AND  (NOT o_school_type IN (4))) THEN 1 ELSE 0 END) AS INTEGER) AS i_10, CAST(sum(CASE WHEN o_in_depth_classes IN (1) THEN 1 ELSE 0 END) AS INTEGER) AS i_11, CAST(sum(CASE WHEN (c_study_form IN (2)
AND  o_study_form IN (1)) THEN 1 ELSE 0 END) AS INTEGER) AS i_18, CAST(sum(CASE WHEN c_limited_abilities IN (1) THEN 1 ELSE 0 END) AS INTEGER) AS i_21, CAST(sum(CASE WHEN (c_orphan IN (1) OR c_disabled IN (1)) THEN 1 ELSE 0 END) AS INTEGER) AS i_22
FROM read_parquet(?) GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13) AS g
WHERE i_8 <> 0 OR i_9 <> 0 OR i_10 <> 0 OR i_11 <> 0 OR i_18 <> 0 OR i_21 <> 0 OR i_22 <> 0 ORDER BY d_region, d_district, d_school_type, d_study_form, d_locality, d_ownership, d_sex, d_grade, d_shift, d_age, d_ethnicity, d_language, d_care_group
-- [4,2024,"/data/warehouse/records/4/pupils.parquet"]

INSERT INTO target.marginal (load, year, indicator, dimension, d_region, member, value) SELECT *
FROM (SELECT ? AS load, ? AS year, indicator, '' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 8 THEN i_8 WHEN 9 THEN i_9 WHEN 10 THEN i_10 WHEN 11 THEN i_11 WHEN 18 THEN i_18 WHEN 21 THEN i_21 WHEN 22 THEN i_22 END AS value
FROM (SELECT d_region, 0 AS member, sum(i_8) AS i_8, sum(i_9) AS i_9, sum(i_10) AS i_10, sum(i_11) AS i_11, sum(i_18) AS i_18, sum(i_21) AS i_21, sum(i_22) AS i_22
FROM target.pupils_cell
WHERE load = ? AND year = ? GROUP BY d_region) AS g CROSS JOIN (VALUES (8), (9), (10), (11), (18), (21), (22)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_district' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 8 THEN i_8 WHEN 9 THEN i_9 WHEN 10 THEN i_10 WHEN 11 THEN i_11 WHEN 18 THEN i_18 WHEN 21 THEN i_21 WHEN 22 THEN i_22 END AS value
FROM (SELECT d_region, d_district AS member, sum(i_8) AS i_8, sum(i_9) AS i_9, sum(i_10) AS i_10, sum(i_11) AS i_11, sum(i_18) AS i_18, sum(i_21) AS i_21, sum(i_22) AS i_22
FROM target.pupils_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_district) AS g CROSS JOIN (VALUES (8), (9), (10), (11), (18), (21), (22)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_school_type' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 8 THEN i_8 WHEN 18 THEN i_18 WHEN 21 THEN i_21 WHEN 22 THEN i_22 END AS value
FROM (SELECT d_region, d_school_type AS member, sum(i_8) AS i_8, sum(i_18) AS i_18, sum(i_21) AS i_21, sum(i_22) AS i_22
FROM target.pupils_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_school_type) AS g CROSS JOIN (VALUES (8), (18), (21), (22)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_study_form' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 8 THEN i_8 WHEN 18 THEN i_18 WHEN 21 THEN i_21 WHEN 22 THEN i_22 END AS value
FROM (SELECT d_region, d_study_form AS member, sum(i_8) AS i_8, sum(i_18) AS i_18, sum(i_21) AS i_21, sum(i_22) AS i_22
FROM target.pupils_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_study_form) AS g CROSS JOIN (VALUES (8), (18), (21), (22)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_locality' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 8 THEN i_8 WHEN 9 THEN i_9 WHEN 10 THEN i_10 WHEN 11 THEN i_11 WHEN 18 THEN i_18 WHEN 21 THEN i_21 WHEN 22 THEN i_22 END AS value
FROM (SELECT d_region, d_locality AS member, sum(i_8) AS i_8, sum(i_9) AS i_9, sum(i_10) AS i_10, sum(i_11) AS i_11, sum(i_18) AS i_18, sum(i_21) AS i_21, sum(i_22) AS i_22
FROM target.pupils_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_locality) AS g CROSS JOIN (VALUES (8), (9), (10), (11), (18), (21), (22)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_ownership' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 8 THEN i_8 WHEN 10 THEN i_10 WHEN 11 THEN i_11 WHEN 18 THEN i_18 WHEN 21 THEN i_21 WHEN 22 THEN i_22 END AS value
FROM (SELECT d_region, d_ownership AS member, sum(i_8) AS i_8, sum(i_10) AS i_10, sum(i_11) AS i_11, sum(i_18) AS i_18, sum(i_21) AS i_21, sum(i_22) AS i_22
FROM target.pupils_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_ownership) AS g CROSS JOIN (VALUES (8), (10), (11), (18), (21), (22)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_sex' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 8 THEN i_8 WHEN 9 THEN i_9 WHEN 10 THEN i_10 WHEN 11 THEN i_11 WHEN 18 THEN i_18 WHEN 21 THEN i_21 WHEN 22 THEN i_22 END AS value
FROM (SELECT d_region, d_sex AS member, sum(i_8) AS i_8, sum(i_9) AS i_9, sum(i_10) AS i_10, sum(i_11) AS i_11, sum(i_18) AS i_18, sum(i_21) AS i_21, sum(i_22) AS i_22
FROM target.pupils_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_sex) AS g CROSS JOIN (VALUES (8), (9), (10), (11), (18), (21), (22)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_grade' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 8 THEN i_8 WHEN 9 THEN i_9 WHEN 10 THEN i_10 WHEN 11 THEN i_11 WHEN 18 THEN i_18 WHEN 21 THEN i_21 WHEN 22 THEN i_22 END AS value
FROM (SELECT d_region, d_grade AS member, sum(i_8) AS i_8, sum(i_9) AS i_9, sum(i_10) AS i_10, sum(i_11) AS i_11, sum(i_18) AS i_18, sum(i_21) AS i_21, sum(i_22) AS i_22
FROM target.pupils_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_grade) AS g CROSS JOIN (VALUES (8), (9), (10), (11), (18), (21), (22)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_shift' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 8 THEN i_8 WHEN 18 THEN i_18 WHEN 21 THEN i_21 WHEN 22 THEN i_22 END AS value
FROM (SELECT d_region, d_shift AS member, sum(i_8) AS i_8, sum(i_18) AS i_18, sum(i_21) AS i_21, sum(i_22) AS i_22
FROM target.pupils_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_shift) AS g CROSS JOIN (VALUES (8), (18), (21), (22)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_age' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 8 THEN i_8 WHEN 9 THEN i_9 WHEN 18 THEN i_18 WHEN 21 THEN i_21 WHEN 22 THEN i_22 END AS value
FROM (SELECT d_region, d_age AS member, sum(i_8) AS i_8, sum(i_9) AS i_9, sum(i_18) AS i_18, sum(i_21) AS i_21, sum(i_22) AS i_22
FROM target.pupils_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_age) AS g CROSS JOIN (VALUES (8), (9), (18), (21), (22)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_ethnicity' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 8 THEN i_8 WHEN 18 THEN i_18 WHEN 21 THEN i_21 WHEN 22 THEN i_22 END AS value
FROM (SELECT d_region, d_ethnicity AS member, sum(i_8) AS i_8, sum(i_18) AS i_18, sum(i_21) AS i_21, sum(i_22) AS i_22
FROM target.pupils_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_ethnicity) AS g CROSS JOIN (VALUES (8), (18), (21), (22)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_language' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 8 THEN i_8 WHEN 18 THEN i_18 WHEN 21 THEN i_21 WHEN 22 THEN i_22 END AS value
FROM (SELECT d_region, d_language AS member, sum(i_8) AS i_8, sum(i_18) AS i_18, sum(i_21) AS i_21, sum(i_22) AS i_22
FROM target.pupils_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_language) AS g CROSS JOIN (VALUES (8), (18), (21), (22)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_care_group' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 22 THEN i_22 END AS value
FROM (SELECT d_region, d_care_group AS member, sum(i_22) AS i_22
FROM target.pupils_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_care_group) AS g CROSS JOIN (VALUES (22)) AS i(indicator)) AS m
WHERE value <> 0) AS m ORDER BY indicator, dimension, d_region, member
-- [4,2024,4,2024,4,2024,4,2024,4,2024,4,2024,4,2024,4,2024,4,2024,4,2024,4,2024,4,2024,4,2024,4,2024,4,2024,4,2024,4,2024,4,2024,4,2024,4,2024,4,2024,4,2024,4,2024,4,2024,4,2024,4,2024]

INSERT INTO target.record_coverage (load, population, d_region, d_district, records) SELECT ? AS load, ? AS population, d_region, d_district, CAST(count(*) AS INTEGER) AS records
FROM read_parquet(?) GROUP BY d_region, d_district ORDER BY d_region, d_district
-- [4,"pupils","/data/warehouse/records/4/pupils.parquet"]

SELECT count(*)
FROM target.pupils_cell
WHERE load = ?
-- [4]

SELECT DISTINCT load, population, d_region
FROM target.record_coverage
WHERE load IN (?, ?)
-- [4,3]

INSERT INTO target.load (number, loaded_at, file, sha256, cells, findings, kind) VALUES (?, ?, ?, ?, ?, ?, 'records')
-- [4,"2026-10-05T06:00:00.000Z","later","<sha256>",8,"[{\"severity\":\"warning\",\"line\":null,\"column\":null,\"value\":null,\"problem\":{\"code\":\"organisationsOfLoad\",\"parameters\":{\"population\":\"schools\",\"load\":3,\"year\":2024}},\"population\":null,\"file\":null,\"rule\":\"…"]

INSERT INTO target.record_load (load, year, reference_date, source, state, demonstration, extract) VALUES (?, ?, ?, ?, ?, CAST(? AS INTEGER) = 1, ?)
-- [4,2024,"2024-10-05","made by hand","normal",1,"[{\"population\":\"pupils\",\"file\":\"pupils.csv\",\"rows\":8,\"sha256\":\"<sha256>\",\"refused\":0,\"kept\":\"<sha256>…"]

DELETE
FROM target.derivation
WHERE load = ?
-- [4]

INSERT INTO target.derivation (load, edition) VALUES (?, ?)
-- [4,2]

INSERT INTO target.load_use SELECT coalesce(max(sequence), 0) + 1, ?, ?
FROM target.load_use
-- [4,"2026-10-05T06:00:00.000Z"]
