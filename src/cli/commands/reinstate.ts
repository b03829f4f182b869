import { STATUS_FLAGS, changeStatus } from '../certificate/change-status.js';
import { defineCommand, type Command } from '../framework/command.js';

/** `reinstate` */
export const reinstate: Command = defineCommand({
  name: 'reinstate',
  summary: 'end the suspension of a certificate',
  flags: STATUS_FLAGS,
  examples: ['reinstate CSE-2026-0001 --reason "Review passed"'],
  run: (values, context) => changeStatus('reinstated', values, context),
});
