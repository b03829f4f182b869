import { authorityInit } from './authority-init.js';
import { authorityRecognise } from './authority-recognise.js';
import { authorityWithdraw } from './authority-withdraw.js';
import { badgeScript } from './badge-script.js';
import { reinstate, revoke, suspend } from './change-standing.js';
import type { Command } from './command.js';
import { issue } from './issue.js';
import { issuerInit } from './issuer-init.js';
import { keysRotate } from './keys-rotate.js';
import { keysWithdraw } from './keys-withdraw.js';
import { list } from './list.js';
import { publish } from './publish.js';
import { renew } from './renew.js';
import { staple } from './staple.js';
import { verify } from './verify.js';

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
];
