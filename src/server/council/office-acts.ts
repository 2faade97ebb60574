import { forOffice } from '../office/guard';
import { takeActs, type Kinds } from './act';
import { decideAdmission } from './admission';
import { announceCall, openCall } from './calls';
import { publishList } from './list';
import { decideCouncil } from './decide';
import { publishResult } from './publish';
import { approveCouncil } from './seats-approve';
import { endSeat, inviteToSeat, proposeSeat } from './seats-propose';
import { closeScoring, reopenSheet } from './sheets-reopen';
import { holdSitting } from './sittings';
import { giveVerdict } from './verdicts';

/** By kind; each from the file of its matter. */
export const officeKinds: Kinds = {
  'call.open': openCall,
  'call.announce': announceCall,
  'admission.decide': decideAdmission,
  'list.publish': publishList,
  'seat.propose': proposeSeat,
  'seat.invite': inviteToSeat,
  'seat.end': endSeat,
  'council.approve': approveCouncil,
  'verdict.give': giveVerdict,
  'sheet.reopen': reopenSheet,
  'scoring.close': closeScoring,
  'sitting.hold': holdSitting,
  'council.decide': decideCouncil,
  'result.publish': publishResult,
};

/** POST /api/otinim/office/council: acts of the secretary. */
export const takeOfficeActs = forOffice((e, { id, role }) => takeActs(e, officeKinds, { person: id, role }));
