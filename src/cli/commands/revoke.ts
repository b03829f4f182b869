import { STATUS_FLAGS, changeStatus } from '../certificate/change-status.js';
import { defineCommand, type Command } from '../framework/command.js';

/** `revoke` */
export const revoke: Command = defineCommand({
  name: 'revoke',
  summary: 'withdraw a certificate for good',
  details: 'A revoked certificate stays revoked. Use "suspend" for what may pass.',
  flags: STATUS_FLAGS,
  examples: ['revoke CSE-2026-0001 --reason "Organisation closed"'],
  run: (values, context) => changeStatus('revoked', values, context),
});
