import { describe, expect, test } from 'vitest';
import { Watchers } from '../../src/self-check/watchers.js';

describe('watchers', () => {
  test('are told of each change until they stop', () => {
    const watchers = new Watchers<string>();
    const heard: string[] = [];
    const stop = watchers.add((change) => heard.push(change));
    watchers.tell('one');
    stop();
    watchers.tell('two');
    expect(heard).toEqual(['one']);
  });

  test('are told although one before them throws, and its error is reported', () => {
    const reported: unknown[] = [];
    const watchers = new Watchers<string>((error) => reported.push(error));
    const heard: string[] = [];
    const fault = new Error('broken');
    watchers.add(() => {
      throw fault;
    });
    watchers.add((change) => heard.push(change));
    watchers.tell('one');
    expect(heard).toEqual(['one']);
    expect(reported).toEqual([fault]);
  });
});
