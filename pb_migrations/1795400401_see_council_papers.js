/// <reference path="../build/types.d.ts" />
// Which papers a member of a council may see and score (CI-2, GR-5), in one place: the hooks and the host both ask it.
// Their seat is taken, approved and not ended; they have declared; the list is published and the result is not;
// the paper was let in by the latest decision, stands, and no recusal keeps them from it.
const sight = `CREATE VIEW council_sight AS
  SELECT st.call AS call, st.id AS seat, st.person AS person, s.id AS paper
  FROM seats st JOIN councils c ON c.call = st.call JOIN submissions s ON s.call = st.call
  WHERE st.person != '' AND st."acceptedAt" != '' AND st."approvedAt" != '' AND st."endedAt" = ''
    AND c."listedAt" != '' AND c."publishedAt" = ''
    AND s.number != '' AND s."withdrawnAt" = '' AND s."lapsedAt" = '' AND s."replacedAt" = '' AND s."erasedAt" = ''
    AND 'admitted' = (SELECT a.decision FROM admissions a WHERE a.submission = s.id ORDER BY a.at DESC, a.id DESC LIMIT 1)
    AND EXISTS (SELECT 1 FROM declarations d WHERE d.seat = st.id)
    AND NOT EXISTS (SELECT 1 FROM recusals r WHERE r.seat = st.id AND r.paper = s.id AND r.until = '')`;

// A value that a migration returns is taken for its error.
const sql = (app, statement) => {
  app.db().newQuery(statement).execute();
};

migrate((app) => sql(app, sight), (app) => sql(app, 'DROP VIEW IF EXISTS council_sight'));
