/** What `otinim.pb.js` calls. */
export { giveCalls } from './calls';
export { addCommands } from './commands';
export { giveDocument } from './documents';
export { watchDeadlines } from './deadlines';
export { sendLetters, wordConfirmation } from './letters';
export { giveNotices, readNotices } from './notice-routes';
export { giveApplication, listApplications } from './office-applications';
export { takeOut } from './office-exports';
export { takeOperations } from './operations';
export { givePapers } from './papers';
export { takeMirror } from './mirror';
export { endSessions } from './session';
export { acceptInvitation, lookAtInvitation, makeInvitation, revokeInvitation } from './organisations/invitations';
export { changeMember } from './organisations/members';
export { claimOrganisation, giveOrganisations, keepOrganisationProfile } from './organisations/mine';
export { decideOrganisation, giveOfficeOrganisations } from './organisations/office';
export { lowerAddress, nameRole } from './users';
