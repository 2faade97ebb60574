/// <reference path="../../build/types.d.ts" />
// Handlers are serialised: nothing outside a handler exists inside it. All of them are in the bundle.
routerAdd('POST', '/api/otinim/operations', (e) => require(`${__hooks}/otinim.js`).takeOperations(e), $apis.bodyLimit(16 * 1024 * 1024), $apis.skipSuccessActivityLog());
routerAdd('GET', '/api/otinim/calls', (e) => require(`${__hooks}/otinim.js`).giveCalls(e), $apis.skipSuccessActivityLog());
routerAdd('GET', '/api/otinim/documents/{id}', (e) => require(`${__hooks}/otinim.js`).giveDocument(e));
routerAdd('GET', '/api/otinim/papers', (e) => require(`${__hooks}/otinim.js`).givePapers(e));
routerAdd('GET', '/api/otinim/notices', (e) => require(`${__hooks}/otinim.js`).giveNotices(e));
routerAdd('POST', '/api/otinim/notices/read', (e) => require(`${__hooks}/otinim.js`).readNotices(e));
routerAdd('POST', '/api/otinim/mirror', (e) => require(`${__hooks}/otinim.js`).takeMirror(e), $apis.bodyLimit(8 * 1024 * 1024), $apis.skipSuccessActivityLog());
routerAdd('POST', '/api/otinim/session/end', (e) => require(`${__hooks}/otinim.js`).endSessions(e));
routerAdd('GET', '/api/otinim/office/applications', (e) => require(`${__hooks}/otinim.js`).listApplications(e), $apis.skipSuccessActivityLog());
routerAdd('GET', '/api/otinim/office/applications/{id}', (e) => require(`${__hooks}/otinim.js`).giveApplication(e), $apis.skipSuccessActivityLog());
routerAdd('POST', '/api/otinim/office/exports', (e) => require(`${__hooks}/otinim.js`).takeOut(e), $apis.bodyLimit(400 * 1024));
onRecordCreate((e) => require(`${__hooks}/otinim.js`).nameRole(e), 'users');
onMailerRecordVerificationSend((e) => require(`${__hooks}/otinim.js`).wordConfirmation(e), 'users');
cronAdd('otinimLetters', '* * * * *', () => require(`${__hooks}/otinim.js`).sendLetters($app));
cronAdd('otinimDeadlines', '*/10 * * * *', () => require(`${__hooks}/otinim.js`).watchDeadlines($app));
require(`${__hooks}/otinim.js`).addCommands();
