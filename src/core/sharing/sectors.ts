/** The kinds of organisation by which the centre groups what is shared with it. */
export const SECTORS = [
  'local-government',
  'central-government',
  'health',
  'education',
  'housing',
  'justice',
  'culture',
  'voluntary',
  'private',
  'other',
] as const;
/** One of {@link SECTORS}. */
export type Sector = (typeof SECTORS)[number];
