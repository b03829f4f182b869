/**
 * The manifest of the components (tags, attributes, events, slots, parts), read out of their doc blocks. Editors,
 * Storybook and the README's tables live on it, so it names what a page may use and nothing else.
 */

const isPrivate = ({ name, privacy }) =>
  privacy === 'private' || privacy === 'protected' || /^[#_]/.test(name ?? '');

/** The analyzer takes `#private` members for public, state for attributes, and whatever is dispatched for an event. */
const publicPartsOnly = {
  name: 'public-parts-only',
  packageLinkPhase({ customElementsManifest }) {
    const declarations = customElementsManifest.modules.flatMap((module) => module.declarations);
    for (const declaration of declarations) {
      const members = declaration.members?.filter((member) => !isPrivate(member)) ?? [];
      const names = new Set(members.map(({ name }) => name));
      declaration.members &&= members;
      declaration.attributes &&= declaration.attributes.filter(
        ({ fieldName }) => fieldName === undefined || names.has(fieldName),
      );
      declaration.events &&= declaration.events.filter(({ description }) => description);
    }
  },
};

/** The base class and the template functions were read for what the components inherit; they are nobody's API. */
const publicModulesOnly = {
  name: 'public-modules-only',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules = customElementsManifest.modules.filter(({ path }) =>
      /\/(?:cse-[^/]+|(?:badge-)?events)\.ts$/.test(path),
    );
    for (const module of customElementsManifest.modules) {
      module.declarations = module.declarations.filter(({ kind }) => kind === 'class');
    }
  },
};

/** Readers of the package have dist, so paths lead there. */
const publishedPaths = {
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest }) {
    const json = JSON.stringify(customElementsManifest).replace(
      /"\/?src\/([^"]+)\.ts"/g,
      '"dist/$1.js"',
    );
    Object.assign(customElementsManifest, JSON.parse(json));
  },
};

export default {
  globs: ['src/components/**/*.ts'],
  exclude: ['src/components/**/*.styles.ts'],
  outdir: 'build',
  litelement: true,
  packagejson: false,
  plugins: [publicModulesOnly, publicPartsOnly, publishedPaths],
};
