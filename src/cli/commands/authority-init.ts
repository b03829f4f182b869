import { defineCommand, type Command } from '../framework/command.js';
import { SET_UP_FLAGS, setUp } from '../home/set-up.js';

/** `authority init` */
export const authorityInit: Command = defineCommand({
  name: 'authority init',
  summary: 'set up an authority, which says who may certify',
  flags: SET_UP_FLAGS,
  examples: [
    'authority init --home centre --name "Example Centre" --url https://centre.example/',
    'authority init --home centre --name "Trial Centre" --url http://localhost:8080/ --loopback',
  ],
  run: (values, context) =>
    setUp(values, context, (opening) => ({ type: 'authority-opened', ...opening })),
});
