import type { HttpWords } from '@mediane/shared/words/http.ts';
import type * as z from 'zod/v4/core';
import type { FieldProblem } from './refusal.ts';

type Issue = z.$ZodIssue;
type Sentences = HttpWords['invalid'];

/** Each fault that zod found, as its place and a sentence. Ten are enough to begin with. */
export const problemsIn = (issues: readonly Issue[]): FieldProblem[] =>
  issues
    .slice(0, 10)
    .map((issue) => ({ path: placeOf(issue.path), sentence: (words) => sentenceOf(issue, words.invalid) }));

/** sides[0].people[1].role */
const placeOf = (path: readonly PropertyKey[]) =>
  path
    .map((step, at) =>
      typeof step === 'number' ? `[${step}]` : at === 0 ? String(step) : `.${String(step)}`,
    )
    .join('')
    .slice(0, 120);

function sentenceOf(issue: Issue, words: Sentences): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeSentence(issue.expected, words);
    case 'invalid_value':
      return words.choices(issue.values.map(String));
    case 'unrecognized_keys':
      return words.unrecognized(issue.keys.map((key) => key.slice(0, 40)));
    case 'invalid_format':
      return issue.format === 'email'
        ? words.email
        : issue.format === 'datetime'
          ? words.datetime
          : words.other;
    case 'too_small': {
      const least = Number(issue.minimum);
      return issue.origin === 'string'
        ? least <= 1
          ? words.missing
          : words.tooShort(least)
        : issue.origin === 'array'
          ? words.tooFew(least)
          : words.tooSmall(least);
    }
    case 'too_big': {
      const most = Number(issue.maximum);
      return issue.origin === 'string'
        ? words.tooLong(most)
        : issue.origin === 'array'
          ? words.tooMany(most)
          : words.tooBig(most);
    }
    case 'custom': {
      const problem: unknown = issue.params?.['problem'];
      return isProblem(problem) ? words[problem] : words.other;
    }
    default:
      return words.other;
  }
}

const TYPES: Readonly<Record<string, 'text' | 'number' | 'boolean' | 'list' | 'object'>> = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
};

function typeSentence(expected: string, words: Sentences): string {
  const type = TYPES[expected];
  return type === undefined ? words.other : words[type];
}

const PROBLEMS = [
  'hidden-characters',
  'one-party-a-side',
  'party-missing',
  'same-side-name',
  'same-person',
  'common-password',
] as const;
const isProblem = (name: unknown): name is (typeof PROBLEMS)[number] =>
  PROBLEMS.some((problem) => problem === name);
