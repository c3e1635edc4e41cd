import { useState } from 'react';
import { useView } from '../live/use-room.ts';
import { Acts, Muted, PanelSection } from '../panels/panel.tsx';
import { useGroundRulesWords } from './ground-rules-words.ts';
import { useAct } from '../panels/use-act.ts';
import { Button } from '../ui/button.tsx';
import { notify } from '../ui/notices.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { longestRule, rulesIn } from './accepted.ts';

/** Where a mediator proposes rules, one a line: a good set to begin with, hers to change before anybody reads it. */
export function ProposeRules({ first }: { first: boolean }) {
  const words = useGroundRulesWords();
  const view = useView();
  const act = useAct();
  const [text, setText] = useState(first ? words.defaults.join('\n') : '');
  const [attempted, setAttempted] = useState(false);
  if (view.room?.life.state === 'closed') return null;
  const rules = rulesIn(text);
  const tooLong = rules.some((rule) => rule.length > longestRule);
  const error = tooLong ? words.tooLong : attempted && rules.length === 0 ? words.proposeNone : undefined;
  const propose = async () => {
    setAttempted(true);
    if (tooLong || rules.length === 0) return;
    // One by one, in the order in which people read them: what was kept leaves the field, the others stay in it.
    let left = rules;
    for (const rule of rules) {
      if (!(await act({ type: 'proposeRule', text: rule }))) break;
      left = left.slice(1);
      setText(left.join('\n'));
    }
    if (left.length > 0) return;
    setAttempted(false);
    notify(words.proposed);
  };
  return (
    <PanelSection title={first ? words.proposeTitle : words.add}>
      <TextArea
        label={words.field}
        hint={words.proposeHint}
        value={text}
        onChange={setText}
        rows={first ? 8 : 3}
        error={error}
      />
      <Acts>
        <Button look={first ? 'primary' : 'quiet'} onPress={() => void propose()}>
          {rules.length === 0 ? words.propose : words.proposeCount(rules.length)}
        </Button>
      </Acts>
      {view.room?.life.state === 'prepared' && <Muted>{words.notOpen}</Muted>}
    </PanelSection>
  );
}
