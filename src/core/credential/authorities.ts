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

let compiled: readonly Authority[] | undefined;

/** The authorities compiled into this build; none unless it was made for one. The same objects each time, so that their keys are known again. */
export function compiledAuthorities(): readonly Authority[] {
  return (compiled ??= read().map((authority) => ({ ...authority, namedBy: 'build' })));
}

function read(): readonly CompiledAuthority[] {
  const { 'cse-widgets:authorities': found } = JSON.parse(COMPILED_IN) as {
    'cse-widgets:authorities': readonly CompiledAuthority[];
  };
  return found;
}
