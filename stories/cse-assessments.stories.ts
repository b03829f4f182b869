import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CseAssessments } from '../src/components/assessments/cse-assessments.js';
import { assessmentsExamples } from './examples/assessments-examples.js';
import { exampleElement } from './examples/example.js';

type Name = keyof typeof assessmentsExamples;

const meta: Meta<CseAssessments> = {
  title: 'cse-assessments',
  component: 'cse-assessments',
};

export default meta;

function story(example: Name): StoryObj<CseAssessments> {
  return {
    name: assessmentsExamples[example].shows,
    render: () => exampleElement(`assessments ${example}`, assessmentsExamples[example]),
  };
}

export const OnlyOne = story('onlyOne');
export const Several = story('several');
export const NotKept = story('notKept');
