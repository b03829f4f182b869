import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../../dist/custom-elements.json' with { type: 'json' };
import '../../src/define.js';

setCustomElementsManifest(manifest);

const LANGUAGES = [
  { value: 'en', title: 'English' },
  { value: 'cy', title: 'Cymraeg' },
];

const COLOUR_SCHEMES = [
  { value: 'light', title: 'Light' },
  { value: 'dark', title: 'Dark' },
];

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: { language: 'en', colourScheme: 'light' },
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: { title: 'Language', icon: 'globe', items: LANGUAGES, dynamicTitle: true },
    },
    colourScheme: {
      description: 'Colour scheme of the page',
      toolbar: { title: 'Colours', icon: 'contrast', items: COLOUR_SCHEMES, dynamicTitle: true },
    },
  },
  decorators: [
    (story, { globals }) => {
      document.documentElement.style.colorScheme = String(globals.colourScheme);
      return html`<div lang=${String(globals.language)}>${story()}</div>`;
    },
  ],
  parameters: { a11y: { test: 'error' } },
};

export default preview;
