import { existsSync, readFileSync } from 'node:fs';

/**
 * Why this exists: rollup reads what tsc wrote, so without the maps of tsc a debugger would stop in generated
 * JavaScript. This hands each module to rollup together with its map, and the chain ends in src/*.ts.
 */
export function readSourceMaps() {
  return {
    name: 'read-source-maps',
    load(id) {
      const map = `${id}.map`;
      if (id.includes('/node_modules/') || !existsSync(map)) return null;
      return { code: readFileSync(id, 'utf8'), map: readFileSync(map, 'utf8') };
    },
  };
}
