import type { StorybookConfig } from '@storybook/web-components-vite';

/** The catalogue of states: `npm run storybook`, or `npm run build-storybook` for static pages. */
const config: StorybookConfig = {
  stories: ['../**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    // Storybook's own pages are large; ours are not in question.
    build: { ...vite.build, chunkSizeWarningLimit: 2000 },
    // Standard decorators reach the engine only in this form.
    esbuild: { ...(vite.esbuild === false ? {} : vite.esbuild), target: 'es2022' },
  }),
};

export default config;
