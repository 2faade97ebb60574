/** SQL, for `WHERE`, of the table `admissions`: the latest word about its submission. */
export const latest = `NOT EXISTS (SELECT 1 FROM admissions later WHERE later.submission = admissions.submission
  AND (later.at > admissions.at OR (later.at = admissions.at AND later.rowid > admissions.rowid)))`;
