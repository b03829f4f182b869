import type { Authority } from './recognition.js';

/*
 * The authorities compiled into this build. The source names none, because no
 * authority for the standard publishes a list today; whoever builds for one
 * (`npx cse-widgets badge-script`) replaces the text between the quotes, so it
 * stays one literal that a minifier leaves alone.
 */
const COMPILED_IN = '{"cse-widgets:authorities":[]}';

/** An authority as it stands in the build: its keys travel with the script, so nothing is fetched to know them. */
type CompiledAuthority = Omit<Authority, 'namedBy'>;

type Compiled = Readonly<Record<'cse-widgets:authorities', readonly CompiledAuthority[]>>;

const compiled = (JSON.parse(COMPILED_IN) as Compiled)['cse-widgets:authorities'].map(
  (authority) => ({ ...authority, namedBy: 'build' as const }),
);

/** The authorities compiled into this build; none unless it was made for one. */
export function compiledAuthorities(): readonly Authority[] {
  // The same objects each time, so that what was checked with their keys is known again.
  return compiled;
}
