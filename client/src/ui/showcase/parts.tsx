import { Hand, Mic, Plus } from 'lucide-react';
import { useState } from 'react';
import { Avatar, AvatarStack } from '../avatar.tsx';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { Checkbox } from '../checkbox.tsx';
import { Chip } from '../chip.tsx';
import { Choice } from '../choice.tsx';
import { Confirm } from '../confirm.tsx';
import { EmptyState } from '../empty-state.tsx';
import { FormErrors } from '../form-errors.tsx';
import { GraveButton } from '../grave-button.tsx';
import { Menu } from '../menu.tsx';
import { notify } from '../notices.tsx';
import { SelectField } from '../select-field.tsx';
import { Sheet } from '../sheet.tsx';
import { Skeleton } from '../skeleton.tsx';
import { Tabs } from '../tabs.tsx';
import { TextArea } from '../text-area.tsx';
import { TextField } from '../text-field.tsx';
import { TimeBar, TimeLeft } from '../time-left.tsx';
import { useServerTime } from '../server-time.tsx';
import { sample } from './sample.ts';
import styles from './showcase.module.css';

const stances = sample.stances.map((label) => ({ value: label, label }));
const tabs = sample.tabs.map((label, index) => ({ id: label, label, ...(index === 1 && { count: 3 }) }));
const names = ['Amina', 'Me Laurent'] as const;

/** The parts one by one. */
export function PartsPage() {
  const [text, setText] = useState('');
  const [read, setRead] = useState(true);
  const [stance, setStance] = useState<string | null>('je peux vivre avec');
  const [kind, setKind] = useState<string | null>('a');
  const [tab, setTab] = useState('File');
  const [open, setOpen] = useState<'confirm' | 'sheet' | null>(null);
  const [until] = useState(useServerTime().now() + 200_000);
  return (
    <>
      <h1 className={styles.title}>{sample.heading}</h1>
      <p>{sample.typography}</p>
      <div className={styles.row}>
        <Button look="primary" icon={Plus}>
          {sample.primary}
        </Button>
        <Button>{sample.quiet}</Button>
        <Button look="plain">{sample.plain}</Button>
        <Button look="link">{sample.link}</Button>
        <GraveButton names={names} act={sample.openCaucus} onPress={() => setOpen('confirm')} />
        <Button idle>{sample.idle}</Button>
        <Button look="primary" idle>
          {sample.idle}
        </Button>
        <Button pressed icon={Mic}>
          {sample.pressed}
        </Button>
        <Button iconOnly icon={Hand}>
          {sample.more}
        </Button>
        <Menu
          label={sample.more}
          items={[
            { label: sample.quiet, icon: Plus, onChoose: () => notify(sample.quiet) },
            'line',
            { label: sample.plain, onChoose: () => setOpen('sheet') },
          ]}
        />
        <Button onPress={() => setOpen('sheet')}>{sample.dialogTitle}</Button>
        <Button onPress={() => notify(sample.emptyTitle, { label: sample.link, act: () => undefined })}>
          {sample.word}
        </Button>
      </div>
      <FormErrors errors={[{ field: 'x', sentence: sample.nameError }]} attempt={0} />
      <div className={styles.grid}>
        <TextField
          label={sample.name}
          hint={sample.nameHint}
          value={text}
          onChange={setText}
          placeholder={sample.people[0]}
        />
        <TextField label={sample.name} error={sample.nameError} value="" onChange={setText} />
        <TextField label={sample.secret} type="password" value="cheval agrafe pile" onChange={setText} />
        <SelectField label={sample.kind} value="a" options={sample.kinds} onChange={setText} />
        <TextArea label={sample.word} optional value={text} onChange={setText} />
        <Checkbox checked={read} onChange={setRead}>
          {sample.read}
        </Checkbox>
        <Checkbox checked={false} onChange={setRead} error={sample.nameError}>
          {sample.read}
        </Checkbox>
      </div>
      <Choice legend={sample.stance} light options={stances} value={stance} onChange={setStance} side={1} />
      <Choice legend={sample.kind} as="cards" options={sample.kinds} value={kind} onChange={setKind} />
      <div className={styles.row}>
        {sample.people.map((name, side) => (
          <Avatar key={name} name={name} side={side} size="l" alone />
        ))}
        <Avatar name="Claire Morel" side={null} size="l" />
        <Avatar name="Amina Benali" side={0} size="xl" rest={0.6} />
        <AvatarStack people={sample.people.slice(0, 3).map((name, side) => ({ name, side }))} />
        <Chip>{sample.between}</Chip>
        <Chip side={0}>{sample.name}</Chip>
        <TimeLeft until={until} look="pill" />
      </div>
      <div className={styles.grid}>
        <Card holding side={0}>
          <div className={styles.person}>
            <Avatar name="Amina Benali" side={0} size="l" />
            <div>
              <b>{sample.people[0]}</b>
              <p className={styles.muted}>
                <TimeLeft until={until} aloud />
              </p>
            </div>
          </div>
          <TimeBar from={until - 300_000} until={until} side={0} />
        </Card>
        <Card first>
          <Skeleton title />
        </Card>
        <EmptyState icon={Hand} title={sample.emptyTitle}>
          {sample.emptyBody}
        </EmptyState>
      </div>
      <Tabs label={sample.kind} tabs={tabs} chosen={tab} onChoose={setTab}>
        <p>{tab}</p>
      </Tabs>
      <Confirm
        open={open === 'confirm'}
        onClose={() => setOpen(null)}
        title={sample.dialogTitle}
        names={names}
        act={sample.openCaucus}
        onConfirm={() => setOpen(null)}
      >
        <p>{sample.dialogBody}</p>
      </Confirm>
      <Sheet open={open === 'sheet'} onClose={() => setOpen(null)} title={sample.more}>
        <Button large wide icon={Hand}>
          {sample.plain}
        </Button>
        <Button large wide>
          {sample.quiet}
        </Button>
      </Sheet>
    </>
  );
}
