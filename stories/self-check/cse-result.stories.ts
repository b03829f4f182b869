import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CseResult } from '../../src/components/self-check/cse-result.js';
import { exampleElement } from '../example.js';
import { resultExamples } from './result-examples.js';

type Name = keyof typeof resultExamples;

const meta: Meta<CseResult> = {
  title: 'cse-result',
  component: 'cse-result',
};

export default meta;

function story(example: Name): StoryObj<CseResult> {
  return {
    name: resultExamples[example].shows,
    render: () => exampleElement(`result ${example}`, resultExamples[example]),
  };
}

export const NotStarted = story('notStarted');
export const InProgress = story('inProgress');
export const Reaching = story('reaching');
export const FallingShort = story('fallingShort');
export const Anywhere = story('anywhere');
export const Inside = story('inside');
