import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CseAssessments } from '../../src/components/assessments/cse-assessments.js';
import { exampleElement } from '../example.js';
import { assessmentsExamples } from './assessments-examples.js';

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
