import { useState } from 'react';
import { useView } from '../live/use-room.ts';
import { useVoiceWords } from '../media/voice-words.ts';
import { Acts, Muted, PanelSection } from '../panels/panel.tsx';
import { useAct } from '../panels/use-act.ts';
import { Button } from '../ui/button.tsx';
import { notify } from '../ui/notices.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './console.module.css';

/** The card for the line that fails: what mediators write here, everybody in the room can read. */
export function Fallback() {
  const words = useVoiceWords().fallback;
  const view = useView();
  const act = useAct();
  const card = view.room?.fallback ?? null;
  const [phone, setPhone] = useState(card?.phone ?? '');
  const [resume, setResume] = useState(card?.resume ?? '');
  const written = { phone: phone.trim() || null, resume: (phone.trim() && resume.trim()) || null };
  const same = written.phone === (card?.phone ?? null) && written.resume === (card?.resume ?? null);
  const keep = async (to: typeof written, said: string) => {
    if (await act({ type: 'setFallback', ...to })) notify(said);
  };
  return (
    <PanelSection title={words.set}>
      <Muted>{words.setHint}</Muted>
      <form
        className={styles.fallback}
        onSubmit={(event) => {
          event.preventDefault();
          if (!same) void keep(written, written.phone ? words.done : words.gone);
        }}
      >
        <TextArea
          label={words.phone}
          hint={words.phoneHint}
          value={phone}
          onChange={setPhone}
          rows={2}
          maxLength={200}
        />
        <TextField
          label={words.resumeField}
          hint={words.resumeHint}
          value={resume}
          onChange={setResume}
          maxLength={500}
        />
        <Acts>
          <Button type="submit" idle={same}>
            {words.keep}
          </Button>
          {card && (
            <Button
              look="link"
              onPress={() => {
                setPhone('');
                setResume('');
                void keep({ phone: null, resume: null }, words.gone);
              }}
            >
              {words.takeAway}
            </Button>
          )}
        </Acts>
      </form>
    </PanelSection>
  );
}
