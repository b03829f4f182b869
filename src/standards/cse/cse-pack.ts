import { readStandardPack } from '../../core/standard/standard-pack.js';
import type { Standard } from '../../core/standard/standard.js';
import structure from './standard.json' with { type: 'json' };
import cy from './wording.cy.json' with { type: 'json' };
import en from './wording.en.json' with { type: 'json' };

/**
 * The built-in pack: Customer Service Excellence in this project's own wording.
 * Its `sourceNote` says what of it is confirmed and what is not. Plain data,
 * so that it is read and checked as any pack is; see {@link cseStandard}.
 */
export const csePack: unknown = { ...structure, wording: { en, cy } };

let standard: Standard | undefined;

/** The built-in standard, read once. */
export function cseStandard(): Standard {
  return (standard ??= readBuiltIn());
}

function readBuiltIn(): Standard {
  const reading = readStandardPack(csePack);
  if (reading.ok) return reading.standard;
  throw new Error(reading.faults.map(({ message }) => message).join('\n'));
}
