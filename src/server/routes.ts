/** Our own routes that hooks serve, for the rules matrix; `otinim.pb.js` registers them, and a test compares. */
export const routes = [
  'POST /api/otinim/operations',
  'GET /api/otinim/calls',
  'GET /api/otinim/documents/{id}',
  'GET /api/otinim/papers',
  'GET /api/otinim/notices',
  'POST /api/otinim/notices/read',
  'POST /api/otinim/mirror',
  'POST /api/otinim/session/end',
  'GET /api/otinim/office/applications',
  'GET /api/otinim/office/applications/{id}',
  'POST /api/otinim/office/exports',
] as const;
