import { centreCollect } from '../centre/collect.js';
import type { Command } from '../command-line/command.js';
import { authorityInit } from '../issuer/authority-init.js';
import { authorityRecognise } from '../issuer/authority-recognise.js';
import { authorityWithdraw } from '../issuer/authority-withdraw.js';
import { badgeScript } from '../issuer/badge-script.js';
import { reinstate, revoke, suspend } from '../issuer/change-standing.js';
import { issue } from '../issuer/issue.js';
import { issuerInit } from '../issuer/issuer-init.js';
import { keysRotate } from '../issuer/keys-rotate.js';
import { keysWithdraw } from '../issuer/keys-withdraw.js';
import { list } from '../issuer/list.js';
import { publish } from '../issuer/publish.js';
import { renew } from '../issuer/renew.js';
import { staple } from '../issuer/staple.js';
import { verify } from '../issuer/verify.js';

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
