import { expect, test } from 'vitest';
import { amina, claire, jeanPierre } from '../../../shared/test/names.ts';
import { opened } from '../../../shared/test/scenes.ts';
import { ruleStates, rulesIn } from './accepted.ts';

test('a rule shows who has accepted it and who has not answered; silence is not agreement', () => {
  const it = opened();
  it.must(claire, { type: 'proposeRule', text: 'One at a time.' });
  const rule = it.page(amina).room?.rules[0]?.text;
  if (rule) it.must(amina, { type: 'acceptRules', rules: [rule] });
  expect(ruleStates(it.page(claire), claire)).toMatchObject([
    { acceptedBy: [amina], missing: [jeanPierre], mine: false },
  ]);
  expect(ruleStates(it.page(amina), amina)[0]?.mine).toBe(true);
});

test('each line of a text is a rule, without its dash or number', () => {
  expect(rulesIn('– On s’écoute.\n\n2. On note.\n  Rien ne sort d’ici.  ')).toEqual([
    'On s’écoute.',
    'On note.',
    'Rien ne sort d’ici.',
  ]);
});
