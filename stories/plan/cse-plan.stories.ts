import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CsePlan } from '../../src/components/plan/cse-plan.js';
import { loadPart } from '../../src/components/self-check/lazy-parts.js';
import { exampleElement } from '../example.js';
import { planExamples } from './plan-examples.js';

// A story is put on the page after the script has looked what is there.
void loadPart('cse-plan');

type Name = keyof typeof planExamples;

const meta: Meta<CsePlan> = {
  title: 'cse-plan',
  component: 'cse-plan',
};

export default meta;

function story(example: Name): StoryObj<CsePlan> {
  return {
    name: planExamples[example].shows,
    render: () => exampleElement(`plan ${example}`, planExamples[example]),
  };
}

export const Empty = story('empty');
export const Begun = story('begun');
export const NotRated = story('notRated');
export const Reached = story('reached');
export const CouncilPack = story('councilPack');
export const Inside = story('inside');
