import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CseProgress } from '../../src/components/progress/cse-progress.js';
import { exampleElement } from '../example.js';
import { progressExamples } from './progress-examples.js';

type Name = keyof typeof progressExamples;

const meta: Meta<CseProgress> = {
  title: 'cse-progress',
  component: 'cse-progress',
};

export default meta;

function story(example: Name): StoryObj<CseProgress> {
  return {
    name: progressExamples[example].shows,
    render: () => exampleElement(`progress ${example}`, progressExamples[example]),
  };
}

export const NotStarted = story('notStarted');
export const OverTime = story('overTime');
export const NewerPack = story('newerPack');
