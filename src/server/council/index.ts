/** What `otinim.pb.js` calls of the council: a bundle of its own, loaded by a VM that is first asked about it. */
export { takeMemberActs } from './member-acts';
export { takeOfficeActs } from './office-acts';
