import { desk, type Compartment } from '@mediane/shared/room/identifiers.ts';
import { Conversation } from '../conversation/conversation.tsx';
import { useCast } from '../panels/cast.ts';
import { SelectField } from '../ui/select-field.tsx';
import { classes } from '../ui/classes.ts';
import { useSpeech } from '../ui/words.tsx';
import { useRoomWords } from './room-words.ts';
import { talkName } from './talks.ts';
import type { Views } from './use-views.ts';
import { useMe, useView } from '../live/use-room.ts';
import styles from './room.module.css';

const asButtons = 4;

/** The conversation, and with whom: a few as buttons, many in a list. */
export function Talks({ views }: { views: Views }) {
  const words = useRoomWords().talks;
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const speech = useSpeech();
  const { talk, talks, unread, showTalk, showNotes } = views;
  const label = (place: Compartment) => {
    const name = talkName(place, view, me, cast, words);
    const fresh = unread[place];
    return fresh ? `${name} · ${speech.number(fresh)}` : name;
  };
  return (
    <div className={styles.stackedPane}>
      {talks.length > 1 && talks.length <= asButtons && (
        <div className={styles.picker} role="toolbar" aria-label={words.label}>
          {talks.map((place) => (
            <button
              key={place}
              type="button"
              className={classes(styles.talk, place === talk && styles.chosenTalk)}
              aria-pressed={place === talk}
              onClick={() => showTalk(place)}
            >
              {label(place)}
            </button>
          ))}
        </div>
      )}
      {talks.length > asButtons && (
        <div className={styles.picker}>
          <SelectField
            label={words.label}
            value={talk}
            options={talks.map((place) => ({ value: place, label: label(place) }))}
            onChange={showTalk}
          />
        </div>
      )}
      <Conversation key={talk} place={talk} onJotter={showNotes} onDesk={() => showTalk(desk(me))} />
    </div>
  );
}
