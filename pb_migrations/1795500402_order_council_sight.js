/// <reference path="../build/types.d.ts" />
// The latest decision about a paper is the one that was written last, as everywhere else (server/council/standing.ts):
// of two of one millisecond the view took the greater id, which is chance, and could show what the list does not.
const sight = (tie) => `CREATE VIEW council_sight AS
  SELECT st.call AS call, st.id AS seat, st.person AS person, s.id AS paper
  FROM seats st JOIN councils c ON c.call = st.call JOIN submissions s ON s.call = st.call
  WHERE st.person != '' AND st."acceptedAt" != '' AND st."approvedAt" != '' AND st."endedAt" = ''
    AND c."listedAt" != '' AND c."publishedAt" = ''
    AND s.number != '' AND s."withdrawnAt" = '' AND s."lapsedAt" = '' AND s."replacedAt" = '' AND s."erasedAt" = ''
    AND 'admitted' = (SELECT a.decision FROM admissions a WHERE a.submission = s.id ORDER BY a.at DESC, a.${tie} DESC LIMIT 1)
    AND EXISTS (SELECT 1 FROM declarations d WHERE d.seat = st.id)
    AND NOT EXISTS (SELECT 1 FROM recusals r WHERE r.seat = st.id AND r.paper = s.id AND r.until = '')`;

const renew = (app, tie) => {
  app.db().newQuery('DROP VIEW IF EXISTS council_sight').execute();
  app.db().newQuery(sight(tie)).execute();
};

migrate((app) => renew(app, 'rowid'), (app) => renew(app, 'id'));
