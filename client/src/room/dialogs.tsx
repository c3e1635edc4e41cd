import { WithdrawDialog } from '../door/withdraw.tsx';
import { isMediator } from '@mediane/shared/room/reading.ts';
import { presencesIn } from '../people/presences.ts';
import { useCast } from '../panels/cast.ts';
import { usePanelWords } from '../panels/panel-words.ts';
import { PersonLine } from '../panels/person-line.tsx';
import { mediates } from '../panels/place.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { LanguageChoice } from '../ui/language-choice.tsx';
import { useServerTime } from '../ui/server-time.tsx';
import { chooseTheme, useTheme } from '../ui/theme.ts';
import { useWords } from '../ui/words.tsx';
import { useRoomWords } from './room-words.ts';
import { unsavedIn } from './saving.ts';
import type { VoiceDialog } from '../media/voice-dialog.ts';
import { useMediaState } from '../media/use-media.ts';
import { useVoiceWords } from '../media/voice-words.ts';
import { setLetters, useLettersOn } from './shortcuts.ts';
import { useMe, useRoomState, useView } from '../live/use-room.ts';
import styles from './room.module.css';

/** What may stand over the room, one at a time; the room's own are here. */
export type RoomDialog = 'leave' | 'withdraw' | 'who' | 'shortcuts' | 'appearance' | VoiceDialog;
export type Asked = RoomDialog | 'telephone';

type Props = { asked: RoomDialog; onAsk: (asked: RoomDialog | null) => void; onLeave: () => void };

/** The room's own dialogs, one at a time. */
export function RoomDialogs({ asked, onAsk, onLeave }: Props) {
  const close = () => onAsk(null);
  return (
    <>
      <LeaveDialog
        open={asked === 'leave'}
        onClose={close}
        onLeave={onLeave}
        onWithdraw={() => onAsk('withdraw')}
      />
      <WithdrawDialog open={asked === 'withdraw'} onClose={close} onLeave={onLeave} />
      <WhoDialog open={asked === 'who'} onClose={close} />
      <ShortcutsDialog open={asked === 'shortcuts'} onClose={close} />
      <AppearanceDialog open={asked === 'appearance'} onClose={close} />
    </>
  );
}

type One = { open: boolean; onClose: () => void };

function LeaveDialog({
  open,
  onClose,
  onLeave,
  onWithdraw,
}: One & { onLeave: () => void; onWithdraw: () => void }) {
  const words = useRoomWords().leave;
  const view = useView();
  const me = useMe();
  const lines = useRoomState(unsavedIn);
  const leads =
    isMediator(view.mediators?.readers[me]?.role ?? 'party') &&
    view.mediators?.readers[me]?.role === 'mediator';
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.title}
      actions={
        <>
          {!leads && (
            <Button look="link" onPress={onWithdraw}>
              {words.forGood}
            </Button>
          )}
          <Button onPress={onClose}>{words.stay}</Button>
          <Button look="primary" onPress={onLeave}>
            {words.now}
          </Button>
        </>
      }
    >
      <p>{mediates(view) ? words.mediator : words.body}</p>
      {lines > 0 && <p>{words.unsaved(lines)}</p>}
    </Dialog>
  );
}

function WhoDialog({ open, onClose }: One) {
  const words = useRoomWords().who;
  const { people } = usePanelWords();
  const { close } = useWords().everyPage;
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const time = useServerTime();
  const online = useRoomState((state) => state.online);
  const { line } = useVoiceWords().person;
  const peers = useMediaState((state) => state.peers);
  const presences = open ? presencesIn(view, me, cast, online, time.now()) : [];
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.title}
      actions={<Button onPress={onClose}>{close}</Button>}
    >
      <ul className={styles.who}>
        {presences.map(({ member, standing, beside }) => (
          <PersonLine
            key={member.seat}
            member={member}
            state={[
              member.seat === me ? people.you : people.roles[member.role],
              standing === 'here' ? null : people.states[standing],
              beside ? people.beside(beside) : null,
              peers[member.seat] ? line[peers[member.seat]?.line ?? 'connecting'] : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </ul>
    </Dialog>
  );
}

function ShortcutsDialog({ open, onClose }: One) {
  const words = useRoomWords().shortcuts;
  const voice = useVoiceWords().keys;
  const held = useMediaState(({ pushToTalk }) => pushToTalk);
  const { close } = useWords().everyPage;
  const on = useLettersOn();
  const keys: readonly [string, string][] = [
    ['R', words.keys.r],
    ['M', held ? voice.mHeld : voice.m],
    [words.escape, words.keys.escape],
    ['?', words.keys.help],
  ];
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.title}
      description={words.hint}
      actions={<Button onPress={onClose}>{close}</Button>}
    >
      <dl className={styles.keys}>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Checkbox checked={on} onChange={setLetters}>
        {words.on}
      </Checkbox>
    </Dialog>
  );
}

function AppearanceDialog({ open, onClose }: One) {
  const words = useRoomWords().appearance;
  const { close } = useWords().everyPage;
  const theme = useTheme();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.title}
      actions={<Button onPress={onClose}>{close}</Button>}
    >
      <LanguageChoice />
      <Choice
        legend={words.theme}
        value={theme}
        onChange={chooseTheme}
        options={(['system', 'light', 'dark'] as const).map((value) => ({
          value,
          label: words.themes[value],
        }))}
      />
    </Dialog>
  );
}
