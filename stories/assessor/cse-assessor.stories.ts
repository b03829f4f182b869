import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CseAssessor } from '../../src/components/assessor/cse-assessor.js';
import { exampleElement } from '../example.js';
import { assessorExamples } from './assessor-examples.js';

type Name = keyof typeof assessorExamples;

const meta: Meta<CseAssessor> = {
  title: 'cse-assessor',
  component: 'cse-assessor',
};

export default meta;

function story(example: Name): StoryObj<CseAssessor> {
  return {
    name: assessorExamples[example].shows,
    render: () => exampleElement(`assessor ${example}`, assessorExamples[example]),
  };
}

export const Start = story('start');
export const Opened = story('opened');
export const Begun = story('begun');
export const Decided = story('decided');
export const FollowUp = story('followUp');
export const Spoilt = story('spoilt');
export const Full = story('full');
export const Welsh = story('welsh');
