import { Check, Handshake } from 'lucide-react';
import { useMe, useTexts, useView } from '../live/use-room.ts';
import { called, useCast, deskMediators } from '../panels/cast.ts';
import { Muted, Panel, PanelSection } from '../panels/panel.tsx';
import { useGroundRulesWords } from './ground-rules-words.ts';
import { mediates } from '../panels/place.ts';
import { useAct } from '../panels/use-act.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { notify } from '../ui/notices.tsx';
import { ruleStates, type RuleState } from './accepted.ts';
import { ProposeRules } from './propose-rules.tsx';
import styles from './ground-rules.module.css';

/** The rules of the joint session: proposed by the mediators, accepted by each for herself. */
export function GroundRules() {
  const words = useGroundRulesWords();
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const act = useAct();
  const rules = ruleStates(view, me);
  const conducts = mediates(view);
  const open = rules.filter(({ mine }) => !mine).map(({ text }) => text);
  return (
    <Panel>
      <PanelSection title={words.title}>
        {rules.length === 0 ? (
          <EmptyState icon={Handshake} title={words.empty}>
            {conducts ? words.emptyMediator : words.emptyParty(called(cast, deskMediators(view, me)))}
          </EmptyState>
        ) : (
          <>
            <Muted>{words.lead}</Muted>
            <ol className={styles.rules}>
              {rules.map((rule) => (
                <Rule key={rule.text} rule={rule} conducts={conducts} single={open.length > 1} />
              ))}
            </ol>
          </>
        )}
        {!conducts && open.length > 0 && (
          <>
            <div>
              <Button
                look="primary"
                icon={Check}
                onPress={() => void act({ type: 'acceptRules', rules: [...open] })}
              >
                {words.acceptAll(open.length)}
              </Button>
            </div>
            <Muted>{words.free}</Muted>
          </>
        )}
      </PanelSection>
      {conducts && <ProposeRules first={rules.length === 0} />}
    </Panel>
  );
}

function Rule({ rule, conducts, single }: { rule: RuleState; conducts: boolean; single: boolean }) {
  const words = useGroundRulesWords();
  const texts = useTexts();
  const cast = useCast();
  const me = useMe();
  const act = useAct();
  const { text, acceptedBy, missing, mine } = rule;
  const sentence = texts[text] ?? words.arriving;
  const all = missing.length === 0 && acceptedBy.length > 0;
  const others = called(
    cast,
    acceptedBy.filter((seat) => seat !== me),
  );
  return (
    <li className={styles.rule}>
      <p className={styles.text}>{sentence}</p>
      <p className={styles.state}>
        {mine && `${words.yours} `}
        {all ? words.acceptedAll : others.length > 0 || !mine ? words.accepted(others) : ''}{' '}
        {conducts && acceptedBy.length > 0 && missing.length > 0 && words.missing(called(cast, missing))}
      </p>
      {!conducts && !mine && single && (
        <div>
          <Button look="link" onPress={() => void act({ type: 'acceptRules', rules: [text] })}>
            {words.acceptOne}
          </Button>
        </div>
      )}
      {conducts && (
        <div>
          <Button
            look="link"
            onPress={async () => {
              if (!(await act({ type: 'dropRule', rule: text }))) return;
              notify(words.dropped);
            }}
          >
            <span aria-hidden="true">{words.dropShort}</span>
            <span className="visually-hidden">{words.drop(sentence)}</span>
          </Button>
        </div>
      )}
    </li>
  );
}
