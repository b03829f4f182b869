import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

/**
 * One module of dist with everything it needs, as an npm user's bundler would take it. For the checks of what a
 * bundle holds and weighs.
 *
 * @returns {Promise<{ code: string, modules: string[] }>} The code, and the files that some of it came from.
 */
export async function bundleAlone(entry, { minify = false } = {}) {
  const plugins = [nodeResolve(), ...(minify ? [terser({ module: true, ecma: 2022 })] : [])];
  const bundle = await rollup({ input: entry, plugins, onwarn: () => undefined });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  const [{ code, modules }] = output;
  const present = Object.entries(modules).filter(([, { renderedLength }]) => renderedLength > 0);
  return { code, modules: present.map(([id]) => id) };
}
