import { expect, test } from 'vitest';
import { AssessmentError } from '../../../src/core/assessment/assessment-error.js';

test('an assessment error is an error with a name, a message and a code for programs', () => {
  const error = new AssessmentError('unknown-element', 'element: this standard has no "9"');
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe('AssessmentError');
  expect(error.code).toBe('unknown-element');
  expect(String(error)).toBe('AssessmentError: element: this standard has no "9"');
});
