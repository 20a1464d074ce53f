ATTACH '/data/warehouse/000005.duckdb.next' AS target
-- []

CREATE TABLE former_schools AS SELECT k.id, k.organisation + 1000000000 AS number, d.region AS d_region, k.d_district, k.c_locality, k.c_ownership, k.c_school_type, k.c_study_form, k.c_in_depth_classes, k.c_evening_department, k.c_camps, k.c_computers, k.c_computers_with_internet
FROM read_parquet(?) AS k INNER JOIN (SELECT number, any_value(region) AS region
FROM district_code
WHERE number > 0 GROUP BY number) AS d ON d.number = k.d_district
-- ["/data/warehouse/records/3/schools.parquet"]

CREATE TABLE stage_schools AS SELECT CAST(CASE WHEN r."schoolId" IS NULL THEN -1 WHEN length(r."schoolId") = 12
AND  NOT regexp_matches(r."schoolId", '[^0-9]') THEN -2 WHEN length(r."schoolId") <= 40
AND  NOT regexp_matches(r."schoolId", '[^A-Za-z0-9_-]') THEN 0 END AS TINYINT) AS c_school_id, r."schoolId" AS id, CAST(CASE r."locality" WHEN 'urban' THEN 1 WHEN 'rural' THEN 2 ELSE CASE WHEN r."locality" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_locality, CAST(CASE r."ownership" WHEN 'state' THEN 1 WHEN 'private' THEN 2 ELSE CASE WHEN r."ownership" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_ownership, CAST(CASE r."schoolType" WHEN 'primary' THEN 1 WHEN 'basic' THEN 2 WHEN 'general' THEN 3 WHEN 'special' THEN 4 WHEN 'evening' THEN 5 WHEN 'inDepth' THEN 6 ELSE CASE WHEN r."schoolType" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_school_type, CAST(CASE r."studyForm" WHEN 'day' THEN 1 WHEN 'evening' THEN 2 ELSE CASE WHEN r."studyForm" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_study_form, CAST(CASE r."inDepthClasses" WHEN '0' THEN 0 WHEN '1' THEN 1 ELSE CASE WHEN r."inDepthClasses" IS NULL THEN -1 ELSE CASE regexp_replace(r."inDepthClasses", '^([0-9]+)[.,]00?$', '\1') WHEN '0' THEN 0 WHEN '1' THEN 1 END END END AS TINYINT) AS c_in_depth_classes, CAST(CASE r."eveningDepartment" WHEN '0' THEN 0 WHEN '1' THEN 1 ELSE CASE WHEN r."eveningDepartment" IS NULL THEN -1 ELSE CASE regexp_replace(r."eveningDepartment", '^([0-9]+)[.,]00?$', '\1') WHEN '0' THEN 0 WHEN '1' THEN 1 END END END AS TINYINT) AS c_evening_department, CASE WHEN r."camps" IS NULL THEN -1 WHEN left(r."camps", 1) <> '-'
AND  CAST(TRY_CAST(r."camps" AS SMALLINT) AS VARCHAR) = r."camps" THEN TRY_CAST(r."camps" AS SMALLINT) WHEN left(regexp_replace(r."camps", '^([0-9]+)[.,]00?$', '\1'), 1) <> '-'
AND  CAST(TRY_CAST(regexp_replace(r."camps", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) AS VARCHAR) = regexp_replace(r."camps", '^([0-9]+)[.,]00?$', '\1') THEN TRY_CAST(regexp_replace(r."camps", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) END AS c_camps, CASE WHEN r."computers" IS NULL THEN -1 WHEN left(r."computers", 1) <> '-'
AND  CAST(TRY_CAST(r."computers" AS SMALLINT) AS VARCHAR) = r."computers" THEN TRY_CAST(r."computers" AS SMALLINT) WHEN left(regexp_replace(r."computers", '^([0-9]+)[.,]00?$', '\1'), 1) <> '-'
AND  CAST(TRY_CAST(regexp_replace(r."computers", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) AS VARCHAR) = regexp_replace(r."computers", '^([0-9]+)[.,]00?$', '\1') THEN TRY_CAST(regexp_replace(r."computers", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) END AS c_computers, CASE WHEN r."computersWithInternet" IS NULL THEN -1 WHEN left(r."computersWithInternet", 1) <> '-'
AND  CAST(TRY_CAST(r."computersWithInternet" AS SMALLINT) AS VARCHAR) = r."computersWithInternet" THEN TRY_CAST(r."computersWithInternet" AS SMALLINT) WHEN left(regexp_replace(r."computersWithInternet", '^([0-9]+)[.,]00?$', '\1'), 1) <> '-'
AND  CAST(TRY_CAST(regexp_replace(r."computersWithInternet", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) AS VARCHAR) = regexp_replace(r."computersWithInternet", '^([0-9]+)[.,]00?$', '\1') THEN TRY_CAST(regexp_replace(r."computersWithInternet", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) END AS c_computers_with_internet, CAST(CASE r."closed" WHEN '0' THEN 0 WHEN '1' THEN 1 ELSE CASE WHEN r."closed" IS NULL THEN -1 ELSE CASE regexp_replace(r."closed", '^([0-9]+)[.,]00?$', '\1') WHEN '0' THEN 0 WHEN '1' THEN 1 END END END AS TINYINT) AS c_closed, CASE WHEN TRY_CAST(r."district" AS position_schools) IS NOT NULL THEN CAST(enum_code(TRY_CAST(r."district" AS position_schools)) AS INTEGER) WHEN r."district" IS NULL THEN -1 WHEN TRY_CAST(regexp_replace(r."district", '^([0-9]+)[.,]00?$', '\1') AS position_schools) IS NOT NULL THEN CAST(enum_code(TRY_CAST(regexp_replace(r."district", '^([0-9]+)[.,]00?$', '\1') AS position_schools)) AS INTEGER) END AS position
FROM (SELECT "schoolId" AS "schoolId", "district" AS "district", "locality" AS "locality", "ownership" AS "ownership", "schoolType" AS "schoolType", "studyForm" AS "studyForm", "inDepthClasses" AS "inDepthClasses", "eveningDepartment" AS "eveningDepartment", "camps" AS "camps", "computers" AS "computers", "computersWithInternet" AS "computersWithInternet", '0' AS "closed"
FROM (SELECT "schoolId", "district", "locality", "ownership", "schoolType", "studyForm", "inDepthClasses", "eveningDepartment", "camps", "computers", "computersWithInternet"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'schoolId': 'VARCHAR', 'district': 'VARCHAR', 'locality': 'VARCHAR', 'ownership': 'VARCHAR', 'schoolType': 'VARCHAR', 'studyForm': 'VARCHAR', 'inDepthClasses': 'VARCHAR', 'eveningDepartment': 'VARCHAR', 'camps': 'VARCHAR', 'computers': 'VARCHAR', 'computersWithInternet': 'VARCHAR'}, store_rejects=true, rejects_table='unreadable_schools', rejects_scan='scan_unreadable_schools', rejects_limit=200000)) AS given) AS r
-- ["/data/next/schools.csv",",",0]

CREATE TABLE lookup_graduates AS SELECT row_number() OVER (ORDER BY code) - 1 AS position, *
FROM (SELECT id AS code, CASE WHEN count(*) > 1 THEN -5 ELSE any_value(number) END AS number, any_value(d_region) AS d_region, any_value(d_district) AS d_district, any_value(o_locality) AS o_locality, any_value(o_ownership) AS o_ownership, any_value(o_school_type) AS o_school_type, any_value(o_study_form) AS o_study_form, any_value(o_evening_department) AS o_evening_department
FROM (SELECT id, place + 1 AS number, d_region, d_district, c_locality AS o_locality, c_ownership AS o_ownership, c_school_type AS o_school_type, c_study_form AS o_study_form, c_evening_department AS o_evening_department
FROM placed_schools
WHERE place NOT IN (SELECT place
FROM refused_schools) UNION ALL SELECT DISTINCT id, -4, NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM placed_schools
WHERE place IN (SELECT place
FROM refused_schools)
AND  id IS NOT NULL
AND  id NOT IN (SELECT id
FROM (SELECT id, place + 1 AS number, d_region, d_district, c_locality AS o_locality, c_ownership AS o_ownership, c_school_type AS o_school_type, c_study_form AS o_study_form, c_evening_department AS o_evening_department
FROM placed_schools
WHERE place NOT IN (SELECT place
FROM refused_schools)) AS k) UNION ALL SELECT id, number, d_region, d_district, c_locality AS o_locality, c_ownership AS o_ownership, c_school_type AS o_school_type, c_study_form AS o_study_form, c_evening_department AS o_evening_department
FROM former_schools
WHERE id NOT IN (SELECT id
FROM placed_schools
WHERE id IS NOT NULL)) AS a GROUP BY id) AS l
-- []

CREATE TYPE position_graduates AS ENUM (SELECT code
FROM lookup_graduates ORDER BY position)
-- []

CREATE TABLE stage_graduates AS SELECT CAST(CASE WHEN r."graduateId" IS NULL THEN -1 WHEN length(r."graduateId") = 12
AND  NOT regexp_matches(r."graduateId", '[^0-9]') THEN -2 WHEN length(r."graduateId") <= 40
AND  NOT regexp_matches(r."graduateId", '[^A-Za-z0-9_-]') THEN 0 END AS TINYINT) AS c_graduate_id, hash(r."graduateId") AS id, CAST(CASE r."studyForm" WHEN 'day' THEN 1 WHEN 'evening' THEN 2 ELSE CASE WHEN r."studyForm" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_study_form, CAST(CASE r."sex" WHEN 'male' THEN 1 WHEN 'female' THEN 2 ELSE CASE WHEN r."sex" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_sex, CAST(CASE r."grade" WHEN '1' THEN 2 WHEN '2' THEN 3 WHEN '3' THEN 4 WHEN '4' THEN 5 WHEN '5' THEN 6 WHEN '6' THEN 7 WHEN '7' THEN 8 WHEN '8' THEN 9 WHEN '9' THEN 10 WHEN '10' THEN 11 WHEN '11' THEN 12 WHEN '12' THEN 13 ELSE CASE WHEN r."grade" IS NULL THEN -1 ELSE CASE regexp_replace(r."grade", '^([0-9]+)[.,]00?$', '\1') WHEN '1' THEN 2 WHEN '2' THEN 3 WHEN '3' THEN 4 WHEN '4' THEN 5 WHEN '5' THEN 6 WHEN '6' THEN 7 WHEN '7' THEN 8 WHEN '8' THEN 9 WHEN '9' THEN 10 WHEN '10' THEN 11 WHEN '11' THEN 12 WHEN '12' THEN 13 END END END AS TINYINT) AS c_grade, CAST(CASE r."shift" WHEN '1' THEN 1 WHEN '2' THEN 2 WHEN '3' THEN 3 ELSE CASE WHEN r."shift" IS NULL THEN -1 ELSE CASE regexp_replace(r."shift", '^([0-9]+)[.,]00?$', '\1') WHEN '1' THEN 1 WHEN '2' THEN 2 WHEN '3' THEN 3 END END END AS TINYINT) AS c_shift, CASE WHEN r."age" IS NULL THEN -1 WHEN left(r."age", 1) <> '-'
AND  CAST(TRY_CAST(r."age" AS SMALLINT) AS VARCHAR) = r."age" THEN TRY_CAST(r."age" AS SMALLINT) WHEN left(regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1'), 1) <> '-'
AND  CAST(TRY_CAST(regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) AS VARCHAR) = regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1') THEN TRY_CAST(regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) END AS c_age, CAST(CASE r."ethnicity" WHEN 'kazakh' THEN 1 WHEN 'russian' THEN 2 WHEN 'uzbek' THEN 3 WHEN 'uyghur' THEN 4 WHEN 'ukrainian' THEN 5 WHEN 'tatar' THEN 6 WHEN 'german' THEN 7 WHEN 'turkish' THEN 8 WHEN 'azerbaijani' THEN 9 WHEN 'korean' THEN 10 WHEN 'dungan' THEN 11 WHEN 'tajik' THEN 12 WHEN 'belarusian' THEN 13 WHEN 'kurdish' THEN 14 WHEN 'chechen' THEN 15 WHEN 'polish' THEN 16 WHEN 'bashkir' THEN 17 WHEN 'other' THEN 18 WHEN 'notStated' THEN 19 ELSE CASE WHEN r."ethnicity" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_ethnicity, CAST(CASE r."language" WHEN 'kazakh' THEN 1 WHEN 'russian' THEN 2 WHEN 'uzbek' THEN 3 WHEN 'uyghur' THEN 4 WHEN 'tajik' THEN 5 WHEN 'english' THEN 6 WHEN 'mixed' THEN 7 WHEN 'other' THEN 8 ELSE CASE WHEN r."language" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_language, CAST(CASE r."completed" WHEN 'grade' THEN 1 WHEN 'basic' THEN 2 WHEN 'general' THEN 3 ELSE CASE WHEN r."completed" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_completed, CAST(CASE r."certificate" WHEN '0' THEN 0 WHEN '1' THEN 1 ELSE CASE WHEN r."certificate" IS NULL THEN -1 ELSE CASE regexp_replace(r."certificate", '^([0-9]+)[.,]00?$', '\1') WHEN '0' THEN 0 WHEN '1' THEN 1 END END END AS TINYINT) AS c_certificate, CAST(CASE r."distinction" WHEN 'none' THEN 1 WHEN 'honours' THEN 2 WHEN 'altynBelgi' THEN 3 ELSE CASE WHEN r."distinction" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_distinction, CAST(CASE r."employed" WHEN '0' THEN 0 WHEN '1' THEN 1 ELSE CASE WHEN r."employed" IS NULL THEN -1 ELSE CASE regexp_replace(r."employed", '^([0-9]+)[.,]00?$', '\1') WHEN '0' THEN 0 WHEN '1' THEN 1 END END END AS TINYINT) AS c_employed, CAST(CASE r."specialty" WHEN 'education' THEN 1 WHEN 'health' THEN 2 WHEN 'engineering' THEN 3 WHEN 'agriculture' THEN 4 WHEN 'services' THEN 5 WHEN 'economics' THEN 6 WHEN 'arts' THEN 7 WHEN 'other' THEN 8 WHEN 'notStated' THEN 9 ELSE CASE WHEN r."specialty" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_specialty, CASE WHEN TRY_CAST(r."schoolId" AS position_graduates) IS NOT NULL THEN CAST(enum_code(TRY_CAST(r."schoolId" AS position_graduates)) AS INTEGER) WHEN r."schoolId" IS NULL THEN -1 WHEN length(r."schoolId") = 12
AND  NOT regexp_matches(r."schoolId", '[^0-9]') THEN -2 END AS position
FROM (SELECT "graduateId", "schoolId", "studyForm", "sex", "grade", "shift", "age", "ethnicity", "language", "completed", "certificate", "distinction", "employed", "specialty"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'graduateId': 'VARCHAR', 'schoolId': 'VARCHAR', 'studyForm': 'VARCHAR', 'sex': 'VARCHAR', 'grade': 'VARCHAR', 'shift': 'VARCHAR', 'age': 'VARCHAR', 'ethnicity': 'VARCHAR', 'language': 'VARCHAR', 'completed': 'VARCHAR', 'certificate': 'VARCHAR', 'distinction': 'VARCHAR', 'employed': 'VARCHAR', 'specialty': 'VARCHAR'}, store_rejects=true, rejects_table='unreadable_graduates', rejects_scan='scan_unreadable_graduates', rejects_limit=200000)) AS r
-- ["/data/next/graduates.csv",",",0]

CREATE VIEW placed_graduates AS SELECT s.rowid AS place, s.* EXCLUDE (position), l.d_region, CAST(coalesce(l.number, s.position) AS INTEGER) AS organisation, l.d_district, l.o_locality, l.o_ownership, l.o_school_type, l.o_study_form, l.o_evening_department
FROM stage_graduates AS s LEFT JOIN lookup_graduates AS l ON l.position = s.position
WHERE NOT (coalesce(s.c_graduate_id, 0) = -1
AND  coalesce(s.position, 0) = -1
AND  coalesce(s.c_study_form, 0) = -1
AND  coalesce(s.c_sex, 0) = -1
AND  coalesce(s.c_grade, 0) = -1
AND  coalesce(s.c_shift, 0) = -1
AND  coalesce(s.c_age, 0) = -1
AND  coalesce(s.c_ethnicity, 0) = -1
AND  coalesce(s.c_language, 0) = -1
AND  coalesce(s.c_completed, 0) = -1
AND  coalesce(s.c_certificate, 0) = -1
AND  coalesce(s.c_distinction, 0) = -1
AND  coalesce(s.c_employed, 0) = -1
AND  coalesce(s.c_specialty, 0) = -1)
-- []

SELECT count(*)
FROM stage_graduates
WHERE NOT (coalesce(c_graduate_id, 0) = -1
AND  coalesce(position, 0) = -1
AND  coalesce(c_study_form, 0) = -1
AND  coalesce(c_sex, 0) = -1
AND  coalesce(c_grade, 0) = -1
AND  coalesce(c_shift, 0) = -1
AND  coalesce(c_age, 0) = -1
AND  coalesce(c_ethnicity, 0) = -1
AND  coalesce(c_language, 0) = -1
AND  coalesce(c_completed, 0) = -1
AND  coalesce(c_certificate, 0) = -1
AND  coalesce(c_distinction, 0) = -1
AND  coalesce(c_employed, 0) = -1
AND  coalesce(c_specialty, 0) = -1)
-- []

SELECT count(DISTINCT line)
FROM unreadable_graduates
-- []

CREATE TABLE fault_graduates (place BIGINT, number INTEGER)
-- []

SELECT count(*)
FROM placed_graduates
WHERE c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12 OR (c_graduate_id = -1)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_graduate_id = -2)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_graduate_id IS NULL)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (organisation = -1)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (organisation = -2)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (organisation = -4)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (organisation = -6)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (organisation = -5)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (organisation IS NULL)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_study_form = -1)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_study_form IS NULL)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_sex = -1)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_sex IS NULL)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_grade = -1)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_grade IS NULL)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_shift = -1)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_shift IS NULL)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_age = -1)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR ((c_age IS NULL OR (c_age <> -1
AND  (c_age < 5 OR c_age > 80))))
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_ethnicity = -1)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_ethnicity IS NULL)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_language = -1)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_language IS NULL)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_completed = -1)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_completed IS NULL)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_certificate = -1)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_certificate IS NULL)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_distinction = -1)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_distinction IS NULL)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_employed = -1)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_employed IS NULL)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_specialty = -1)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR (c_specialty IS NULL)
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR ((c_study_form >= 0
AND  organisation > 0
AND  c_age BETWEEN 5
AND  80
AND  c_grade >= 0
AND  (c_study_form IN (1)
AND  (NOT o_school_type IN (4)))
AND  NOT ((c_age - (c_grade - (1))) >= 4
AND  (c_age - (c_grade - (1))) <= 9)))
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR ((c_study_form >= 0
AND  organisation > 0
AND  c_study_form IN (2)
AND  NOT (o_study_form IN (2) OR o_evening_department IN (1))))
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR ((organisation > 0
AND  c_study_form >= 0
AND  o_study_form IN (2)
AND  NOT c_study_form IN (2)))
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR ((organisation > 0
AND  c_grade >= 0
AND  o_school_type IN (1)
AND  NOT ((c_grade - (1)) >= 1
AND  (c_grade - (1)) <= 4)))
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR ((organisation > 0
AND  c_grade >= 0
AND  o_school_type IN (2)
AND  NOT ((c_grade - (1)) >= 1
AND  (c_grade - (1)) <= 9)))
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR ((c_completed >= 0
AND  c_grade >= 0
AND  c_completed IN (2)
AND  NOT ((c_grade - (1)) >= 9
AND  (c_grade - (1)) <= 10)))
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR ((c_completed >= 0
AND  c_grade >= 0
AND  c_completed IN (3)
AND  NOT ((c_grade - (1)) >= 11
AND  (c_grade - (1)) <= 12)))
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR ((c_completed >= 0
AND  c_study_form >= 0
AND  c_completed IN (1)
AND  NOT c_study_form IN (2)))
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR ((c_completed >= 0
AND  c_certificate >= 0
AND  c_completed IN (1)
AND  NOT c_certificate IN (0)))
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR ((c_distinction >= 0
AND  c_certificate >= 0
AND  c_distinction IN (2, 3)
AND  NOT c_certificate IN (1)))
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR ((c_distinction >= 0
AND  c_completed >= 0
AND  c_distinction IN (3)
AND  NOT c_completed IN (3)))
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12) OR ((c_employed >= 0
AND  c_specialty >= 0
AND  c_employed IN (0)
AND  NOT c_specialty IN (9)))
AND  NOT (c_graduate_id IS NULL
AND  (CAST(coalesce(c_graduate_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grade, 0) = -1 AS INTEGER) + CAST(coalesce(c_shift, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_language, 0) = -1 AS INTEGER) + CAST(coalesce(c_completed, 0) = -1 AS INTEGER) + CAST(coalesce(c_certificate, 0) = -1 AS INTEGER) + CAST(coalesce(c_distinction, 0) = -1 AS INTEGER) + CAST(coalesce(c_employed, 0) = -1 AS INTEGER) + CAST(coalesce(c_specialty, 0) = -1 AS INTEGER)) >= 12)
-- []

SELECT count(*) - count(DISTINCT id)
FROM stage_graduates
WHERE NOT (coalesce(c_graduate_id, 0) = -1
AND  coalesce(position, 0) = -1
AND  coalesce(c_study_form, 0) = -1
AND  coalesce(c_sex, 0) = -1
AND  coalesce(c_grade, 0) = -1
AND  coalesce(c_shift, 0) = -1
AND  coalesce(c_age, 0) = -1
AND  coalesce(c_ethnicity, 0) = -1
AND  coalesce(c_language, 0) = -1
AND  coalesce(c_completed, 0) = -1
AND  coalesce(c_certificate, 0) = -1
AND  coalesce(c_distinction, 0) = -1
AND  coalesce(c_employed, 0) = -1
AND  coalesce(c_specialty, 0) = -1)
-- []

CREATE TABLE refused_graduates AS SELECT DISTINCT place
FROM fault_graduates
WHERE number IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- [0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,35,36,37,38,39,40,41,42,43,44,45,46]

SELECT number, count(*)
FROM fault_graduates GROUP BY number
-- []

SELECT count(*)
FROM refused_graduates
-- []

COPY (SELECT d_region, d_district, CAST(place + 1 AS INTEGER) AS organisation, c_locality, c_ownership, c_school_type, c_study_form, c_in_depth_classes, c_evening_department, c_camps, c_computers, c_computers_with_internet, id
FROM placed_schools
WHERE place NOT IN (SELECT place
FROM refused_schools)
AND  c_closed = 0 ORDER BY d_region, d_district, organisation) TO ? (FORMAT parquet, COMPRESSION zstd)
-- ["/data/warehouse/records/5/schools.parquet"]

SELECT count(*)
FROM read_parquet(?)
-- ["/data/warehouse/records/5/schools.parquet"]

INSERT INTO target.schools_cell (load, year, d_region, d_district, d_school_type, d_study_form, d_locality, d_ownership, i_1, i_2, i_3, i_4, i_5, i_6, i_7, i_12, i_29, i_30) SELECT ? AS load, ? AS year, d_region, d_district, d_school_type, d_study_form, d_locality, d_ownership, i_1, i_2, i_3, i_4, i_5, i_6, i_7, i_12, i_29, i_30
FROM (SELECT d_region, d_district, CAST(coalesce(c_school_type, 0) AS SMALLINT) AS d_school_type, CAST(coalesce(c_study_form, 0) AS SMALLINT) AS d_study_form, CAST(coalesce(c_locality, 0) AS SMALLINT) AS d_locality, CAST(coalesce(c_ownership, 0) AS SMALLINT) AS d_ownership, CAST(sum(1) AS INTEGER) AS i_1, CAST(sum(CASE WHEN c_school_type IN (1) THEN 1 ELSE 0 END) AS INTEGER) AS i_2, CAST(sum(CASE WHEN c_school_type IN (2) THEN 1 ELSE 0 END) AS INTEGER) AS i_3, CAST(sum(CASE WHEN c_school_type IN (3, 6) THEN 1 ELSE 0 END) AS INTEGER) AS i_4, CAST(sum(CASE WHEN c_in_depth_classes IN (1) THEN 1 ELSE 0 END) AS INTEGER) AS i_5, CAST(sum(CASE WHEN c_school_type IN (6) THEN 1 ELSE 0 END) AS INTEGER) AS i_6, CAST(sum(CASE WHEN c_school_type IN (4) THEN 1 ELSE 0 END) AS INTEGER) AS i_7, CAST(sum(c_camps) AS INTEGER) AS i_12, CAST(sum(CASE WHEN c_study_form IN (1) THEN c_computers ELSE 0 END) AS INTEGER) AS i_29, CAST(sum(c_computers_with_internet) AS INTEGER) AS i_30
FROM read_parquet(?) GROUP BY 1, 2, 3, 4, 5, 6) AS g
WHERE i_1 <> 0 OR i_2 <> 0 OR i_3 <> 0 OR i_4 <> 0 OR i_5 <> 0 OR i_6 <> 0 OR i_7 <> 0 OR i_12 <> 0 OR i_29 <> 0 OR i_30 <> 0 ORDER BY d_region, d_district, d_school_type, d_study_form, d_locality, d_ownership
-- [5,2025,"/data/warehouse/records/5/schools.parquet"]

INSERT INTO target.marginal (load, year, indicator, dimension, d_region, member, value) SELECT *
FROM (SELECT ? AS load, ? AS year, indicator, '' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 1 THEN i_1 WHEN 2 THEN i_2 WHEN 3 THEN i_3 WHEN 4 THEN i_4 WHEN 5 THEN i_5 WHEN 6 THEN i_6 WHEN 7 THEN i_7 WHEN 12 THEN i_12 WHEN 29 THEN i_29 WHEN 30 THEN i_30 END AS value
FROM (SELECT d_region, 0 AS member, sum(i_1) AS i_1, sum(i_2) AS i_2, sum(i_3) AS i_3, sum(i_4) AS i_4, sum(i_5) AS i_5, sum(i_6) AS i_6, sum(i_7) AS i_7, sum(i_12) AS i_12, sum(i_29) AS i_29, sum(i_30) AS i_30
FROM target.schools_cell
WHERE load = ? AND year = ? GROUP BY d_region) AS g CROSS JOIN (VALUES (1), (2), (3), …, (30)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_district' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 1 THEN i_1 WHEN 2 THEN i_2 WHEN 3 THEN i_3 WHEN 4 THEN i_4 WHEN 5 THEN i_5 WHEN 6 THEN i_6 WHEN 7 THEN i_7 WHEN 12 THEN i_12 WHEN 29 THEN i_29 WHEN 30 THEN i_30 END AS value
FROM (SELECT d_region, d_district AS member, sum(i_1) AS i_1, sum(i_2) AS i_2, sum(i_3) AS i_3, sum(i_4) AS i_4, sum(i_5) AS i_5, sum(i_6) AS i_6, sum(i_7) AS i_7, sum(i_12) AS i_12, sum(i_29) AS i_29, sum(i_30) AS i_30
FROM target.schools_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_district) AS g CROSS JOIN (VALUES (1), (2), (3), …, (30)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_school_type' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 1 THEN i_1 END AS value
FROM (SELECT d_region, d_school_type AS member, sum(i_1) AS i_1
FROM target.schools_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_school_type) AS g CROSS JOIN (VALUES (1)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_study_form' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 1 THEN i_1 END AS value
FROM (SELECT d_region, d_study_form AS member, sum(i_1) AS i_1
FROM target.schools_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_study_form) AS g CROSS JOIN (VALUES (1)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_locality' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 1 THEN i_1 WHEN 2 THEN i_2 WHEN 3 THEN i_3 WHEN 4 THEN i_4 WHEN 5 THEN i_5 WHEN 6 THEN i_6 WHEN 7 THEN i_7 WHEN 12 THEN i_12 WHEN 29 THEN i_29 WHEN 30 THEN i_30 END AS value
FROM (SELECT d_region, d_locality AS member, sum(i_1) AS i_1, sum(i_2) AS i_2, sum(i_3) AS i_3, sum(i_4) AS i_4, sum(i_5) AS i_5, sum(i_6) AS i_6, sum(i_7) AS i_7, sum(i_12) AS i_12, sum(i_29) AS i_29, sum(i_30) AS i_30
FROM target.schools_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_locality) AS g CROSS JOIN (VALUES (1), (2), (3), …, (30)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_ownership' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 1 THEN i_1 WHEN 2 THEN i_2 WHEN 3 THEN i_3 WHEN 4 THEN i_4 WHEN 5 THEN i_5 WHEN 6 THEN i_6 WHEN 7 THEN i_7 WHEN 12 THEN i_12 WHEN 29 THEN i_29 WHEN 30 THEN i_30 END AS value
FROM (SELECT d_region, d_ownership AS member, sum(i_1) AS i_1, sum(i_2) AS i_2, sum(i_3) AS i_3, sum(i_4) AS i_4, sum(i_5) AS i_5, sum(i_6) AS i_6, sum(i_7) AS i_7, sum(i_12) AS i_12, sum(i_29) AS i_29, sum(i_30) AS i_30
FROM target.schools_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_ownership) AS g CROSS JOIN (VALUES (1), (2), (3), …, (30)) AS i(indicator)) AS m
WHERE value <> 0) AS m ORDER BY indicator, dimension, d_region, member
-- [5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025]

INSERT INTO target.record_coverage (load, population, d_region, d_district, records) SELECT ? AS load, ? AS population, d_region, d_district, CAST(count(*) AS INTEGER) AS records
FROM read_parquet(?) GROUP BY d_region, d_district ORDER BY d_region, d_district
-- [5,"schools","/data/warehouse/records/5/schools.parquet"]

SELECT count(*)
FROM target.schools_cell
WHERE load = ?
-- [5]

COPY (SELECT d_region, d_district, CAST(organisation AS INTEGER) AS organisation, c_study_form, c_sex, c_grade, c_shift, c_age, c_ethnicity, c_language, c_completed, c_certificate, c_distinction, c_employed, c_specialty, o_locality, o_ownership, o_school_type, o_study_form, o_evening_department
FROM placed_graduates
WHERE place NOT IN (SELECT place
FROM refused_graduates) ORDER BY d_region, d_district, organisation) TO ? (FORMAT parquet, COMPRESSION zstd)
-- ["/data/warehouse/records/5/graduates.parquet"]

SELECT count(*)
FROM read_parquet(?)
-- ["/data/warehouse/records/5/graduates.parquet"]

INSERT INTO target.graduates_cell (load, year, d_region, d_district, d_locality, d_ownership, d_sex, d_grade, d_specialty, d_age, d_school_type, d_study_form, d_shift, d_ethnicity, d_language, i_13, i_14, i_15, i_19, i_20, i_23, i_24, i_25, i_26, i_27, i_28) SELECT ? AS load, ? AS year, d_region, d_district, d_locality, d_ownership, d_sex, d_grade, d_specialty, d_age, d_school_type, d_study_form, d_shift, d_ethnicity, d_language, i_13, i_14, i_15, i_19, i_20, i_23, i_24, i_25, i_26, i_27, i_28
FROM (SELECT d_region, d_district, CAST(coalesce(o_locality, 0) AS SMALLINT) AS d_locality, CAST(coalesce(o_ownership, 0) AS SMALLINT) AS d_ownership, CAST(coalesce(c_sex, 0) AS SMALLINT) AS d_sex, CAST(coalesce(c_grade, 0) AS SMALLINT) AS d_grade, CAST(coalesce(c_specialty, 0) AS SMALLINT) AS d_specialty, CAST(coalesce(CASE WHEN c_age >= 5
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
AND  c_age <= 20 THEN 21 WHEN c_age >= 21 THEN 22 ELSE 0 END, 0) AS SMALLINT) AS d_age, CAST(coalesce(o_school_type, 0) AS SMALLINT) AS d_school_type, CAST(coalesce(c_study_form, 0) AS SMALLINT) AS d_study_form, CAST(coalesce(c_shift, 0) AS SMALLINT) AS d_shift, CAST(coalesce(c_ethnicity, 0) AS SMALLINT) AS d_ethnicity, CAST(coalesce(c_language, 0) AS SMALLINT) AS d_language, CAST(sum(CASE WHEN c_distinction IN (3) THEN 1 ELSE 0 END) AS INTEGER) AS i_13, CAST(sum(CASE WHEN (c_completed IN (2, 3)
AND  c_distinction IN (2)) THEN 1 ELSE 0 END) AS INTEGER) AS i_14, CAST(sum(CASE WHEN (c_completed IN (2, 3)
AND  c_employed IN (1)) THEN 1 ELSE 0 END) AS INTEGER) AS i_15, CAST(sum(CASE WHEN o_study_form IN (2) THEN 1 ELSE 0 END) AS INTEGER) AS i_19, CAST(sum(CASE WHEN (o_study_form IN (2)
AND  c_completed IN (2)
AND  c_certificate IN (1)) THEN 1 ELSE 0 END) AS INTEGER) AS i_20, CAST(sum(CASE WHEN c_completed IN (2, 3) THEN 1 ELSE 0 END) AS INTEGER) AS i_23, CAST(sum(CASE WHEN c_completed IN (2) THEN 1 ELSE 0 END) AS INTEGER) AS i_24, CAST(sum(CASE WHEN c_completed IN (3) THEN 1 ELSE 0 END) AS INTEGER) AS i_25, CAST(sum(CASE WHEN (o_study_form IN (2)
AND  c_completed IN (2, 3)) THEN 1 ELSE 0 END) AS INTEGER) AS i_26, CAST(sum(CASE WHEN (c_completed IN (2)
AND  c_certificate IN (1)) THEN 1 ELSE 0 END) AS INTEGER) AS i_27, CAST(sum(CASE WHEN (c_completed IN (3)
AND  c_certificate IN (1)) THEN 1 ELSE 0 END) AS INTEGER) AS i_28
FROM read_parquet(?) GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13) AS g
WHERE i_13 <> 0 OR i_14 <> 0 OR i_15 <> 0 OR i_19 <> 0 OR i_20 <> 0 OR i_23 <> 0 OR i_24 <> 0 OR i_25 <> 0 OR i_26 <> 0 OR i_27 <> 0 OR i_28 <> 0 ORDER BY d_region, d_district, d_locality, d_ownership, d_sex, d_grade, d_specialty, d_age, d_school_type, d_study_form, d_shift, d_ethnicity, d_language
-- [5,2025,"/data/warehouse/records/5/graduates.parquet"]

INSERT INTO target.marginal (load, year, indicator, dimension, d_region, member, value) SELECT *
FROM (SELECT ? AS load, ? AS year, indicator, '' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 13 THEN i_13 WHEN 14 THEN i_14 WHEN 15 THEN i_15 WHEN 19 THEN i_19 WHEN 20 THEN i_20 WHEN 23 THEN i_23 WHEN 24 THEN i_24 WHEN 25 THEN i_25 WHEN 26 THEN i_26 WHEN 27 THEN i_27 WHEN 28 THEN i_28 END AS value
FROM (SELECT d_region, 0 AS member, sum(i_13) AS i_13, sum(i_14) AS i_14, sum(i_15) AS i_15, sum(i_19) AS i_19, sum(i_20) AS i_20, sum(i_23) AS i_23, sum(i_24) AS i_24, sum(i_25) AS i_25, sum(i_26) AS i_26, sum(i_27) AS i_27, sum(i_28) AS i_28
FROM target.graduates_cell
WHERE load = ? AND year = ? GROUP BY d_region) AS g CROSS JOIN (VALUES (13), (14), (15), …, (28)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_district' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 13 THEN i_13 WHEN 14 THEN i_14 WHEN 15 THEN i_15 WHEN 19 THEN i_19 WHEN 20 THEN i_20 WHEN 23 THEN i_23 WHEN 24 THEN i_24 WHEN 25 THEN i_25 WHEN 26 THEN i_26 WHEN 27 THEN i_27 WHEN 28 THEN i_28 END AS value
FROM (SELECT d_region, d_district AS member, sum(i_13) AS i_13, sum(i_14) AS i_14, sum(i_15) AS i_15, sum(i_19) AS i_19, sum(i_20) AS i_20, sum(i_23) AS i_23, sum(i_24) AS i_24, sum(i_25) AS i_25, sum(i_26) AS i_26, sum(i_27) AS i_27, sum(i_28) AS i_28
FROM target.graduates_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_district) AS g CROSS JOIN (VALUES (13), (14), (15), …, (28)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_locality' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 13 THEN i_13 WHEN 14 THEN i_14 WHEN 15 THEN i_15 WHEN 23 THEN i_23 WHEN 24 THEN i_24 WHEN 25 THEN i_25 WHEN 26 THEN i_26 WHEN 27 THEN i_27 WHEN 28 THEN i_28 END AS value
FROM (SELECT d_region, d_locality AS member, sum(i_13) AS i_13, sum(i_14) AS i_14, sum(i_15) AS i_15, sum(i_23) AS i_23, sum(i_24) AS i_24, sum(i_25) AS i_25, sum(i_26) AS i_26, sum(i_27) AS i_27, sum(i_28) AS i_28
FROM target.graduates_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_locality) AS g CROSS JOIN (VALUES (13), (14), (15), …, (28)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_ownership' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 13 THEN i_13 WHEN 14 THEN i_14 WHEN 23 THEN i_23 WHEN 24 THEN i_24 WHEN 25 THEN i_25 WHEN 26 THEN i_26 WHEN 27 THEN i_27 WHEN 28 THEN i_28 END AS value
FROM (SELECT d_region, d_ownership AS member, sum(i_13) AS i_13, sum(i_14) AS i_14, sum(i_23) AS i_23, sum(i_24) AS i_24, sum(i_25) AS i_25, sum(i_26) AS i_26, sum(i_27) AS i_27, sum(i_28) AS i_28
FROM target.graduates_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_ownership) AS g CROSS JOIN (VALUES (13), (14), (23), …, (28)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_sex' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 13 THEN i_13 WHEN 14 THEN i_14 WHEN 15 THEN i_15 WHEN 19 THEN i_19 WHEN 20 THEN i_20 WHEN 23 THEN i_23 WHEN 24 THEN i_24 WHEN 25 THEN i_25 WHEN 26 THEN i_26 WHEN 27 THEN i_27 WHEN 28 THEN i_28 END AS value
FROM (SELECT d_region, d_sex AS member, sum(i_13) AS i_13, sum(i_14) AS i_14, sum(i_15) AS i_15, sum(i_19) AS i_19, sum(i_20) AS i_20, sum(i_23) AS i_23, sum(i_24) AS i_24, sum(i_25) AS i_25, sum(i_26) AS i_26, sum(i_27) AS i_27, sum(i_28) AS i_28
FROM target.graduates_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_sex) AS g CROSS JOIN (VALUES (13), (14), (15), …, (28)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_grade' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 13 THEN i_13 WHEN 14 THEN i_14 WHEN 15 THEN i_15 WHEN 23 THEN i_23 WHEN 24 THEN i_24 WHEN 25 THEN i_25 WHEN 26 THEN i_26 WHEN 27 THEN i_27 WHEN 28 THEN i_28 END AS value
FROM (SELECT d_region, d_grade AS member, sum(i_13) AS i_13, sum(i_14) AS i_14, sum(i_15) AS i_15, sum(i_23) AS i_23, sum(i_24) AS i_24, sum(i_25) AS i_25, sum(i_26) AS i_26, sum(i_27) AS i_27, sum(i_28) AS i_28
FROM target.graduates_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_grade) AS g CROSS JOIN (VALUES (13), (14), (15), …, (28)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_specialty' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 15 THEN i_15 END AS value
FROM (SELECT d_region, d_specialty AS member, sum(i_15) AS i_15
FROM target.graduates_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_specialty) AS g CROSS JOIN (VALUES (15)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_age' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 19 THEN i_19 WHEN 20 THEN i_20 WHEN 23 THEN i_23 WHEN 24 THEN i_24 WHEN 25 THEN i_25 WHEN 26 THEN i_26 WHEN 27 THEN i_27 WHEN 28 THEN i_28 END AS value
FROM (SELECT d_region, d_age AS member, sum(i_19) AS i_19, sum(i_20) AS i_20, sum(i_23) AS i_23, sum(i_24) AS i_24, sum(i_25) AS i_25, sum(i_26) AS i_26, sum(i_27) AS i_27, sum(i_28) AS i_28
FROM target.graduates_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_age) AS g CROSS JOIN (VALUES (19), (20), (23), …, (28)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_school_type' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 23 THEN i_23 WHEN 24 THEN i_24 WHEN 25 THEN i_25 WHEN 26 THEN i_26 WHEN 27 THEN i_27 WHEN 28 THEN i_28 END AS value
FROM (SELECT d_region, d_school_type AS member, sum(i_23) AS i_23, sum(i_24) AS i_24, sum(i_25) AS i_25, sum(i_26) AS i_26, sum(i_27) AS i_27, sum(i_28) AS i_28
FROM target.graduates_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_school_type) AS g CROSS JOIN (VALUES (23), (24), (25), (26), (27), (28)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_study_form' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 23 THEN i_23 WHEN 24 THEN i_24 WHEN 25 THEN i_25 WHEN 26 THEN i_26 WHEN 27 THEN i_27 WHEN 28 THEN i_28 END AS value
FROM (SELECT d_region, d_study_form AS member, sum(i_23) AS i_23, sum(i_24) AS i_24, sum(i_25) AS i_25, sum(i_26) AS i_26, sum(i_27) AS i_27, sum(i_28) AS i_28
FROM target.graduates_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_study_form) AS g CROSS JOIN (VALUES (23), (24), (25), (26), (27), (28)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_shift' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 23 THEN i_23 WHEN 24 THEN i_24 WHEN 25 THEN i_25 WHEN 26 THEN i_26 WHEN 27 THEN i_27 WHEN 28 THEN i_28 END AS value
FROM (SELECT d_region, d_shift AS member, sum(i_23) AS i_23, sum(i_24) AS i_24, sum(i_25) AS i_25, sum(i_26) AS i_26, sum(i_27) AS i_27, sum(i_28) AS i_28
FROM target.graduates_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_shift) AS g CROSS JOIN (VALUES (23), (24), (25), (26), (27), (28)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_ethnicity' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 23 THEN i_23 WHEN 24 THEN i_24 WHEN 25 THEN i_25 WHEN 26 THEN i_26 WHEN 27 THEN i_27 WHEN 28 THEN i_28 END AS value
FROM (SELECT d_region, d_ethnicity AS member, sum(i_23) AS i_23, sum(i_24) AS i_24, sum(i_25) AS i_25, sum(i_26) AS i_26, sum(i_27) AS i_27, sum(i_28) AS i_28
FROM target.graduates_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_ethnicity) AS g CROSS JOIN (VALUES (23), (24), (25), (26), (27), (28)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_language' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 23 THEN i_23 WHEN 24 THEN i_24 WHEN 25 THEN i_25 WHEN 26 THEN i_26 WHEN 27 THEN i_27 WHEN 28 THEN i_28 END AS value
FROM (SELECT d_region, d_language AS member, sum(i_23) AS i_23, sum(i_24) AS i_24, sum(i_25) AS i_25, sum(i_26) AS i_26, sum(i_27) AS i_27, sum(i_28) AS i_28
FROM target.graduates_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_language) AS g CROSS JOIN (VALUES (23), (24), (25), (26), (27), (28)) AS i(indicator)) AS m
WHERE value <> 0) AS m ORDER BY indicator, dimension, d_region, member
-- [5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025,5,2025]

INSERT INTO target.record_coverage (load, population, d_region, d_district, records) SELECT ? AS load, ? AS population, d_region, d_district, CAST(count(*) AS INTEGER) AS records
FROM read_parquet(?) GROUP BY d_region, d_district ORDER BY d_region, d_district
-- [5,"graduates","/data/warehouse/records/5/graduates.parquet"]

SELECT count(*)
FROM target.graduates_cell
WHERE load = ?
-- [5]

SELECT c.indicator, coalesce(c.as_of, ?), count(*)
FROM (SELECT k.*
FROM (SELECT c.*, l.sha256 IN (?, ?, ?) AS shipped
FROM target.totals_cell AS c INNER JOIN target.load AS l ON l.number = c.load INNER JOIN (SELECT load, max(sequence) AS used
FROM target.load_use GROUP BY load) AS u ON u.load = c.load
WHERE c.year = ?
AND  c.value IS NOT NULL QUALIFY rank() OVER (PARTITION BY c.indicator, l.sha256 IN (?, ?, ?) ORDER BY u.used DESC) = 1) AS k QUALIFY rank() OVER (PARTITION BY k.indicator, k.grain ORDER BY k.shipped) = 1) AS c
WHERE NOT (CASE WHEN c.as_of IS NULL THEN TRUE ELSE c.as_of = ? END) GROUP BY ALL ORDER BY 1, 2
-- ["2025-10-05","<sha256>","<sha256>","<sha256>",2025,"<sha256>","<sha256>","<sha256>","2025-10-05"]

SELECT indicator, grain
FROM (SELECT k.*
FROM (SELECT c.*, l.sha256 IN (?, ?, ?) AS shipped
FROM target.totals_cell AS c INNER JOIN target.load AS l ON l.number = c.load INNER JOIN (SELECT load, max(sequence) AS used
FROM target.load_use GROUP BY load) AS u ON u.load = c.load
WHERE c.year = ?
AND  c.value IS NOT NULL QUALIFY rank() OVER (PARTITION BY c.indicator, l.sha256 IN (?, ?, ?) ORDER BY u.used DESC) = 1) AS k QUALIFY rank() OVER (PARTITION BY k.indicator, k.grain ORDER BY k.shipped) = 1) AS c
WHERE CASE WHEN c.as_of IS NULL THEN TRUE ELSE c.as_of = ? END GROUP BY indicator, grain ORDER BY indicator, grain
-- ["<sha256>","<sha256>","<sha256>",2025,"<sha256>","<sha256>","<sha256>","2025-10-05"]

SELECT DISTINCT load, population, d_region
FROM target.record_coverage
WHERE load IN (?)
-- [5]

SELECT count(*)
FROM placed_graduates
WHERE organisation > 1000000000
AND  place NOT IN (SELECT place
FROM refused_graduates)
-- []

INSERT INTO target.load (number, loaded_at, file, sha256, cells, findings, kind) VALUES (?, ?, ?, ?, ?, ?, 'records')
-- [5,"2026-10-05T06:00:00.000Z","next","<sha256>",8,"[{\"severity\":\"warning\",\"line\":null,\"column\":null,\"value\":null,\"problem\":{\"code\":\"regionsMissing\",\"parameters\":{\"year\":2025,\"regions\":[\"100000000\",\"110000000\",\"150000000\",\"190000000\",\"230000000\",\"27000…"]

INSERT INTO target.record_load (load, year, reference_date, source, state, demonstration, extract) VALUES (?, ?, ?, ?, ?, CAST(? AS INTEGER) = 1, ?)
-- [5,2025,"2025-10-05","made by hand","normal",1,"[{\"population\":\"schools\",\"file\":\"schools.csv\",\"rows\":4,\"sha256\":\"<sha256>\",\"refused\":0,\"kept\":\"<sha256>…"]

DELETE
FROM target.derivation
WHERE load = ?
-- [5]

INSERT INTO target.derivation (load, edition) VALUES (?, ?)
-- [5,2]

INSERT INTO target.load_use SELECT coalesce(max(sequence), 0) + 1, ?, ?
FROM target.load_use
-- [5,"2026-10-05T06:00:00.000Z"]
