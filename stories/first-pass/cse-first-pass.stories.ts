import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CseFirstPass } from '../../src/components/first-pass/cse-first-pass.js';
import { exampleElement } from '../example.js';
import { firstPassExamples } from './first-pass-examples.js';

type Name = keyof typeof firstPassExamples;

const meta: Meta<CseFirstPass> = {
  title: 'cse-first-pass',
  component: 'cse-first-pass',
};

export default meta;

function story(example: Name): StoryObj<CseFirstPass> {
  return {
    name: firstPassExamples[example].shows,
    render: () => exampleElement(`first-pass ${example}`, firstPassExamples[example]),
  };
}

export const NotStarted = story('notStarted');
export const InProgress = story('inProgress');
export const ElementsRated = story('elementsRated');
export const AllRated = story('allRated');
