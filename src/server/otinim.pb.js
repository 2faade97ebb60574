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
routerAdd('GET', '/api/otinim/organisations', (e) => require(`${__hooks}/otinim.js`).giveOrganisations(e));
routerAdd('POST', '/api/otinim/organisations', (e) => require(`${__hooks}/otinim.js`).claimOrganisation(e), $apis.bodyLimit(16 * 1024));
routerAdd('POST', '/api/otinim/organisations/{id}/profile', (e) => require(`${__hooks}/otinim.js`).keepOrganisationProfile(e), $apis.bodyLimit(64 * 1024));
routerAdd('POST', '/api/otinim/organisations/{id}/members', (e) => require(`${__hooks}/otinim.js`).changeMember(e), $apis.bodyLimit(4 * 1024));
routerAdd('POST', '/api/otinim/organisations/{id}/invitations', (e) => require(`${__hooks}/otinim.js`).makeInvitation(e), $apis.bodyLimit(4 * 1024));
routerAdd('POST', '/api/otinim/organisations/{id}/revoke', (e) => require(`${__hooks}/otinim.js`).revokeInvitation(e), $apis.bodyLimit(4 * 1024));
routerAdd('POST', '/api/otinim/invitations/look', (e) => require(`${__hooks}/otinim.js`).lookAtInvitation(e), $apis.bodyLimit(4 * 1024));
routerAdd('POST', '/api/otinim/invitations/accept', (e) => require(`${__hooks}/otinim.js`).acceptInvitation(e), $apis.bodyLimit(4 * 1024));
routerAdd('GET', '/api/otinim/office/organisations', (e) => require(`${__hooks}/otinim.js`).giveOfficeOrganisations(e));
routerAdd('POST', '/api/otinim/office/organisations/{id}', (e) => require(`${__hooks}/otinim.js`).decideOrganisation(e), $apis.bodyLimit(16 * 1024));
onRecordCreate((e) => require(`${__hooks}/otinim.js`).lowerAddress(e), 'users');
onRecordUpdate((e) => require(`${__hooks}/otinim.js`).lowerAddress(e), 'users');
onRecordCreate((e) => require(`${__hooks}/otinim.js`).nameRole(e), 'users');
require(`${__hooks}/otinim.js`).addCommands();
