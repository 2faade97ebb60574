/** What `otinim.pb.js` calls. */
export { giveCalls } from './calls';
export { addCommands } from './commands';
export { giveDocument } from './documents';
export { takeOperations } from './operations';
export { nameRole } from './users';
