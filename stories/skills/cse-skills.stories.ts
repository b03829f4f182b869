import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CseSkills } from '../../src/components/skills/cse-skills.js';
import { exampleElement } from '../example.js';
import { skillsExamples } from './skills-examples.js';

type Name = keyof typeof skillsExamples;

const meta: Meta<CseSkills> = {
  title: 'cse-skills',
  component: 'cse-skills',
};

export default meta;

function story(example: Name): StoryObj<CseSkills> {
  return {
    name: skillsExamples[example].shows,
    render: () => exampleElement(`skills ${example}`, skillsExamples[example]),
  };
}

export const Everything = story('everything');
export const Weakest = story('weakest');
export const One = story('one');
export const Unknown = story('unknown');
export const OwnPack = story('ownPack');
export const Faulty = story('faulty');
export const Without = story('without');
