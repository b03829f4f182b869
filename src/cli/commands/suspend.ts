import { STATUS_FLAGS, changeStatus } from '../certificate/change-status.js';
import { defineCommand, type Command } from '../framework/command.js';

/** `suspend` */
export const suspend: Command = defineCommand({
  name: 'suspend',
  summary: 'suspend a certificate until it is reinstated',
  flags: STATUS_FLAGS,
  examples: ['suspend CSE-2026-0001 --reason "Review overdue"'],
  run: (values, context) => changeStatus('suspended', values, context),
});
