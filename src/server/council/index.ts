/** What `otinim.pb.js` calls of the council: a bundle of its own, loaded by a VM that is first asked about it. */
export { giveAdmission, listAdmission } from './admission-read';
export { giveOfficeCalls } from './calls-read';
export { giveApplicants } from './list';
export { takeMemberActs } from './member-acts';
export { takeOfficeActs } from './office-acts';
export { remindToDeclare } from './declarations-remind';
export { lookAtSeat } from './seats-accept';
export { giveOwnCouncils } from './seats-mine';
export { giveOfficeConflicts, giveOfficeCouncil } from './seats-reads';
export { givePaper } from './papers';
export { giveSheets } from './sheets-give';
export { remindOfTerms } from './terms';
export { giveComments, giveOfficeResult, givePublication } from './results';
