import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CseTeam } from '../../src/components/team/cse-team.js';
import { exampleElement } from '../example.js';
import { teamExamples } from './team-examples.js';

type Name = keyof typeof teamExamples;

const meta: Meta<CseTeam> = {
  title: 'cse-team',
  component: 'cse-team',
};

export default meta;

function story(example: Name): StoryObj<CseTeam> {
  return {
    name: teamExamples[example].shows,
    render: () => exampleElement(`team ${example}`, teamExamples[example]),
  };
}

export const Nobody = story('nobody');
export const ThreePeople = story('threePeople');
export const Welsh = story('welsh');
export const CouncilPack = story('councilPack');
