import type { FirstPassMessages } from './first-pass-messages.js';
import { counter } from './language.js';

const count = counter('cy');

/** The first pass in Welsh. */
export const cy: FirstPassMessages = {
  title: 'Golwg gyntaf',
  about: (n, minutes) =>
    `${count(n, { one: 'rhan', two: 'ran', few: 'rhan', many: 'rhan', other: 'rhan' })} i’w graddio ar yr olwg gyntaf, mewn tua ${count(minutes, { one: 'munud', two: 'funud', other: 'munud' })}. Mae’n dangos ble i edrych yn gyntaf; nid yw’n rhoi canlyniad.`,
};
