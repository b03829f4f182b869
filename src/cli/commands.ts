import { authorityInit } from './commands/authority-init.js';
import { authorityRecognise } from './commands/authority-recognise.js';
import { authorityWithdraw } from './commands/authority-withdraw.js';
import { badgeScript } from './commands/badge-script.js';
import { centreCollect } from './commands/collect.js';
import { issue } from './commands/issue.js';
import { issuerInit } from './commands/issuer-init.js';
import { keysRotate } from './commands/keys-rotate.js';
import { keysWithdraw } from './commands/keys-withdraw.js';
import { list } from './commands/list.js';
import { publish } from './commands/publish.js';
import { reinstate } from './commands/reinstate.js';
import { renew } from './commands/renew.js';
import { revoke } from './commands/revoke.js';
import { staple } from './commands/staple.js';
import { suspend } from './commands/suspend.js';
import { verify } from './commands/verify.js';
import type { Command } from './framework/command.js';

/** Every command, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [
  authorityInit,
  authorityRecognise,
  authorityWithdraw,
  issuerInit,
  issue,
  renew,
  suspend,
  reinstate,
  revoke,
  list,
  publish,
  staple,
  verify,
  badgeScript,
  keysRotate,
  keysWithdraw,
  centreCollect,
];
