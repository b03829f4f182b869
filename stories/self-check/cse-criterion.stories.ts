import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CseCriterion } from '../../src/components/self-check/cse-criterion.js';
import { exampleElement } from '../example.js';
import { criterionExamples } from './criterion-examples.js';

type Name = keyof typeof criterionExamples;

const meta: Meta<CseCriterion> = {
  title: 'cse-criterion',
  component: 'cse-criterion',
};

export default meta;

function story(example: Name): StoryObj<CseCriterion> {
  return {
    name: criterionExamples[example].shows,
    render: () => exampleElement(`criterion ${example}`, criterionExamples[example]),
  };
}

export const Alone = story('alone');
export const Inside = story('inside');
export const Answered = story('answered');
export const WithoutReason = story('withoutReason');
export const WithReason = story('withReason');
export const CouncilPack = story('councilPack');
export const Unknown = story('unknown');
