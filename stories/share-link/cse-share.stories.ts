import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CseShare } from '../../src/components/share-link/cse-share.js';
import { exampleElement } from '../example.js';
import { shareExamples } from './share-examples.js';

type Name = keyof typeof shareExamples;

const meta: Meta<CseShare> = {
  title: 'cse-share',
  component: 'cse-share',
};

export default meta;

function story(example: Name): StoryObj<CseShare> {
  return {
    name: shareExamples[example].shows,
    render: () => exampleElement(`share ${example}`, shareExamples[example]),
  };
}

export const Nothing = story('nothing');
export const Halfway = story('halfway');
export const Complete = story('complete');
export const Team = story('team');
export const Welsh = story('welsh');
